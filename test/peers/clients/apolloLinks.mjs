import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { ApolloLink, gql } from "@apollo/client";
import { BatchHttpLink } from "@apollo/client/link/batch-http";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { RetryLink } from "@apollo/client/link/retry";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { OperationTypeNode } from "graphql";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { CREATE, INPUT, NORMAL, READ, WATCH } from "../documents.mjs";
import { clientAt } from "./openApollo.mjs";

const readNormal = { query: gql(READ), variables: { id: NORMAL } };

export const peer = {
  name: "Apollo Client, its links",
  packages: ["@apollo/client", "graphql-ws"],
  steps: {
    PersistedQueryLink: async ({ url }) => {
      const sha256 = (text) => createHash("sha256").update(text).digest("hex");
      const client = clientAt(url, {}, [new PersistedQueryLink({ sha256 })]);
      const { data } = await client.query(readNormal);
      assert.equal(data.video.id, NORMAL);
    },
    "RetryLink, set up to repeat queries alone": async () => {
      assert.equal(await tries(readNormal), 3);
      const variables = { input: INPUT };
      assert.equal(await tries({ mutation: gql(CREATE), variables }), 1);
    },
    GraphQLWsLink: async ({ url }) => {
      const socket = createClient({
        url: url.replace("http", "ws"),
        webSocketImpl: WebSocket,
        lazyCloseTimeout: 0,
      });
      const client = clientAt(url, {}, [new GraphQLWsLink(socket)]);
      const { data } = await new Promise((resolve, reject) => {
        const watching = client
          .subscribe({ query: gql(WATCH), variables: { id: NORMAL } })
          .subscribe({ next: resolve, error: reject });
        setTimeout(() => watching.unsubscribe(), 5_000).unref();
      });
      assert.equal(data.videoUpdated.id, NORMAL);
    },
    BatchHttpLink: async ({ url }) => {
      const batch = new BatchHttpLink({ uri: url, batchInterval: 1 });
      const { data } = await clientAt(url, {}, [batch]).query(readNormal);
      assert.equal(data.video.id, NORMAL);
    },
  },
  fails: {
    BatchHttpLink: [
      /Operation batching disabled/,
      "An array of operations is refused: reads of different requests leave for VOD together anyway. Use `HttpLink`.",
    ],
  },
};

/** How often an operation is sent where nobody listens, with the link set up as docs/frontend/apollo.md has it. */
async function tries(operation) {
  let asked = 0;
  const count = new ApolloLink((sent, forward) => {
    asked += 1;
    return forward(sent);
  });
  const retry = new RetryLink({
    delay: { initial: 1 },
    attempts: {
      max: 3,
      retryIf: (_error, { operationType }) =>
        operationType === OperationTypeNode.QUERY,
    },
  });
  const client = clientAt("http://127.0.0.1:9/graphql", {}, [retry, count]);
  const send = operation.query ? client.query : client.mutate;
  await assert.rejects(send(operation));
  return asked;
}

import assert from "node:assert/strict";
import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
  ServerError,
} from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { RetryLink } from "@apollo/client/link/retry";
import { Kind, OperationTypeNode } from "graphql";
import { createHash } from "node:crypto";
import { possibleTypes } from "../../../src/client/generated/cacheFacts.js";
import { CREATE_BY_INTERFACE, INPUT, NORMAL, READ } from "../documents.mjs";
import { expectCredential, iterate, storyOf } from "../story.mjs";

export const peer = {
  name: "Apollo Client",
  packages: ["@apollo/client"],
  steps: {
    ...storyOf(open),
    "cache: fragment on an interface, with `possibleTypes`": async ({ url }) =>
      expectCredential(await createByInterface(url, { possibleTypes })),
    "cache: fragment on an interface, without `possibleTypes`": async ({
      url,
    }) => expectCredential(await createByInterface(url, {})),
    "persisted queries": async ({ url }) => {
      const sha256 = (text) => createHash("sha256").update(text).digest("hex");
      const client = clientAt(url, {}, [new PersistedQueryLink({ sha256 })]);
      const { data } = await client.query(readNormal);
      assert.equal(data.video.id, NORMAL);
    },
    "`RetryLink` repeats queries and no mutation": async () => {
      const variables = { id: NORMAL, input: INPUT };
      assert.equal(await tries({ query: gql(READ), variables }), 3);
      const mutation = gql(CREATE_BY_INTERFACE);
      assert.equal(await tries({ mutation, variables }), 1);
    },
  },
  fails: {
    "cache: fragment on an interface, without `possibleTypes`":
      "The cache drops the fields of a fragment on an interface whose types it was not told: give it `possibleTypes` of `vod-graph-client`, or spread on the concrete types, as the documents of the package do.",
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

const readNormal = { query: gql(READ), variables: { id: NORMAL } };

function clientAt(uri, cacheOptions = {}, links = []) {
  return new ApolloClient({
    link: ApolloLink.from([...links, new HttpLink({ uri })]),
    cache: new InMemoryCache(cacheOptions),
  });
}

/** Subscriptions go over `HttpLink` too, in parts. */
function open(url) {
  const client = clientAt(url, { possibleTypes });
  return {
    ask: async (text, variables) => {
      const document = gql(text);
      const { operation } = document.definitions.find(
        ({ kind }) => kind === Kind.OPERATION_DEFINITION,
      );
      const policy = { variables, errorPolicy: "all" };
      const { data, error } =
        operation === OperationTypeNode.MUTATION
          ? await client.mutate({ mutation: document, ...policy })
          : await client.query({
              query: document,
              ...policy,
              fetchPolicy: "network-only",
            });
      return { data, ...read(error) };
    },
    watch: (text, variables) =>
      iterate((sink) => {
        const watching = client
          .subscribe({ query: gql(text), variables })
          .subscribe({ ...sink, next: ({ data }) => sink.next(data) });
        return () => watching.unsubscribe();
      }),
    watchedBy: "by `HttpLink`, in parts (`multipart/mixed`)",
  };
}

function read(error) {
  if (CombinedGraphQLErrors.is(error))
    return {
      errors: error.errors,
      shown: "`error.errors` of `CombinedGraphQLErrors`",
    };
  if (ServerError.is(error))
    return {
      errors: JSON.parse(error.bodyText).errors,
      shown: "`error.bodyText` of `ServerError`",
    };
  return { errors: error === undefined ? [] : [error] };
}

async function createByInterface(url, cacheOptions) {
  const client = clientAt(url, cacheOptions);
  const { data } = await client.mutate({
    mutation: gql(CREATE_BY_INTERFACE),
    variables: { input: INPUT },
  });
  return data.createUpload;
}

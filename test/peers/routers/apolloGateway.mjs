import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { storyOf } from "../story.mjs";
import { postGraphQL } from "./postGraphQL.mjs";
import { graphSteps } from "./graphSteps.mjs";

export const peer = {
  name: "Apollo Gateway",
  packages: ["@apollo/gateway", "@apollo/server"],
  steps: { ...storyOf(open), ...graphSteps(open) },
  fails: {
    "status 422": [
      /the code is lost/,
      "An answer of 400 and more is a failed fetch to it: clients read `INTERNAL_SERVER_ERROR`. It validates documents itself, so only a schema that has drifted leads there.",
    ],
  },
};

/** It has no subscriptions: no `watch`. */
async function open(url, { supergraph, url: gateway, vodUrl }) {
  const supergraphSdl =
    url === gateway ? supergraph : supergraph.replaceAll(vodUrl, url);
  const server = new ApolloServer({
    gateway: new ApolloGateway({ supergraphSdl }),
  });
  const router = await startStandaloneServer(server, {
    listen: { host: "127.0.0.1", port: 0 },
  });
  return {
    ask: (query, variables) => postGraphQL(router.url, query, variables),
    close: () => server.stop(),
  };
}

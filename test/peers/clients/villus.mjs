import { createClient as createSocket } from "graphql-ws";
import { parse } from "graphql";
import { createClient, defaultPlugins, handleSubscriptions } from "villus";
import { WebSocket } from "ws";
import { iterate, storyOf } from "../story.mjs";

export const peer = {
  name: "villus",
  packages: ["villus", "graphql-ws"],
  steps: storyOf((url) => {
    const socket = createSocket({
      url: url.replace("http", "ws"),
      webSocketImpl: WebSocket,
      lazyCloseTimeout: 0,
    });
    const client = createClient({
      url,
      use: [handleSubscriptions(forwardTo(socket)), ...defaultPlugins()],
    });
    return {
      ask: async (query, variables) => {
        const { data, error } = isMutation(query)
          ? await client.executeMutation({ query, variables })
          : await client.executeQuery({
              query,
              variables,
              cachePolicy: "network-only",
            });
        return { data, ...read(error) };
      },
      watch: (query, variables) =>
        iterate((sink) => {
          let watching;
          void client.executeSubscription({ query, variables }).then((told) => {
            watching = told.subscribe({
              ...sink,
              next: ({ data }) => sink.next(data),
            });
          });
          return () => watching.unsubscribe();
        }),
      watchedBy: "by `handleSubscriptions` and `graphql-ws`",
    };
  }),
};

const isMutation = (text) =>
  parse(text).definitions[0].operation === "mutation";

const forwardTo =
  (socket) =>
  ({ query, variables }) => ({
    subscribe: (sink) => ({
      unsubscribe: socket.subscribe({ query, variables }, sink),
    }),
  });

function read(error) {
  if (!error) return { errors: [] };
  if (error.networkError) return { errors: [error.networkError] };
  return {
    errors: error.graphqlErrors,
    shown: "`error.graphqlErrors` of `CombinedError`",
  };
}

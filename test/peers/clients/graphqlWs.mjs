import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { leaveOut, storyOf } from "../story.mjs";

/** Everything goes over the socket, which has no status: queries and mutations too. */
const steps = storyOf((url) => {
  const client = createClient({
    url: url.replace("http", "ws"),
    webSocketImpl: WebSocket,
    lazyCloseTimeout: 0,
  });
  return {
    ask: async (query, variables) => {
      try {
        const { value } = await client.iterate({ query, variables }).next();
        const { data, errors = [] } = value;
        return { data, errors, shown: "`errors` of the result" };
      } catch (thrown) {
        // The operation as a whole: a message of its own in this protocol.
        return { errors: thrown, shown: "the list that is thrown" };
      }
    },
    watch: (query, variables) => dataOf(client.iterate({ query, variables })),
    watchedBy: "over a WebSocket, as everything else",
  };
});

export const peer = {
  name: "graphql-ws",
  packages: ["graphql-ws"],
  steps: leaveOut(steps, "status 294", "status 422"),
};

async function* dataOf(results) {
  for await (const { data } of results) yield data;
}

import { createClient } from "graphql-sse";
import { leaveOut, storyOf } from "../story.mjs";

/** Everything is an event stream, whose status is 200 whatever it tells: queries and mutations too. */
const steps = storyOf((url) => {
  const client = createClient({ url, retryAttempts: 0 });
  return {
    ask: async (query, variables) => {
      const { value } = await client.iterate({ query, variables }).next();
      const { data, errors = [] } = value;
      return { data, errors, shown: "`errors` of the result" };
    },
    watch: (query, variables) => dataOf(client.iterate({ query, variables })),
    watchedBy: "as an event stream, as everything else",
  };
});

export const peer = {
  name: "graphql-sse",
  packages: ["graphql-sse"],
  steps: leaveOut(steps, "status 294", "status 422"),
};

async function* dataOf(results) {
  for await (const { data } of results) yield data;
}

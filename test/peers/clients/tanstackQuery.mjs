import { QueryClient } from "@tanstack/query-core";
import { storyOf } from "../story.mjs";

export const peer = {
  name: "TanStack Query with a plain fetch",
  packages: ["@tanstack/query-core"],
  steps: storyOf((url) => {
    const client = new QueryClient();
    return {
      ask: async (text, variables) => {
        const response = await client.fetchQuery({
          queryKey: [text, variables],
          queryFn: () => post(url, text, variables),
        });
        const { data, errors = [] } = response;
        return {
          data,
          errors,
          shown: "`errors` of what the query function has read",
        };
      },
      close: () => client.clear(),
    };
  }),
};

/** As docs/frontend/fetch.md has it: the status is not looked at, the errors say all. */
async function post(url, query, variables) {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      accept: "application/graphql-response+json, application/json",
      "content-type": "application/json",
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

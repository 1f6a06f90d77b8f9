import { createClient } from "graphql-sse";

/** A frontend in front of a router: fetch, and event streams where the router has any. */
export function frontendOf(url) {
  const client = createClient({ url, retryAttempts: 0 });
  return {
    ask: (query, variables) => postGraphQL(url, query, variables),
    watch: (query, variables) => dataOf(client.iterate({ query, variables })),
    watchedBy: "as event streams, to the router and from it",
  };
}

export async function postGraphQL(url, query, variables = {}) {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      accept: "application/graphql-response+json, application/json",
      "content-type": "application/json",
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [], extensions } = await response.json();
  return { data, errors, extensions };
}

async function* dataOf(results) {
  for await (const { data, errors } of results) {
    if (errors !== undefined) throw new Error(errors[0].message);
    yield data;
  }
}

import { Client } from "@urql/core";
import { parse } from "graphql";
import { iterate } from "../story.mjs";

/** urql as its own pages set it up for event streams: `fetchSubscriptions`, and POST. */
export function openUrql(url, exchanges, options = {}) {
  const client = new Client({
    ...options,
    url,
    exchanges,
    fetchSubscriptions: true,
    preferGetMethod: false,
  });
  return {
    client,
    ask: async (text, variables) => {
      const { data, error } = isMutation(text)
        ? await client.mutation(text, variables)
        : await client.query(text, variables, {
            requestPolicy: "network-only",
          });
      return { data, ...read(error) };
    },
    watch: (text, variables) =>
      iterate((sink) => {
        const watching = client
          .subscription(text, variables)
          .subscribe(({ data, error }) => {
            if (error === undefined) sink.next(data);
            else sink.error(error);
          });
        return () => watching.unsubscribe();
      }),
    watchedBy: "by `fetchSubscriptions`, as an event stream",
  };
}

const isMutation = (text) =>
  parse(text).definitions[0].operation === "mutation";

function read(error) {
  if (error === undefined) return { errors: [] };
  if (error.networkError) return { errors: [error.networkError] };
  return {
    errors: error.graphQLErrors,
    shown: "`error.graphQLErrors` of `CombinedError`",
  };
}

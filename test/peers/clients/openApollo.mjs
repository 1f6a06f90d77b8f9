import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
  ServerError,
} from "@apollo/client";
import { Kind, OperationTypeNode } from "graphql";
import { possibleTypes } from "../../../src/client/generated/cacheFacts.js";
import { iterate } from "../story.mjs";

export function clientAt(uri, cacheOptions = {}, links = []) {
  return new ApolloClient({
    link: ApolloLink.from([...links, new HttpLink({ uri })]),
    cache: new InMemoryCache(cacheOptions),
  });
}

/** Subscriptions go over `HttpLink` too, in parts. */
export function openApollo(url) {
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

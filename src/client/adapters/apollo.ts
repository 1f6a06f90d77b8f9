/**
 * vod-graph-client/apollo: lets Apollo Client 4 send what this package asks for.
 */
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { Fetcher, GraphQLAnswer } from "../Fetcher.js";
import { isMutation } from "./isMutation.js";

type Variables = Record<string, unknown>;
type Document = TypedDocumentNode<unknown, Variables>;

interface Options {
  readonly variables: Variables;
  readonly errorPolicy: "all";
  readonly fetchPolicy: "no-cache";
  readonly context: Record<string, unknown>;
}

/** The part of an `ApolloClient` that is used here. What it answers depends on types that are its own. */
export interface ApolloLike {
  query(options: Options & { readonly query: Document }): Promise<unknown>;
  mutate(options: Options & { readonly mutation: Document }): Promise<unknown>;
}

/**
 * A fetcher of an `ApolloClient`. Its links see each operation; its cache sees none, since credentials are
 * secrets.
 *
 * @example `createUploader({ fetcher: apolloFetcher(client), Vod })`
 */
export function apolloFetcher(client: ApolloLike): Fetcher {
  return async <Data, Given extends Variables>(
    document: TypedDocumentNode<Data, Given>,
    variables: Given,
    { signal }: { readonly signal?: AbortSignal } = {},
  ) => {
    // Apollo Client looks at a signal only from then on.
    signal?.throwIfAborted();
    const known = document as unknown as Document;
    const options = optionsOf(variables, signal);
    const answer = isMutation(document)
      ? await client.mutate({ mutation: known, ...options })
      : await client.query({ query: known, ...options });
    return answer as GraphQLAnswer<Data>;
  };
}

function optionsOf(
  variables: Variables,
  signal: AbortSignal | undefined,
): Options {
  return {
    variables,
    errorPolicy: "all",
    fetchPolicy: "no-cache",
    // A call that is given up must not end another's.
    context: {
      queryDeduplication: false,
      ...(signal === undefined ? {} : { fetchOptions: { signal } }),
    },
  };
}

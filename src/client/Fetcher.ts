import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

/** What a GraphQL server answers, and what most clients hand on as it is. */
export interface GraphQLAnswer<Data> {
  /** Absent or null when the request failed as a whole. */
  readonly data?: Data | null | undefined;
  /** One per failed field, in the server's own shape. */
  readonly errors?: readonly unknown[] | undefined;
  /** Where a client gathers its errors in one, as Apollo Client 4 and urql do. */
  readonly error?: unknown;
}

/**
 * Sends one document: the one function through which everything here meets a GraphQL client. It may
 * throw, or answer with errors: both become a `GatewayError`. `fetchFetcher` makes one of plain fetch,
 * `apolloFetcher` one of Apollo Client, `urqlFetcher` one of urql.
 */
export type Fetcher = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options?: { readonly signal?: AbortSignal },
) => Promise<GraphQLAnswer<Data>>;

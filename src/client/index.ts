/**
 * vod-graph-client: every document of the gateway's clients, typed, and what it takes to send one.
 * The upload helper is an entry of its own, `vod-graph-client/upload`.
 */
// eslint-disable-next-line no-restricted-syntax -- written by codegen, and holds documents and their types alone: a list of them here would go stale
export * from "./generated/graphql.js";
export { documentIds } from "./generated/documentIds.js";
export { possibleTypes, typesWithoutId } from "./generated/cacheFacts.js";
export { execute } from "./execute.js";
export type { Fetcher, GraphQLAnswer } from "./Fetcher.js";
export { fetchFetcher, type FetchFetcherOptions } from "./fetchFetcher.js";
export {
  GatewayError,
  type GatewayErrorCode,
  type GatewayErrorFacts,
} from "./errors/GatewayError.js";
export { isGatewayError } from "./errors/isGatewayError.js";
export { toGatewayError } from "./errors/toGatewayError.js";

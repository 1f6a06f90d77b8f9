/** The public face of the GraphQL layer. */
// type-graphql asks the polyfill for metadata even where every type is given: before any decorator.
import "reflect-metadata";

export { buildSubgraph } from "./buildSubgraph.js";
export { knownCost } from "./cost/knownCost.js";
export { formatError } from "./errors/formatError.js";
export { fragmentsOf } from "./fragmentsOf.js";
export { createGatewayContext } from "./GatewayContext.js";
export type { GatewayContext } from "./GatewayContext.js";

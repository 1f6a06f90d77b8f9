import type { GatewayError } from "./GatewayError.js";

/**
 * Whether something thrown is a `GatewayError`. Told by its name, so that two copies of this package on
 * one page understand each other.
 */
export function isGatewayError(thrown: unknown): thrown is GatewayError {
  return thrown instanceof Error && thrown.name === "GatewayError";
}

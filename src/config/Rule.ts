import type { Problem } from "./ConfigError.js";
import type { GatewayValues } from "./variables.js";

/** What the rules judge. */
export interface Reading {
  readonly values: GatewayValues;
  /** Whether a variable was set at all: one that could not be read is not also missing. */
  readonly isSet: (variable: keyof GatewayValues) => boolean;
  /** The actions of VOD that the gateway calls. */
  readonly vodActions: readonly string[];
}

/** What must hold between variables: the problem when it does not. */
export type Rule = (reading: Reading) => Problem | undefined;

import {
  promisedActions,
  type ActionCall,
} from "../support/promisedActions.js";

/** A caller's way to one operation of VOD. */
export interface OperationCall extends ActionCall {
  /** The operation, as the vendor names it. */
  readonly action: string;
}

/** One call per operation, in the order in which docs/faults.md lists them. */
export const operationCalls: readonly OperationCall[] = Object.entries(
  promisedActions,
).map(([action, call]) => ({ action, ...call }));

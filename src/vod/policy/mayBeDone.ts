import type { VodError } from "../errors/VodError.js";

/** Failures that say by themselves that nothing was done. */
export const NOTHING_DONE: ReadonlySet<string> = new Set([
  "VodClient.Unreachable",
  "VodClient.CircuitOpen",
  "AddVideoFailed",
]);

/** Whether the work of an attempt that failed so may be done all the same: only its answer is missing. */
export function mayBeDone({ kind, code }: VodError): boolean {
  if (NOTHING_DONE.has(code)) return false;
  return kind === "timeout" || kind === "unavailable";
}

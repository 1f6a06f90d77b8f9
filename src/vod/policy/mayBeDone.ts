import type { VodError } from "../errors/VodError.js";

/** Whether the work of an attempt that failed so may be done all the same: only its answer is missing. */
export function mayBeDone({ kind, code }: VodError): boolean {
  if (code === "VodClient.Unreachable") return false;
  return kind === "timeout" || kind === "unavailable";
}

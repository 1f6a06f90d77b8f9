import type { VodError } from "../errors/VodError.js";
import { isIdentityRefused } from "./isIdentityRefused.js";

/** Failures of attempts of which not one byte has left. */
const UNSENT: ReadonlySet<string> = new Set([
  "VodClient.NotSent",
  "VodClient.Unreachable",
  "VodClient.TlsFailed",
  "VodClient.CredentialsUnavailable",
  "VodClient.QuotaSpent",
  "VodClient.CircuitOpen",
]);

/** Whether the attempt that failed so was never sent. It says nothing about attempts before it. */
export function isUnsent({ code }: VodError): boolean {
  return UNSENT.has(code);
}

/** Whether the failure says by itself that nothing was done. */
export function saysNothingDone(error: VodError): boolean {
  const { code } = error;
  return (
    isUnsent(error) || isIdentityRefused(code) || code === "AddVideoFailed"
  );
}

/** Whether the work of an attempt that failed so may be done all the same: only its answer is missing. */
export function mayBeDone(error: VodError): boolean {
  if (saysNothingDone(error)) return false;
  return error.kind === "timeout" || error.kind === "unavailable";
}

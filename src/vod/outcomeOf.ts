import { VodError } from "./errors/VodError.js";
import type { Outcome } from "./Observer.js";

/** What an observer is told of an answer, or of what a call threw. */
export function outcomeOf(found: unknown): Outcome {
  if (found instanceof VodError) {
    const { kind, code, requestId } = found;
    return { kind, code, ...(requestId !== undefined && { requestId }) };
  }
  if (found instanceof Error) return { kind: "internal" };
  const requestId = requestIdIn(found);
  return { kind: "success", ...(requestId !== undefined && { requestId }) };
}

function requestIdIn(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null) return undefined;
  const { RequestId: id } = answer as { readonly RequestId?: unknown };
  return typeof id === "string" ? id : undefined;
}

import type { Answered } from "../../support/GraphQLCaller.js";
import type { Offered } from "../../support/offerLoad.js";

/** What became of one caller's call. */
export type Outcome =
  | { readonly kind: "served" }
  | { readonly kind: "throttled"; readonly retryAfterMs: number }
  /** A failure of any other kind, or a throttled call that was not told when to try again. */
  | { readonly kind: "failed"; readonly code: string };

/** What a call comes to; one that is not answered at all has failed. */
export async function outcomeOf(call: Promise<Answered>): Promise<Outcome> {
  try {
    return readOutcome(await call);
  } catch (error) {
    return { kind: "failed", code: codeOf(error) };
  }
}

/** Reads the answer to an operation with one root field. */
function readOutcome({ data, errors }: Answered): Outcome {
  const isServed = Object.values(data ?? {}).some((field) => field !== null);
  if (isServed && errors === undefined) return { kind: "served" };
  const { code, retryAfterMs } = errors?.[0]?.extensions ?? {};
  return code === "THROTTLED" && typeof retryAfterMs === "number"
    ? { kind: "throttled", retryAfterMs }
    : { kind: "failed", code: String(code) };
}

/**
 * When the last of those who were refused are told to try again, milliseconds since the first arrival.
 *
 * @param count how many of them
 */
export function returnTimes(
  offered: readonly Offered<Outcome>[],
  count: number,
): readonly number[] {
  return offered
    .flatMap(({ outcome, endMs }) =>
      outcome.kind === "throttled" ? [endMs + outcome.retryAfterMs] : [],
    )
    .slice(-count);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error
    ? String(error.code)
    : String(error);
}

import type { GraphQLAnswer } from "../support/startStack.js";

/** How a caller's call ended: what he asked for, or an error that tells him what it was. */
export type End = "success" | Refusal;

/** An error as a program sees it. Those of single items of a batch have no status. */
export interface Refusal {
  readonly code: string;
  readonly vodCode?: string | null;
  readonly status?: number;
  readonly retryable?: boolean;
  readonly retryAfterMs?: number | null;
}

interface WithResults {
  readonly results?: readonly { readonly error?: Refusal | null }[];
}

/** @throws when it is neither: the whole request failed, or nothing came and nothing is said about it */
export function endOf(answer: GraphQLAnswer<Record<string, unknown>>): End {
  const { status, data, errors = [] } = answer;
  if (status !== 200 || data === undefined)
    throw new Error(`No answer of GraphQL: ${JSON.stringify(answer)}`);
  const [error] = errors;
  if (error !== undefined) return error.extensions as unknown as Refusal;
  const results = Object.values(data ?? {}).flatMap(
    (field) => (field as WithResults | null)?.results ?? [],
  );
  return results.find((result) => result.error)?.error ?? "success";
}

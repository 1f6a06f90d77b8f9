import type { Stack } from "./startStack.js";

/** What an operation was said to cost, and the calls that arrived at VOD for it. */
export interface CostedCall {
  readonly status: number;
  readonly cost: number;
  readonly calls: number;
}

/** An operation as it is posted. */
export interface PostedOperation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * Runs an operation as a caller who wants to know what it costs.
 *
 * @param who his bearer token
 * @throws Error when it is refused before anything runs
 */
export async function costedCall(
  { url, emulator }: Stack,
  who: string,
  operation: PostedOperation,
): Promise<CostedCall> {
  const before = emulator.calls.length;
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${who}`,
      "graphql-cost": "report",
    },
    body: JSON.stringify(operation),
  });
  const { extensions, errors } = (await response.json()) as {
    readonly extensions?: { readonly cost: { readonly requested: number } };
    readonly errors?: readonly unknown[];
  };
  if (extensions === undefined)
    throw new Error(`It was not run: ${JSON.stringify(errors)}`);
  return {
    status: response.status,
    cost: extensions.cost.requested,
    calls: emulator.calls.length - before,
  };
}

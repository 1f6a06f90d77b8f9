/** An answer of the control path; its body goes out as JSON. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Something was done, and there is nothing to tell. */
export const done: Reply = { status: 204, body: undefined };

/** A refusal that says everything that is wrong. */
export function problem(status: number, ...problems: readonly string[]): Reply {
  return { status, body: { problems } };
}

import type { Account } from "./Account.js";
import type { Trial } from "./Trial.js";
import { refused, type Answer, type Verdict } from "./Verdict.js";

/** A fact of docs/vendor.md that can be asked from outside. */
export interface Check<Given extends readonly unknown[]> {
  /** The name of its row. */
  readonly name: string;
  /** Completes "expected …". */
  readonly expected: string;
  readonly ask: (...given: Given) => Promise<Verdict>;
}

/** A fact that reading settles. */
export type ReadCheck = Check<[account: Account]>;

/** A fact that takes videos of the probe's own. */
export type WriteCheck = Check<[account: Account, trial: Trial]>;

export function fact<Given extends readonly unknown[]>(
  name: string,
  expected: string,
  ask: Check<Given>["ask"],
): Check<Given> {
  return { name, expected, ask };
}

/** A fact that is a refusal with a code. */
export function refusal<Given extends readonly unknown[]>(
  name: string,
  code: string,
  ask: (...given: Given) => Promise<Answer>,
): Check<Given> {
  return fact(name, code, async (...given) =>
    refused(await ask(...given), code),
  );
}

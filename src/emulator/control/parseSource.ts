import { own } from "../../base/own.js";
import type { SourceFile } from "../media/LifeCycle.js";

const isWhole = (value: unknown): boolean =>
  Number.isSafeInteger(value) && (value as number) >= 0;
const isDuration = (value: unknown): boolean =>
  Number.isFinite(value) && (value as number) >= 0;

const MEMBERS: Readonly<
  Record<string, readonly [string, (value: unknown) => boolean]>
> = {
  sizeBytes: ["a whole number from 0 up", isWhole],
  durationSeconds: ["a number from 0 up", isDuration],
  isSound: ["true or false", (value) => typeof value === "boolean"],
};

/** Reads a source file that came as JSON: either it, or everything that is wrong with it. */
export function parseSource(
  value: unknown,
): { readonly source: SourceFile } | { readonly problems: readonly string[] } {
  if (typeof value !== "object" || value === null)
    return { problems: ["must be an object"] };
  const problems = Object.entries(value).flatMap(
    ([name, member]: [string, unknown]) => {
      const [expected, holds] = own(MEMBERS, name) ?? [
        "left out: it is unknown",
        () => false,
      ];
      return holds(member) ? [] : [`${name} must be ${expected}`];
    },
  );
  return problems.length > 0 ? { problems } : { source: value };
}

import { GraphQLError } from "graphql";

/** What variables may hold: coercing them and counting their cost takes time, before anything is charged. */
export interface VariableLimits {
  /** Members of objects and lists, over all levels. @default 10000 */
  readonly variableEntries: number;
  /** Levels of objects and lists. @default 100 */
  readonly variableDepth: number;
}

/**
 * Refuses variables that nobody sends who means well. It walks level by level, not by recursion, and
 * stops at the limit.
 *
 * @throws GraphQLError `BAD_USER_INPUT`, for the whole request
 */
export function checkVariables(
  variables: Readonly<Record<string, unknown>>,
  { variableEntries, variableDepth }: VariableLimits,
): void {
  let entries = 0;
  let level: readonly unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > variableDepth)
      throw refusal(`are nested too deeply: at most ${variableDepth} levels.`);
    const members = level.flatMap((container): readonly unknown[] =>
      Object.values(container as object),
    );
    entries += members.length;
    if (entries > variableEntries)
      throw refusal(`hold too much: at most ${variableEntries} entries.`);
    level = members.filter(isContainer);
  }
}

function isContainer(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function refusal(what: string): GraphQLError {
  return new GraphQLError(`The variables ${what}`, {
    extensions: {
      code: "BAD_USER_INPUT",
      // Of the whole request: Apollo Server takes it out again.
      http: { status: 400 },
    },
  });
}

import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesRule } from "@escape.tech/graphql-armor-max-directives";
import {
  GraphQLError,
  type ValidationContext,
  type ValidationRule,
} from "graphql";
import { shapeRule, type ShapeLimits } from "./shapeRule.js";
import type { VariableLimits } from "./variableLimit.js";

/** What a document may hold, and what an operation may cost. Fragments count as often as they are spread. */
export interface QueryLimits extends ShapeLimits, VariableLimits {
  /** Lexical tokens, before anything is parsed. @default 3000 */
  readonly tokens: number;
  /** Levels of fields below the operation, introspection apart. @default 12 */
  readonly depth: number;
  /** Aliased fields. @default 75 */
  readonly aliases: number;
  /** @default 50 */
  readonly directives: number;
  /** Calls to VOD that the operation may make at worst: see docs/cost.md. @default 1000 */
  readonly cost: number;
}

/** Room for what real clients send; a page of 45 videos, each under its own alias, passes. */
export const defaultQueryLimits: QueryLimits = {
  tokens: 3000,
  depth: 12,
  aliases: 75,
  directives: 50,
  rootFields: 75,
  repetition: 50,
  recursion: 4,
  introspectionDepth: 20,
  introspectionAliases: 5,
  variableEntries: 10_000,
  variableDepth: 100,
  cost: 1000,
};

/** The limits that are checked on a parsed document. The one on tokens is the parser's own. */
export function queryLimitRules(limits: QueryLimits): ValidationRule[] {
  const { depth, aliases, directives } = limits;
  return [
    shapeRule(limits),
    maxDepthRule({
      n: depth,
      flattenFragments: true,
      ...refusal(`The document is nested too deeply: at most ${depth} levels.`),
    }),
    maxAliasesRule({
      n: aliases,
      ...refusal(`The document holds too many aliases: at most ${aliases}.`),
    }),
    maxDirectivesRule({
      n: directives,
      ...refusal(
        `The document holds too many directives: at most ${directives}.`,
      ),
    }),
  ] as ValidationRule[];
}

/**
 * The rules throw unless told otherwise, which Apollo Server would answer with a 500; and they call
 * what they find a syntax error, which it is not.
 */
function refusal(message: string): {
  propagateOnRejection: false;
  onReject: ((context: ValidationContext | null) => void)[];
} {
  const report = (context: ValidationContext | null): void => {
    context?.reportError(new GraphQLError(message));
  };
  return { propagateOnRejection: false, onReject: [report] };
}

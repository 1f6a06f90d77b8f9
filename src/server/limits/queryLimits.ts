import type { VariableLimits } from "./variableLimit.js";
import type { DocumentLimits } from "./DocumentLimits.js";

/** What a document may hold, and what an operation may cost. Fragments count as often as they are spread. */
export interface QueryLimits extends DocumentLimits, VariableLimits {
  /** UTF-16 code units, white space and comments included. @default 100000 */
  readonly characters: number;
  /** Lexical tokens, before anything is parsed; and as many comments. @default 3000 */
  readonly tokens: number;
  /** Calls to VOD that the operation may make at worst: see docs/cost.md. @default 1000 */
  readonly cost: number;
}

/** Room for what real clients send; a page of 45 videos, each under its own alias, passes. */
export const defaultQueryLimits: QueryLimits = {
  characters: 100_000,
  tokens: 3000,
  nameLength: 200,
  operations: 20,
  fragments: 100,
  selections: 5000,
  comparisons: 5000,
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

/** A person mends a few faults at a time; a request made of nothing else shall not make a long answer. */
export const mostFaultsNamed = 5;

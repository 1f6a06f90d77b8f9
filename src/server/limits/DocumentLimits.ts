import { GraphQLError, type ASTNode } from "graphql";

/** How a document may be built. Beyond any of these it is refused before anything else looks at it. */
export interface DocumentLimits {
  /** Characters of any name in it. @default 200 */
  readonly nameLength: number;
  /** @default 20 */
  readonly operations: number;
  /** Fragments that it defines, and names of others that it spreads. @default 100 */
  readonly fragments: number;
  /** Fields, inline fragments and spreads of all its operations. @default 5000 */
  readonly selections: number;
  /** Pairs of fields that answer at one place, plain repetitions apart. @default 5000 */
  readonly comparisons: number;
  /** Levels of fields below the operation, introspection apart. @default 12 */
  readonly depth: number;
  /** Aliased fields of an operation, `__typename` apart. @default 75 */
  readonly aliases: number;
  /** @default 50 */
  readonly directives: number;
  /** Fields of the operation itself, with an alias or without: each may be a call to VOD. @default 75 */
  readonly rootFields: number;
  /** Fields that answer at one place: `id id id`. @default 50 */
  readonly repetition: number;
  /**
   * Times that a field stands on one path, within itself. A tree of categories is three levels deep.
   *
   * @default 4
   */
  readonly recursion: number;
  /** Levels below `__schema` and `__type`, themselves included. @default 20 */
  readonly introspectionDepth: number;
  /** Aliased fields of introspection, which answers a lot for a short question. @default 5 */
  readonly introspectionAliases: number;
}

/** How to say that something is too much. */
const words: Readonly<Record<keyof DocumentLimits, (limit: number) => string>> =
  {
    nameLength: (limit) =>
      `A name in the document is too long: at most ${limit} characters.`,
    operations: (limit) =>
      `The document holds too many operations: at most ${limit}.`,
    fragments: (limit) =>
      `The document holds too many fragments: at most ${limit}.`,
    selections: (limit) =>
      `The document selects too much: at most ${limit} fields and fragments, as often as they are spread.`,
    comparisons: (limit) =>
      `The document holds too many fields that answer under one name: at most ${limit} pairs of them.`,
    depth: (limit) =>
      `The document is nested too deeply: at most ${limit} levels.`,
    aliases: (limit) =>
      `The document holds too many aliases: at most ${limit}.`,
    directives: (limit) =>
      `The document holds too many directives: at most ${limit}.`,
    rootFields: (limit) =>
      `The operation holds too many root fields: at most ${limit}.`,
    repetition: (limit) =>
      `The document repeats a field too often at one place: at most ${limit} times.`,
    recursion: (limit) =>
      `The document holds a field within itself too often: at most ${limit} times on one path.`,
    introspectionDepth: (limit) =>
      `The introspection is nested too deeply: at most ${limit} levels.`,
    introspectionAliases: (limit) =>
      `The introspection holds too many aliases: at most ${limit}.`,
  };

/** What was counted, of which each must not be more than its limit. */
export type Counts = Partial<Readonly<Record<keyof DocumentLimits, number>>>;

/**
 * Says which counts are beyond their limit.
 *
 * @param node what was counted, if it is a part of the document
 */
export function faultsOf(
  counts: Counts,
  limits: DocumentLimits,
  node?: ASTNode,
): readonly GraphQLError[] {
  return (Object.keys(counts) as (keyof DocumentLimits)[])
    .filter((limit) => (counts[limit] ?? 0) > limits[limit])
    .map((limit) => {
      const message = words[limit](limits[limit]);
      return new GraphQLError(message, node && { nodes: [node] });
    });
}

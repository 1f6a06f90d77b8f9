import { GraphQLError, type ValidationRule } from "graphql";
import type { DocumentShape } from "./DocumentShape.js";
import { measureOperations } from "./measureOperations.js";

/** How an operation may be built. */
export interface ShapeLimits {
  /** Fields of the operation itself, with an alias or without: each may be a call to VOD. @default 75 */
  readonly rootFields: number;
  /** Fields under one name side by side: `id id id`. @default 50 */
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

/** One thing that is measured, and how to say that it is too much. */
interface Measure {
  readonly limit: keyof ShapeLimits;
  readonly of: (shape: DocumentShape) => number;
  readonly says: (limit: number) => string;
}

const measures: readonly Measure[] = [
  {
    limit: "rootFields",
    of: ({ top }) => [...top.values()].reduce((sum, count) => sum + count, 0),
    says: (limit) =>
      `The operation holds too many root fields: at most ${limit}.`,
  },
  {
    limit: "repetition",
    of: ({ repetition }) => repetition,
    says: (limit) =>
      `The document repeats a field too often at one place: at most ${limit} times.`,
  },
  {
    limit: "recursion",
    of: ({ recursion }) => Math.max(0, ...recursion.values()),
    says: (limit) =>
      `The document holds a field within itself too often: at most ${limit} times on one path.`,
  },
  {
    limit: "introspectionDepth",
    of: ({ introspection }) => introspection.depth,
    says: (limit) =>
      `The introspection is nested too deeply: at most ${limit} levels.`,
  },
  {
    limit: "introspectionAliases",
    of: ({ introspection }) => introspection.aliases,
    says: (limit) =>
      `The introspection holds too many aliases: at most ${limit}.`,
  },
];

/** Refuses operations of a shape that no client needs. Fragments count as often as they are spread. */
export function shapeRule(limits: ShapeLimits): ValidationRule {
  return (context) => {
    const measure = measureOperations(context.getDocument());
    return {
      OperationDefinition(node) {
        const shape = measure(node);
        for (const { limit, of, says } of measures)
          if (of(shape) > limits[limit])
            context.reportError(
              new GraphQLError(says(limits[limit]), { nodes: [node] }),
            );
        return false;
      },
    };
  };
}

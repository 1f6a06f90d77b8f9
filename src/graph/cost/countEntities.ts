import { isObjectType } from "graphql";
import type { GraphQLObjectType, GraphQLSchema } from "graphql";

/** How many references of each type `_entities` is given; those that name no type are under `undefined`. */
export function countEntities(
  { representations }: { readonly representations?: unknown },
  schema: GraphQLSchema,
): ReadonlyMap<GraphQLObjectType | undefined, number> {
  const counts = new Map<GraphQLObjectType | undefined, number>();
  if (!Array.isArray(representations)) return counts;
  for (const representation of representations) {
    const type = typeOf(representation, schema);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

function typeOf(
  representation: unknown,
  schema: GraphQLSchema,
): GraphQLObjectType | undefined {
  const { __typename: name } = representation as { __typename?: unknown };
  const type = typeof name === "string" ? schema.getType(name) : undefined;
  return isObjectType(type) ? type : undefined;
}

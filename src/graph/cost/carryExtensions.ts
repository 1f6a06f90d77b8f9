import { isObjectType } from "graphql";
import type { GraphQLSchema } from "graphql";

/**
 * Gives the fields of a subgraph the extensions of the same fields in the schema of the classes: the
 * subgraph is built from SDL, which has no place for them.
 *
 * @returns `to`, changed in place
 */
export function carryExtensions(
  from: GraphQLSchema,
  to: GraphQLSchema,
): GraphQLSchema {
  for (const type of Object.values(from.getTypeMap())) {
    const twin = to.getType(type.name);
    if (!isObjectType(type) || !isObjectType(twin)) continue;
    for (const [name, { extensions }] of Object.entries(type.getFields())) {
      const field = twin.getFields()[name];
      if (field !== undefined) field.extensions = extensions;
    }
  }
  return to;
}

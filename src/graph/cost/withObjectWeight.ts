import {
  isObjectType,
  type GraphQLSchema,
  type GraphQLObjectType,
} from "graphql";
import { weightOf } from "./weightOf.js";

const ROOTS: ReadonlySet<string> = new Set([
  "Query",
  "Mutation",
  "Subscription",
]);

/**
 * Says of every object that declares nothing that it costs as much: routers take 1, as if it were a call.
 *
 * @returns the schema, changed in place
 */
export function withObjectWeight(
  schema: GraphQLSchema,
  weight: number,
): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const isRoot = ROOTS.has(type.name) || type.name.startsWith("__");
    if (!isObjectType(type) || isRoot || weightOf(type) !== undefined) continue;
    weigh(type, weight);
  }
  return schema;
}

function weigh(type: GraphQLObjectType, weight: number): void {
  type.extensions = { ...type.extensions, directives: { cost: { weight } } };
}

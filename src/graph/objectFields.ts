import { isObjectType, type GraphQLField, type GraphQLSchema } from "graphql";
import type { GatewayContext } from "./GatewayContext.js";

/** Every field of every object type, for those who change what it does. */
export function objectFields(
  schema: GraphQLSchema,
): readonly GraphQLField<unknown, GatewayContext>[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()));
}

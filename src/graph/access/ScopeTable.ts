import {
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import type { Scope } from "../../auth/index.js";
import type { GatewayContext } from "../GatewayContext.js";

/** What each declared coordinate needs: `Mutation.createUpload` for a field, `Video` for an entity. */
export type ScopeTable = ReadonlyMap<string, Scope>;

/** Where a scope is declared. */
export interface ScopedField {
  readonly field: GraphQLField<unknown, GatewayContext>;
  readonly scope: Scope;
}

export interface ScopedEntity {
  readonly type: GraphQLObjectType;
  readonly scope: Scope;
}

/** The fields of the table, as they stand in a schema. */
export function scopedFields(
  schema: GraphQLSchema,
  scopes: ScopeTable,
): readonly ScopedField[] {
  return objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const scope = scopes.get(`${type.name}.${field.name}`);
      return scope === undefined ? [] : [{ field, scope }];
    }),
  );
}

/** The entities of the table, as they stand in a schema. */
export function scopedEntities(
  schema: GraphQLSchema,
  scopes: ScopeTable,
): readonly ScopedEntity[] {
  return objectTypes(schema).flatMap((type) => {
    const scope = scopes.get(type.name);
    return scope === undefined ? [] : [{ type, scope }];
  });
}

function objectTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(isObjectType);
}

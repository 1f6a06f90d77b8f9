import type { GraphQLSchema } from "graphql";
import type { Scope } from "../../auth/index.js";
import { entityKeys } from "../entities/entityKeys.js";
import {
  scopedEntities,
  scopedFields,
  type ScopedField,
  type ScopeTable,
} from "./ScopeTable.js";

/** What the head of the SDL has to import when they are emitted. */
export const AUTH_DIRECTIVES = ["@authenticated", "@requiresScopes"] as const;

/**
 * Tells routers what this gateway asks for, so that they can refuse by themselves. An entity's scope is
 * said at each of its fields and not at the type: there it would bind what other subgraphs add to the
 * entity. Its keys are left free, since whoever holds a reference knows them already.
 *
 * @param schema changed in place
 * @see https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#requiresscopes
 */
export function emitAuthDirectives(
  schema: GraphQLSchema,
  scopes: ScopeTable,
): void {
  const keys = entityKeys(schema);
  for (const { type, scope } of scopedEntities(schema, scopes)) {
    const known = keys.get(type.name);
    Object.values(type.getFields())
      .filter(({ name }) => known?.has(name) !== true)
      .forEach((field) => {
        emit(field, scope);
      });
  }
  // A field's own declaration wins over its entity's.
  for (const { field, scope } of scopedFields(schema, scopes))
    emit(field, scope);
}

function emit(
  field: Pick<ScopedField["field"], "extensions">,
  scope: Scope,
): void {
  field.extensions = {
    ...field.extensions,
    directives: {
      ...(field.extensions["directives"] as object | undefined),
      authenticated: {},
      requiresScopes: { scopes: alternatives(scope) },
    },
  };
}

/** Any of the outer list will do. */
function alternatives(scope: Scope): readonly (readonly Scope[])[] {
  return scope === "vod:admin" ? [[scope]] : [[scope], ["vod:admin"]];
}

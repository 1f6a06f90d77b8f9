import type { GraphQLSchema } from "graphql";
import type { Scope } from "../../auth/index.js";
import { scopeSentence } from "./scopeSentence.js";
import { scopedEntities, scopedFields, type ScopeTable } from "./ScopeTable.js";

/**
 * Says at the end of each description which scope the field, or the entity as a reference, needs.
 *
 * @param schema changed in place
 */
export function describeScopes(
  schema: GraphQLSchema,
  scopes: ScopeTable,
): void {
  for (const { field, scope } of scopedFields(schema, scopes))
    say(field, scope);
  for (const { type, scope } of scopedEntities(schema, scopes))
    say(type, scope);
}

function say(
  place: { description?: string | null | undefined },
  scope: Scope,
): void {
  place.description =
    `${place.description ?? ""} ${scopeSentence(scope)}`.trim();
}

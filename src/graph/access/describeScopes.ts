import type { GraphQLSchema } from "graphql";
import type { Scope } from "../../auth/index.js";
import { scopeSentence } from "./scopeSentence.js";
import { scopedEntities, scopedFields, type ScopeTable } from "./ScopeTable.js";

/**
 * Says at the end of each description, as an item of a list, which scope the field, or the entity as a reference, needs.
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
  const { description } = place;
  // As the last item of the list that the description has, or of one of its own.
  const before =
    typeof description !== "string"
      ? ""
      : `${description}${/\n- .*$/.test(description) ? "\n" : "\n\n"}`;
  place.description = `${before}- ${scopeSentence(scope)}`;
}

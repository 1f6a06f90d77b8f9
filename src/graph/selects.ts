import { getNamedType, isObjectType, type GraphQLResolveInfo } from "graphql";
import { collectFields } from "./cost/collectFields.js";

/** Whether any of some fields is asked for of what a field returns, an object. */
export function selects(
  fields: ReadonlySet<string>,
  { returnType, fieldNodes, ...info }: GraphQLResolveInfo,
): boolean {
  const type = getNamedType(returnType);
  if (!isObjectType(type)) return false;
  const selected = collectFields(
    type,
    fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    {
      schema: info.schema,
      fragments: new Map(Object.entries(info.fragments)),
      variables: info.variableValues,
    },
  );
  return [...selected.values()].some(([node]) => fields.has(node.name.value));
}

import { getDirective } from "@graphql-tools/utils";
import {
  Kind,
  isObjectType,
  parse,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

/** The entities of a schema, each with the names of the fields that other subgraphs know it by. */
export function entityKeys(
  schema: GraphQLSchema,
): ReadonlyMap<string, ReadonlySet<string>> {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return new Map(
    types
      .map((type) => [type.name, keyFields(schema, type)] as const)
      .filter(([, fields]) => fields.size > 0),
  );
}

function keyFields(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
): ReadonlySet<string> {
  const keys = getDirective(schema, type, "key") ?? [];
  return new Set(keys.flatMap(({ fields }) => namesIn(String(fields))));
}

/** The outermost names of a selection such as `id owner { id }`. */
function namesIn(selection: string): readonly string[] {
  const [definition] = parse(`{ ${selection} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((node) =>
    node.kind === Kind.FIELD ? [node.name.value] : [],
  );
}

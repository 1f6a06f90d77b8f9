import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  getDirectiveValues,
  isAbstractType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What a document is read with. */
export interface DocumentScope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced, defaults filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields of one object that answer under the same name: they run once. */
export type AlikeFields = readonly [FieldNode, ...FieldNode[]];

/** The fields that will run on an object, by the name that they answer under. */
export type CollectedFields = ReadonlyMap<string, AlikeFields>;

/**
 * Collects the fields of selections on an object as execution does: fragments that apply are spread, what
 * is skipped is left out.
 *
 * @see https://spec.graphql.org/October2021/#CollectFields()
 */
export function collectFields(
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  scope: DocumentScope,
): CollectedFields {
  const collected = new Map<string, [FieldNode, ...FieldNode[]]>();
  const spread = new Set<string>();
  const collect = (selection: SelectionNode): void => {
    if (!isIncluded(selection, scope)) return;
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      const alike = collected.get(name);
      if (alike === undefined) collected.set(name, [selection]);
      else alike.push(selection);
      return;
    }
    const fragment = fragmentOf(selection, scope, spread);
    if (fragment === undefined || !appliesTo(type, fragment, scope)) return;
    fragment.selectionSet.selections.forEach(collect);
  };
  for (const { selections } of selectionSets) selections.forEach(collect);
  return collected;
}

type Fragment = Pick<FragmentDefinitionNode, "selectionSet"> &
  Partial<Pick<FragmentDefinitionNode, "typeCondition">>;

/** Nothing for a named fragment that was spread here before. */
function fragmentOf(
  selection: Exclude<SelectionNode, FieldNode>,
  { fragments }: DocumentScope,
  spread: Set<string>,
): Fragment | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
  const name = selection.name.value;
  if (spread.has(name)) return undefined;
  spread.add(name);
  return fragments.get(name);
}

function appliesTo(
  type: GraphQLObjectType,
  { typeCondition }: Fragment,
  { schema }: DocumentScope,
): boolean {
  const name = typeCondition?.name.value ?? type.name;
  if (name === type.name) return true;
  const wider = schema.getType(name);
  return isAbstractType(wider) && schema.isSubType(wider, type);
}

/** Not where execution will refuse a directive's null: nothing of the selections runs then. */
function isIncluded(
  node: SelectionNode,
  { variables }: DocumentScope,
): boolean {
  if (!node.directives?.length) return true;
  try {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
    const include = getDirectiveValues(
      GraphQLIncludeDirective,
      node,
      variables,
    );
    return skip?.["if"] !== true && include?.["if"] !== false;
  } catch {
    return false;
  }
}

import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
} from "graphql";
import type {
  FieldNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLObjectType,
  SelectionSetNode,
} from "graphql";
import type { CostExtensions } from "./Cost.js";
import { collectFields } from "./collectFields.js";
import type { DocumentScope } from "./collectFields.js";
import { costOfInput } from "./costOfInput.js";
import { countEntities } from "./countEntities.js";
import { sizeOfList } from "./sizeOfList.js";
import { FREE, LONGEST_LIST } from "./weights.js";
import { weightOf } from "./weightOf.js";

/** Selections on one thing. */
interface Selected {
  readonly selectionSets: readonly SelectionSetNode[];
  /** The list in it whose length the field above tells. */
  readonly sized?: SizedField | undefined;
}

interface SizedField {
  readonly name: string;
  readonly size: number;
}

/** A field of an object that is going to run. */
interface AskedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly args: Readonly<Record<string, unknown>>;
  readonly selectionSets: readonly SelectionSetNode[];
  /** How many items it holds, where that is known. */
  readonly size: number | undefined;
  /** Whether another field of the object has made its call. */
  readonly isMade: boolean;
}

/**
 * What selections cost. On an interface or a union: as much as on the costliest of its types.
 */
export function costOfSelections(
  type: GraphQLCompositeType,
  selected: Selected,
  scope: DocumentScope,
): number {
  const types = isAbstractType(type)
    ? scope.schema.getPossibleTypes(type)
    : [type];
  const costs = types.map((one) => costOfObject(one, selected, scope));
  return Math.max(FREE, ...costs);
}

function costOfObject(
  type: GraphQLObjectType,
  { selectionSets, sized }: Selected,
  scope: DocumentScope,
): number {
  const made = new Set<string>();
  let cost = FREE;
  for (const nodes of collectFields(type, selectionSets, scope).values()) {
    const field = fieldOf(type, nodes);
    const args = field && argumentsOf(field, nodes, scope);
    if (field === undefined || args === undefined) continue;
    cost += costOfField(
      {
        field,
        args,
        selectionSets: nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
        size: sized?.name === field.name ? sized.size : undefined,
        isMade: !isFirst(field, made),
      },
      scope,
    );
  }
  return cost;
}

/** Nothing for what introspection adds to every type: it is free. */
function fieldOf(
  type: GraphQLObjectType,
  [node]: readonly FieldNode[],
): AskedField["field"] | undefined {
  return node && type.getFields()[node.name.value];
}

/** Nothing for those that execution will refuse: the field does not run. */
function argumentsOf(
  field: AskedField["field"],
  [node]: readonly FieldNode[],
  { variables }: DocumentScope,
): AskedField["args"] | undefined {
  if (node === undefined || field.args.length === 0) return {};
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return undefined;
  }
}

/** Whether no other field of the object has made its call. */
function isFirst(field: AskedField["field"], made: Set<string>): boolean {
  const { sharedCall } = field.extensions as CostExtensions;
  if (sharedCall === undefined) return true;
  const isNew = !made.has(sharedCall);
  made.add(sharedCall);
  return isNew;
}

function costOfField(asked: AskedField, scope: DocumentScope): number {
  const { field, args, selectionSets } = asked;
  if (field.name === "_entities") return costOfEntities(asked, scope);
  const type = getNamedType(field.type);
  const isList = isListType(getNullableType(field.type));
  const inputs = field.args.reduce(
    (cost, argument) => cost + costOfInput(args[argument.name], argument),
    FREE,
  );
  const own = asked.isMade ? FREE : weightOfField(field, scope);
  const inner = isCompositeType(type)
    ? costOfSelections(type, { selectionSets, sized: sizedIn(asked) }, scope)
    : FREE;
  return inputs + (isList ? sizeOf(asked) : 1) * (own + inner);
}

/** Each reference costs what finding one of its type does, and what is asked for of that type. */
function costOfEntities(
  { args, selectionSets }: AskedField,
  scope: DocumentScope,
): number {
  let cost = FREE;
  for (const [type, count] of countEntities(args, scope.schema)) {
    const inner = costOfObject(type, { selectionSets }, scope);
    cost += count * ((weightOf(type) ?? FREE) + inner);
  }
  return cost;
}

/** Its own; else that of its type, or the heaviest of its types. */
function weightOfField(
  field: AskedField["field"],
  { schema }: DocumentScope,
): number {
  const type = getNamedType(field.type);
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const weights = types.map((one) => weightOf(one) ?? FREE);
  return weightOf(field) ?? Math.max(...weights);
}

/** The length of a list: as the field above tells, else as its own rule has it. */
function sizeOf({ field, args, size }: AskedField): number {
  const { listSize } = field.extensions as CostExtensions;
  const isOwn = listSize !== undefined && listSize.of === undefined;
  return size ?? (isOwn ? sizeOfList(listSize, args) : LONGEST_LIST);
}

/** The list inside the field whose length it tells. */
function sizedIn({ field, args }: AskedField): SizedField | undefined {
  const { listSize } = field.extensions as CostExtensions;
  return listSize?.of === undefined
    ? undefined
    : { name: listSize.of, size: sizeOfList(listSize, args) };
}

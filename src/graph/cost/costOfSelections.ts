import {
  getArgumentValues,
  isAbstractType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionSetNode,
  isObjectType,
  type GraphQLSchema,
} from "graphql";
import { own } from "../../base/own.js";
import {
  collectFields,
  type AlikeFields,
  type DocumentScope,
} from "./collectFields.js";
import { costOfInput } from "./costOfInput.js";
import { fieldCost, type FieldCost } from "./fieldCost.js";
import { FREE, LONGEST_LIST, REFERENCE } from "./weights.js";
import { weightOf } from "./weightOf.js";
import type { ListSizeRule } from "./Cost.js";

/** Selections on one thing. */
interface Selected {
  readonly selectionSets: readonly SelectionSetNode[];
  /** The list in it whose length the field above tells. */
  readonly sized?: SizedField | undefined;
  /** The calls that fields of the object, which this is a part of, have made. @default none */
  readonly made?: Set<string> | undefined;
}

interface SizedField {
  readonly name: string;
  readonly size: number;
}

/** A field of an object that is going to run. */
interface AskedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly declared: FieldCost;
  readonly args: Readonly<Record<string, unknown>>;
  readonly selectionSets: readonly SelectionSetNode[];
  /** How many items it holds, where the field above tells. */
  readonly size: number | undefined;
  /** Whether another field of the object has made its call. */
  readonly isMade: boolean;
  /** The calls that fields of the object have made; added to. */
  readonly made: Set<string>;
}

/** What selections cost. On an interface or a union: as much as on the costliest of its types. */
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
  { selectionSets, sized, made = new Set() }: Selected,
  scope: DocumentScope,
): number {
  let cost = FREE;
  for (const nodes of collectFields(type, selectionSets, scope).values()) {
    const field = fieldOf(type, nodes);
    if (field === undefined) continue;
    const declared = fieldCost(field, scope.schema);
    if (declared.isFree) continue;
    const args = argumentsOf(field, nodes, scope);
    if (args === undefined) continue;
    cost += costOfField(
      {
        field,
        declared,
        args,
        selectionSets: nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
        size: sized?.name === field.name ? sized.size : undefined,
        isMade: !isFirst(declared, made),
        made,
      },
      scope,
    );
  }
  return cost;
}

/** Nothing for what introspection adds to every type: it is free. */
function fieldOf(
  type: GraphQLObjectType,
  [node]: AlikeFields,
): AskedField["field"] | undefined {
  return type.getFields()[node.name.value];
}

/** Nothing for those that execution will refuse: the field does not run. */
function argumentsOf(
  field: AskedField["field"],
  [node]: AlikeFields,
  { variables }: DocumentScope,
): AskedField["args"] | undefined {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return undefined;
  }
}

/** Whether no other field of the object has made its call. */
function isFirst({ sharedCall }: FieldCost, made: Set<string>): boolean {
  if (sharedCall === undefined) return true;
  const isNew = !made.has(sharedCall);
  made.add(sharedCall);
  return isNew;
}

function costOfField(asked: AskedField, scope: DocumentScope): number {
  const { field, declared, args, selectionSets, made } = asked;
  if (field.name === "_entities") return costOfEntities(asked, scope);
  const inputs = field.args.reduce(
    (cost, argument) => cost + costOfInput(own(args, argument.name), argument),
    FREE,
  );
  const weight = asked.isMade ? FREE : declared.weight;
  const sized = sizedIn(asked);
  const { inner } = declared;
  const costOfItem = (): number =>
    inner === undefined
      ? FREE
      : costOfSelections(
          inner,
          { selectionSets, sized, made: declared.isPart ? made : undefined },
          scope,
        );
  if (!declared.isList) return inputs + weight + costOfItem();
  const size = sizeOf(asked);
  if (size === 0) return inputs;
  const first = costOfItem();
  // The calls that parts of one object share are made for the first of them.
  const other = declared.isPart === true ? costOfItem() : first;
  return inputs + size * weight + first + (size - 1) * other;
}

/** Each reference costs what finding one of its type does, and what is asked for of that type. */
function costOfEntities(
  { args, selectionSets }: AskedField,
  scope: DocumentScope,
): number {
  let cost = FREE;
  for (const [type, count] of countEntities(args, scope.schema)) {
    const weight = (type && weightOf(type)) ?? FREE;
    const inner = type ? costOfObject(type, { selectionSets }, scope) : FREE;
    cost += count * (Math.max(REFERENCE, weight) + inner);
  }
  return cost;
}

/** The length of a list: as the field above tells, else as its own rule has it. */
function sizeOf({ declared: { listSize }, args, size }: AskedField): number {
  const isOwn = listSize !== undefined && listSize.of === undefined;
  return size ?? (isOwn ? sizeOfList(listSize, args) : LONGEST_LIST);
}

/** The list inside the field whose length it tells. */
function sizedIn({
  declared: { listSize },
  args,
}: AskedField): SizedField | undefined {
  return listSize?.of === undefined
    ? undefined
    : { name: listSize.of, size: sizeOfList(listSize, args) };
}

/** How many references of each type `_entities` is given; those that name no type are under `undefined`. */
function countEntities(
  { representations }: { readonly representations?: unknown },
  schema: GraphQLSchema,
): ReadonlyMap<GraphQLObjectType | undefined, number> {
  const counts = new Map<GraphQLObjectType | undefined, number>();
  if (!Array.isArray(representations)) return counts;
  for (const representation of representations) {
    const type = typeOf(representation, schema);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

function typeOf(
  representation: unknown,
  schema: GraphQLSchema,
): GraphQLObjectType | undefined {
  const { __typename: name } = representation as { __typename?: unknown };
  const type = typeof name === "string" ? schema.getType(name) : undefined;
  return isObjectType(type) ? type : undefined;
}

type Values = Readonly<Record<string, unknown>>;

/** How long a list is at most, by what its field is given. Never negative: what is nonsense is refused later. */
function sizeOfList(
  { first, perEntry, assumed = LONGEST_LIST }: ListSizeRule,
  args: Values,
): number {
  if (perEntry !== undefined) return entriesOf(perEntry, args);
  const size = first && own(args, first);
  return typeof size === "number" ? Math.max(size, 0) : assumed;
}

function entriesOf(
  perEntry: Readonly<Record<string, number>>,
  args: Values,
): number {
  return Object.entries(perEntry).reduce((total, [path, items]) => {
    const list = valueAt(path, args);
    return total + (Array.isArray(list) ? list.length * items : 0);
  }, 0);
}

function valueAt(path: string, args: Values): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, name) =>
        value === null || value === undefined
          ? undefined
          : own(value as Values, name),
      args,
    );
}

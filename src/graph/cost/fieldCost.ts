import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";
import type { CostExtensions } from "./Cost.js";
import { FREE } from "./weights.js";
import { weightOf } from "./weightOf.js";

type AnyField = GraphQLField<unknown, unknown>;

/** What the declarations of a field and of its type amount to. */
export interface FieldCost extends CostExtensions {
  /** Its own; else that of its type, or the heaviest of its types. Of a list: per item. */
  readonly weight: number;
  readonly isList: boolean;
  /** What it leads to, if that has fields. */
  readonly inner: GraphQLCompositeType | undefined;
  /** Whether nothing of it can cost anything, as with most fields. */
  readonly isFree: boolean;
}

/** Declarations do not change: they are read once. A field belongs to one schema. */
const known = new WeakMap<AnyField, FieldCost>();

/** What a field declares, and what its type does. */
export function fieldCost(field: AnyField, schema: GraphQLSchema): FieldCost {
  const cost = known.get(field) ?? read(field, schema);
  known.set(field, cost);
  return cost;
}

function read(field: AnyField, schema: GraphQLSchema): FieldCost {
  const type = getNamedType(field.type);
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const ofTypes = types.map((one) => weightOf(one) ?? FREE);
  const weight = weightOf(field) ?? Math.max(FREE, ...ofTypes);
  const inner = isCompositeType(type) ? type : undefined;
  return {
    ...(field.extensions as CostExtensions),
    weight,
    isList: isListType(getNullableType(field.type)),
    inner,
    isFree: weight === FREE && inner === undefined && field.args.length === 0,
  };
}

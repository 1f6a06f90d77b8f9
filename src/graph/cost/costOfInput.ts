import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from "graphql";
import { own } from "../../base/own.js";
import { FREE, LONGEST_LIST } from "./weights.js";
import { weightOf } from "./weightOf.js";

type Definition = GraphQLArgument | GraphQLInputField;

/**
 * What a value adds to the field that it is given to: the weight of its argument or input field, once per
 * entry of a list, and that of what it holds. A scalar is never looked into: one that takes any JSON may
 * be nested as deeply as its sender likes.
 *
 * @param value as the resolver gets it
 */
export function costOfInput(
  value: unknown,
  definition: Definition,
  type: GraphQLInputType = definition.type,
): number {
  if (value === null || value === undefined) return FREE;
  const nullable = getNullableType(type);
  if (isListType(nullable) && Array.isArray(value)) {
    const entries = value.map((entry) =>
      costOfInput(entry, definition, nullable.ofType),
    );
    return Math.max(sum(entries), excessOf(value));
  }
  return (weightOf(definition) ?? FREE) + costOfParts(value, type);
}

/**
 * Every list that no field takes costs 1 per entry: what is refused for its length in the end is converted
 * before, once for each alias that it is given to.
 */
function excessOf({ length }: readonly unknown[]): number {
  return length > LONGEST_LIST ? length : FREE;
}

function costOfParts(value: unknown, type: GraphQLInputType): number {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return FREE;
  const parts = value as Readonly<Record<string, unknown>>;
  const fields = Object.values(named.getFields());
  return sum(fields.map((field) => costOfInput(own(parts, field.name), field)));
}

function sum(costs: readonly number[]): number {
  return costs.reduce((total, cost) => total + cost, 0);
}

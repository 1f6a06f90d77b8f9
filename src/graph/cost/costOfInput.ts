import { getNamedType, isInputObjectType } from "graphql";
import type { GraphQLArgument, GraphQLInputField } from "graphql";
import { FREE } from "./weights.js";
import { weightOf } from "./weightOf.js";

/**
 * What a value adds to the field that it is given to: the weight of its argument or input field, once per
 * entry of a list, and that of what it holds.
 *
 * @param value as the resolver gets it
 */
export function costOfInput(
  value: unknown,
  definition: GraphQLArgument | GraphQLInputField,
): number {
  if (value === null || value === undefined) return FREE;
  if (Array.isArray(value)) {
    return sum(value.map((entry) => costOfInput(entry, definition)));
  }
  const type = getNamedType(definition.type);
  const weight = weightOf(definition) ?? FREE;
  if (!isInputObjectType(type)) return weight;
  const parts = value as Readonly<Record<string, unknown>>;
  const fields = Object.values(type.getFields());
  return (
    weight + sum(fields.map((field) => costOfInput(parts[field.name], field)))
  );
}

function sum(costs: readonly number[]): number {
  return costs.reduce((total, cost) => total + cost, 0);
}

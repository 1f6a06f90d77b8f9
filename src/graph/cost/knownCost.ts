import type { OperationDefinitionNode } from "graphql";
import { costOf, type CostedOperation } from "./costOf.js";

/** For one operation: as many ways to send it as clients have, and no more for whoever tries them all. */
const mostKept = 20;

/** In characters: a longer one is counted each time. */
const longestShape = 500;

const kept = new WeakMap<OperationDefinitionNode, Map<string, number>>();

/**
 * What an operation may cost, counted once for each shape of its variables: the document of an operation that is
 * sent again is the same object.
 *
 * @param sent the variables as they came, JSON
 */
export function knownCost(
  costed: CostedOperation,
  sent: Readonly<Record<string, unknown>>,
): number {
  const shape = shapeOf(sent);
  if (shape.length > longestShape) return costOf(costed);
  const costs = kept.get(costed.operation) ?? new Map<string, number>();
  kept.set(costed.operation, costs);
  const known = costs.get(shape);
  if (known !== undefined) return known;
  const cost = costOf(costed);
  if (costs.size < mostKept) costs.set(shape, cost);
  return cost;
}

/** All of a value that a cost depends on: of a text, that it is one, save where it names a type. */
function shapeOf(value: unknown, name?: string): string {
  if (typeof value === "string")
    return name === "__typename" ? JSON.stringify(value) : "t";
  if (typeof value !== "object" || value === null) return String(value);
  let shape = "";
  for (const [member, inner] of Object.entries(value)) {
    if (shape.length > longestShape) return shape;
    const label = Array.isArray(value) ? "" : `${JSON.stringify(member)}:`;
    shape += `${label}${shapeOf(inner, member)},`;
  }
  return Array.isArray(value) ? `[${shape}]` : `{${shape}}`;
}

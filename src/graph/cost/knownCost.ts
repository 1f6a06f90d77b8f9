import {
  visit,
  BREAK,
  type DocumentNode,
  type OperationDefinitionNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import { own } from "../../base/own.js";
import { costOf, type CostedOperation } from "./costOf.js";

/** In characters: what has a longer one is counted each time. */
const longestShape = 200;

/** Of all operations together, by the operation's number and the shape of its variables. */
const costs = new LRUCache<string, number>({ max: 5000 });

/** The number of an operation; nothing for one whose cost depends on texts. */
const numbers = new WeakMap<OperationDefinitionNode, number | undefined>();
let counted = 0;

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
  const number = numberOf(costed);
  const shape = number === undefined ? undefined : shapeOfAll(costed, sent);
  if (shape === undefined) return costOf(costed);
  const key = `${number} ${shape}`;
  const known = costs.get(key);
  if (known !== undefined) return known;
  const cost = costOf(costed);
  costs.set(key, cost);
  return cost;
}

function numberOf({
  document,
  operation,
}: CostedOperation): number | undefined {
  if (!numbers.has(operation))
    numbers.set(operation, findsEntities(document) ? undefined : ++counted);
  return numbers.get(operation);
}

/** References name their types in texts, which may come from any variable, inside of any value. */
function findsEntities(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    Field({ name }) {
      isFound ||= name.value === "_entities";
      return isFound ? BREAK : undefined;
    },
  });
  return isFound;
}

/** The shape of the variables that the operation declares; others change nothing. Nothing where it is too long. */
function shapeOfAll(
  { operation: { variableDefinitions = [] } }: CostedOperation,
  sent: Readonly<Record<string, unknown>>,
): string | undefined {
  let shape = "";
  for (const { variable } of variableDefinitions) {
    shape += `${shapeOf(own(sent, variable.name.value))};`;
    if (shape.length > longestShape) return undefined;
  }
  return shape;
}

/** All of a value that a cost depends on: of a text, that it is one. */
function shapeOf(value: unknown): string {
  if (typeof value === "string") return "t";
  if (typeof value !== "object" || value === null) return String(value);
  const isList = Array.isArray(value);
  let shape = "";
  for (const [member, inner] of Object.entries(value)) {
    if (shape.length > longestShape) return shape;
    shape += `${isList ? "" : `${JSON.stringify(member)}:`}${shapeOf(inner)},`;
  }
  return isList ? `[${shape}]` : `{${shape}}`;
}

import type {
  MatchBound,
  MatchExpression,
  MatchGroup,
  MatchRange,
  MatchValue,
} from "./MatchExpression.js";
import { isMatchNumber, isMatchText } from "./matchValues.js";

/**
 * Writes an expression in the vendor's match syntax. Groups inside groups always get parentheses:
 * the vendor demands them around an `or` and says nothing of precedence.
 *
 * @throws RangeError for a value that {@link isMatchText} or {@link isMatchNumber} refuses, a range
 *   without ends, and a list or group without members
 * @see vendor documentation, "SearchMedia", Match
 */
export function compileMatch(expression: MatchExpression): string {
  return expression.kind === "and" && expression.parts.length > 1
    ? joined(expression)
    : operand(expression);
}

/** An expression as it may stand beside `and` and `or`. */
function operand(expression: MatchExpression): string {
  switch (expression.kind) {
    case "equals":
      return `${expression.field} = ${literal(expression.value)}`;
    case "anyOf":
      return `${expression.field} in (${literals(expression.values)})`;
    case "range":
      return `${expression.field} = ${range(expression)}`;
    case "and":
    case "or":
      return expression.parts.length === 1
        ? joined(expression)
        : `(${joined(expression)})`;
  }
}

function joined({ kind, parts }: MatchGroup): string {
  if (parts.length === 0) throw new RangeError(`an ${kind} without parts`);
  return parts.map(operand).join(` ${kind} `);
}

/** Square brackets close an end, round ones open it; a missing end is open. */
function range({ from, to }: MatchRange): string {
  if (from === undefined && to === undefined)
    throw new RangeError("a range without ends");
  const opening = from?.isIncluded === true ? "[" : "(";
  const closing = to?.isIncluded === true ? "]" : ")";
  return `${opening}${end(from)},${end(to)}${closing}`;
}

function end(bound: MatchBound | undefined): string {
  return bound === undefined ? "" : literal(bound.value);
}

function literals(values: readonly MatchValue[]): string {
  if (values.length === 0) throw new RangeError("a list without values");
  return values.map(literal).join(",");
}

function literal(value: MatchValue): string {
  const isText = typeof value === "string";
  if (!(isText ? isMatchText(value) : isMatchNumber(value)))
    throw new RangeError("a value that cannot be written in a match");
  return isText ? `'${value}'` : String(value);
}

import { compileComparison } from "./compileComparison.js";
import { parseMatch, type MatchNode } from "./parseMatch.js";
import type { SearchFields } from "./searchFields.js";
import { syntaxError } from "./syntaxError.js";

/**
 * Reads a match expression and gives the test that it stands for.
 *
 * @throws RpcError `ErrorMatchSyntax` for what is no expression, an unknown field, an operator that the
 *   field does not know and a literal of another type
 */
export function compileFilter<Record>(
  expression: string,
  fields: SearchFields<Record>,
): (record: Record) => boolean {
  return toFilter(parseMatch(expression), fields);
}

function toFilter<Record>(
  node: MatchNode,
  fields: SearchFields<Record>,
): (record: Record) => boolean {
  if ("parts" in node) {
    const parts = node.parts.map((part) => toFilter(part, fields));
    return node.kind === "and"
      ? (record) => parts.every((part) => part(record))
      : (record) => parts.some((part) => part(record));
  }
  const field = fields.get(node.field);
  if (field === undefined) throw syntaxError(node.field);
  const holds = compileComparison(node, field);
  return (record) => {
    const value = field.read(record);
    return value !== undefined && holds(value);
  };
}

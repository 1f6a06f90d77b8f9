import { parseTimestamp } from "../rpc/timestamp.js";
import type { Literal, MatchComparison, RangeEnd } from "./parseMatch.js";
import type { FieldKind, FieldValue } from "./searchFields.js";
import { syntaxError } from "./syntaxError.js";

/** The vendor's limit for `VideoId in (...)`; no other list has a documented one. */
const MAX_IDS = 100;

type Holds = (value: FieldValue) => boolean;

/** The test that a comparison makes of a field's value. @throws RpcError `ErrorMatchSyntax` naming the field */
export function compileComparison(
  comparison: MatchComparison,
  kind: FieldKind,
): Holds {
  const { field } = comparison;
  if (comparison.kind === "range") {
    if (kind.compares !== "range") throw syntaxError(field);
    const from = endOf(comparison.from, kind, field);
    const to = endOf(comparison.to, kind, field);
    return (value) => isAbove(value, from) && isBelow(value, to);
  }
  const { values } = comparison;
  const isList = comparison.kind === "in";
  const isRefused =
    kind.compares === "range" ||
    (isList && kind.compares === "single") ||
    (field === "VideoId" && values.length > MAX_IDS);
  if (isRefused) throw syntaxError(field);
  const wanted = values.map((literal) => valueOf(literal, kind, field));
  return kind.compares === "fuzzy"
    ? (value) => wanted.some((part) => contains(value, part))
    : (value) => wanted.includes(value);
}

interface End {
  readonly bound: FieldValue;
  readonly isClosed: boolean;
}

function endOf(
  end: RangeEnd | undefined,
  kind: FieldKind,
  field: string,
): End | undefined {
  return (
    end && {
      bound: valueOf(end.value, kind, field),
      isClosed: end.isClosed,
    }
  );
}

function isAbove(value: FieldValue, end: End | undefined): boolean {
  if (end === undefined) return true;
  return end.isClosed ? value >= end.bound : value > end.bound;
}

function isBelow(value: FieldValue, end: End | undefined): boolean {
  if (end === undefined) return true;
  return end.isClosed ? value <= end.bound : value < end.bound;
}

/**
 * Case sensitivity is not documented: the looser reading is taken.
 *
 * @assumed match-case
 */
function contains(text: FieldValue, part: FieldValue): boolean {
  return String(text).toLowerCase().includes(String(part).toLowerCase());
}

/** Texts and times stand in quotes, numbers do not. */
function valueOf(
  literal: Literal,
  { type }: FieldKind,
  field: string,
): FieldValue {
  const isNumber = literal.kind === "number";
  if (isNumber !== (type === "number")) throw syntaxError(field);
  if (type === "text") return literal.text;
  const value = isNumber ? Number(literal.text) : parseTimestamp(literal.text);
  if (value === undefined) throw syntaxError(field);
  return value;
}

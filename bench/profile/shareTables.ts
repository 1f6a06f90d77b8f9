import { short } from "../figures/Spread.js";
import type { Table } from "../Question.js";
import type { Module } from "./modules.js";

/** What a module takes of an operation. */
export interface Share {
  readonly module: Module;
  readonly microseconds: number;
  readonly bytes: number;
}

/** Modules below this part of both are one row. */
const LEAST_PART = 0.005;

/** By kind of module, and by module; the dearest first. */
export function shareTables(shares: readonly Share[]): readonly Table[] {
  const whole = sumOf(shares);
  const columns = ["CPU", "µs per operation", "allocated", "KB per operation"];
  const tableOf = (rows: readonly Row[]): Table => ({
    columns: ["", ...columns],
    rows: rows.map(({ name, sum }) => [name, ...cells(sum, whole)]),
  });
  const isLarge = ({ sum }: Row): boolean =>
    sum.microseconds >= LEAST_PART * whole.microseconds ||
    sum.bytes >= LEAST_PART * whole.bytes;
  const modules = rowsBy(shares, ({ name }) => name);
  const others = modules.filter((row) => !isLarge(row)).map(({ sum }) => sum);
  return [
    tableOf([
      ...rowsBy(shares, ({ kind }) => kind),
      { name: "all", sum: whole },
    ]),
    tableOf([
      ...modules.filter(isLarge),
      { name: "the others", sum: sumOf(others) },
    ]),
  ];
}

type Sum = Pick<Share, "microseconds" | "bytes">;

interface Row {
  readonly name: string;
  readonly sum: Sum;
}

function rowsBy(
  shares: readonly Share[],
  nameOf: (module: Module) => string,
): readonly Row[] {
  const groups = new Map<string, Share[]>();
  for (const share of shares) {
    const name = nameOf(share.module);
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [share]);
    else members.push(share);
  }
  return [...groups]
    .map(([name, members]) => ({ name, sum: sumOf(members) }))
    .toSorted((a, b) => b.sum.microseconds - a.sum.microseconds);
}

function sumOf(sums: readonly Sum[]): Sum {
  return {
    microseconds: sums.reduce((sum, { microseconds }) => sum + microseconds, 0),
    bytes: sums.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function cells(sum: Sum, whole: Sum): readonly string[] {
  return [
    percent(sum.microseconds, whole.microseconds),
    short(sum.microseconds),
    percent(sum.bytes, whole.bytes),
    short(sum.bytes / 1000),
  ];
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)} %`;
}

import { relative } from "node:path";

/** What is planted where: lines and columns from 0, as Stryker has them before its report. */
export function mutantKey({ fileName, location, mutatorName, replacement }) {
  const { start, end } = location;
  const file = relative(process.cwd(), fileName);
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${mutatorName} ${replacement}`;
}

import type { Answer, Goal, Table } from "../Question.js";

/** A question with its answer, as Markdown. */
export function report(asks: string, { tables, goals }: Answer): string {
  const parts = [asks, ...tables.map(tableText), goalsText(goals)];
  return parts.filter((part) => part !== "").join("\n\n");
}

function tableText({ columns, rows }: Table): string {
  const rule = columns.map((_, place) => (place === 0 ? "---" : "--:"));
  return [columns, rule, ...rows].map(rowText).join("\n");
}

function goalsText(goals: readonly Goal[]): string {
  if (goals.length === 0) return "";
  return tableText({
    columns: ["goal", "found", ""],
    rows: goals.map(({ text, found, isMet }) => [
      text,
      found,
      isMet ? "met" : "**missed**",
    ]),
  });
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

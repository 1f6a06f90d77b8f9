import type { Equivalent } from "./equivalents.js";
import type { Room } from "./rooms.js";
import { wilson } from "./sample.js";

/** What became of one fault that was planted. */
export interface Planted {
  readonly file: string;
  /** The number of the line in which it begins, from 1, and that line without what it is indented by. */
  readonly lineNumber: number;
  readonly line: string;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
  readonly status: string;
}

/** What a run found in a room. */
export interface Score {
  readonly date: string;
  readonly revision: string;
  /** How many faults can be planted in the room. */
  readonly places: number;
  readonly noticed: number;
  /** Those that no test runs into are among them. */
  readonly survived: number;
  /** Survivors that nothing can notice. They are neither of the others. */
  readonly equivalent: number;
  /** Of a sample, what drew it. */
  readonly seed?: number;
}

/** Kept in scores.json: of each room, the score of the revision before the tests were mended, and the last one. */
export type Scores = Readonly<
  Record<string, { readonly before?: Score; readonly now?: Score } | undefined>
>;

/** Stryker's report, as far as it is read here. */
export interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly mutatorName: string;
          readonly replacement?: string;
          readonly status: string;
          readonly location: {
            readonly start: Position;
            readonly end: Position;
          };
        }[];
      }
    >
  >;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** @returns what was planted, without what was ignored or not in the sample */
export function plantedOf(report: Report): readonly Planted[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => isNoticed(status) || isSurvivor(status))
      .map(({ mutatorName, replacement = "", status, location }) => ({
        file,
        lineNumber: location.start.line,
        line: (source.split("\n")[location.start.line - 1] ?? "").trim(),
        mutator: mutatorName,
        original: textBetween(source, location.start, location.end),
        replacement,
        status,
      })),
  );
}

/** A suite that cannot even load with the fault has noticed it. */
function isNoticed(status: string): boolean {
  return ["Killed", "Timeout", "RuntimeError"].includes(status);
}

function isSurvivor(status: string): boolean {
  return ["Survived", "NoCoverage"].includes(status);
}

function textBetween(source: string, start: Position, end: Position): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  // The end first: it may stand on the line of the start.
  lines[lines.length - 1] = (lines.at(-1) ?? "").slice(0, end.column - 1);
  lines[0] = (lines[0] ?? "").slice(start.column - 1);
  return lines.join("\n");
}

/** @returns the survivors that nothing can notice, and those that a test is missing for */
export function partSurvivors(
  planted: readonly Planted[],
  equivalents: readonly Equivalent[],
): {
  readonly equivalent: readonly Planted[];
  readonly missed: readonly Planted[];
} {
  const isEquivalent = (one: Planted): boolean =>
    equivalents.some(
      ({ file, line, original, replacement }) =>
        one.file === file &&
        one.line === line &&
        one.original === original &&
        one.replacement === replacement,
    );
  const survivors = planted.filter(({ status }) => isSurvivor(status));
  return {
    equivalent: survivors.filter((one) => isEquivalent(one)),
    missed: survivors.filter((one) => !isEquivalent(one)),
  };
}

/** In percent, and of a sample with the interval in which that of the whole room lies. */
export function tellScore(score: Score | undefined): string {
  if (score === undefined) return "";
  const { noticed, survived, places, seed } = score;
  const tried = noticed + survived;
  if (tried === 0) return "nothing to plant";
  const share = percent(noticed / tried);
  if (seed === undefined) return `${share} of ${tried}`;
  const { from, to } = wilson(noticed, tried);
  return `${share} of ${tried} drawn from ${places} (${percent(from)} to ${percent(to)})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** The section of docs/testing.md. */
export function renderScores(
  rooms: readonly Room[],
  scores: Scores,
  equivalents: readonly Equivalent[],
): string {
  const rows = rooms.map(({ name, goal }) => {
    const { before, now } = scores[name] ?? {};
    const when = now === undefined ? "" : `${now.date}, ${now.revision}`;
    return `| ${name} | ${goal} % | ${tellScore(before)} | ${tellScore(now)} | ${when} |`;
  });
  return [
    "| part of `src` | goal | before | now | when |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
    "### Survivors that stay",
    "",
    equivalents.length === 0
      ? "None: whatever survives is a test that is missing."
      : "Nothing behaves otherwise with these, so they count neither way:",
    "",
    ...equivalents.map(
      ({ file, line, original, replacement, why }) =>
        `- \`${file}\`, ${code(line)}: ${code(original)} → ${code(replacement)}. ${why}`,
    ),
  ].join("\n");
}

function code(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}

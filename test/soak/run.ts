import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";
import { runs } from "./runs.js";
import type { Finding, SoakRun } from "./SoakRun.js";

/** `npm run soak [NAME...]`: makes the long runs named, or all, and keeps what they found in docs/soak.md. */
const page = new URL("../../docs/soak.md", import.meta.url);
const names = process.argv.slice(2);
const unknown = names.filter((name) => !runs.some((run) => run.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No long run is called ${unknown.join(", ")}: there are ${runs.map(({ name }) => name).join(", ")}\n`,
  );
  process.exit(2);
}

let text = await readFile(page, "utf8");
for (const run of runs) {
  if (names.length > 0 && !names.includes(run.name)) continue;
  process.stdout.write(`\n${run.name}: ${run.question}\n`);
  const began = performance.now();
  const findings = await run.long();
  const seconds = Math.round((performance.now() - began) / 1000);
  for (const { rule, found, holds } of findings)
    process.stdout.write(
      `${holds ? "  holds" : "  BROKEN"}: ${rule} (${found})\n`,
    );
  if (findings.some(({ holds }) => !holds)) process.exitCode = 1;
  text = withSection(text, run.name, section(run, findings, seconds));
}
await writeFile(page, await format(text, { parser: "markdown" }));

function section(
  { question, conditions }: SoakRun,
  findings: readonly Finding[],
  seconds: number,
): string {
  const rows = findings.map(
    ({ rule, found, holds }) =>
      `| ${rule} | ${found} | ${holds ? "holds" : "**broken**"} |`,
  );
  return [
    `${question} ${conditions}`,
    "",
    "| rule | found | |",
    "| --- | --- | --- |",
    ...rows,
    "",
    `Run on ${new Date().toISOString().slice(0, 10)}, revision ${revision()}, Node.js ${process.versions.node}, in ${seconds} s.`,
  ].join("\n");
}

/** Sections are marked by name, so that one run can be made again by itself. */
function withSection(whole: string, name: string, body: string): string {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const kept = whole.includes(begin)
    ? whole
    : `${whole.trimEnd()}\n\n## ${name}\n\n${begin}\n${end}\n`;
  const [before] = kept.split(begin) as [string];
  const after = kept.slice(kept.indexOf(end));
  return `${before}${begin}\n\n${body}\n\n${after}`;
}

function revision(): string {
  return execFileSync("git", ["rev-parse", "--short", "HEAD"], {
    encoding: "utf8",
  }).trim();
}

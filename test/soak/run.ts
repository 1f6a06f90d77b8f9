import { keepSection, revisionBeside } from "../support/keepSection.js";
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

const revision = revisionBeside("docs/soak.md");
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
  // At once: a later run that breaks off loses nothing.
  await keepSection(page, run.name, section(run, findings, seconds));
}

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
    `Run on ${new Date().toISOString().slice(0, 10)}, revision ${revision}, Node.js ${process.versions.node}, in ${seconds} s.`,
  ].join("\n");
}

import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { keepSection, revisionBeside } from "../test/support/keepSection.js";
import { buildRevision, commitOf } from "./contestants/buildRevision.js";
import { Field } from "./contestants/Field.js";
import { installPeers } from "./peers/installPeers.js";
import { report } from "./figures/report.js";
import type { Question } from "./Question.js";
import { questions } from "./questions.js";
import { scales } from "./scales.js";

/**
 * `npm run bench -- [--quick] [--against REVISION] [NAME...]`: asks the questions named, or all, and keeps the
 * answers in the README. Quick answers are only printed.
 */
const { values: options, positionals: names } = readWords();
const unknown = names.filter((name) => !questions.some((q) => q.name === name));
if (unknown.length > 0)
  refuse(
    `No question is called ${unknown.join(", ")}: there are ${questions.map(({ name }) => name).join(", ")}`,
  );
const asked = questions.filter(
  ({ name }) => names.length === 0 || names.includes(name),
);
const before = commitBefore(options.against);
const rootBefore = before === undefined ? undefined : rootOf(before);

const revision = revisionBeside("bench/README.md");
installPeers();
const page = new URL("README.md", import.meta.url);
for (const question of asked) {
  process.stdout.write(`\n## ${question.name}\n\n`);
  // Fresh processes for each: what they did for the last one is not to be seen in the next.
  const field = await Field.open(rootBefore);
  try {
    await askIn(field, question);
  } finally {
    await field.close();
  }
}

async function askIn(field: Field, question: Question): Promise<void> {
  const began = performance.now();
  const scale = scales[options.quick ? "quick" : "full"];
  const answer = await question.answer(field, scale);
  const seconds = Math.round((performance.now() - began) / 1000);
  const text = `${report(question.asks, answer)}\n\n${conditions(seconds)}`;
  process.stdout.write(await format(text, { parser: "markdown" }));
  if (!options.quick) await keepSection(page, question.name, text);
}

function conditions(seconds: number): string {
  const against =
    before === undefined ? "" : ` against ${before.slice(0, 7)} (\`before\`)`;
  const machine = `${availableParallelism()} CPUs (${cpus()[0]?.model ?? "of an unknown model"})`;
  return `Asked on ${new Date().toISOString().slice(0, 10)} of revision ${revision}${against}, Node.js ${process.versions.node}, ${machine}, in ${seconds} s.`;
}

function commitBefore(against: string | undefined): string | undefined {
  if (against === undefined) return undefined;
  return commitOf(against) ?? refuse(`No revision is called ${against}`);
}

function rootOf(commit: string): string {
  process.stderr.write(`Building ${commit.slice(0, 7)} unless it is kept\n`);
  return buildRevision(commit);
}

function readWords() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        quick: { type: "boolean", default: false },
        against: { type: "string" },
      },
    });
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { keepSection, revisionBeside } from "../test/support/keepSection.js";
import { buildRevision, commitOf } from "./contestants/buildRevision.js";
import { Field } from "./contestants/Field.js";
import { installPeers } from "./peers/installPeers.js";
import { report } from "./figures/report.js";
import { profile } from "./profile/profile.js";
import type { Question } from "./Question.js";
import { questions } from "./questions.js";
import { scales } from "./scales.js";

/**
 * `npm run bench -- [--quick] [--against REVISION | --profile] [NAME...]`: asks the questions named, or all, and
 * keeps the answers in the README. Quick answers and profiles are only printed.
 */
const { values: options, positionals: names } = readWords();
const unknown = names.filter((name) => !questions.some((q) => q.name === name));
if (unknown.length > 0)
  refuse(`No question is called ${unknown.join(", ")}: there are ${list()}`);
if (options.profile && options.against !== undefined)
  refuse("A profile is of one revision: --profile goes without --against");
const asked = questions.filter(
  ({ name }) => names.length === 0 || names.includes(name),
);
const scale = scales[options.quick ? "quick" : "full"];
const revision = revisionBeside("bench/README.md");
await (options.profile ? profileAll() : askAll(commitBefore()));

async function askAll(before: string | undefined): Promise<void> {
  const rootBefore = before === undefined ? undefined : rootOf(before);
  installPeers();
  const against =
    before === undefined ? "" : ` against ${before.slice(0, 7)} (\`before\`)`;
  const page = new URL("README.md", import.meta.url);
  for (const question of asked) {
    process.stdout.write(`\n## ${question.name}\n\n`);
    const began = performance.now();
    const answer = await askAlone(question, rootBefore);
    const text = `${report(question.asks, answer)}\n\n${conditions(began, against)}`;
    await print(text);
    if (!options.quick) await keepSection(page, question.name, text);
  }
}

/** Among fresh processes: what they did for the last question is not to be seen in the next. */
async function askAlone(
  question: Question,
  rootBefore: string | undefined,
): ReturnType<Question["answer"]> {
  const field = await Field.open(rootBefore);
  try {
    return await question.answer(field, scale);
  } finally {
    await field.close();
  }
}

async function profileAll(): Promise<void> {
  const refused = asked.filter(({ workload }) => workload === undefined);
  if (names.length > 0 && refused.length > 0)
    refuse(
      `There is no profile of ${list(refused)}: there are ${list(questions.filter(({ workload }) => workload !== undefined))}`,
    );
  for (const { name, workload } of asked) {
    if (workload === undefined) continue;
    process.stdout.write(`\n## Profile of ours, ${name}\n\n`);
    const began = performance.now();
    const tables = await profile(workload, scale);
    await print(
      `${report("", { tables, goals: [] })}\n\n${conditions(began, "")}`,
    );
  }
}

async function print(text: string): Promise<void> {
  process.stdout.write(await format(text, { parser: "markdown" }));
}

function conditions(began: number, against: string): string {
  const seconds = Math.round((performance.now() - began) / 1000);
  const machine = `${availableParallelism()} CPUs (${cpus()[0]?.model ?? "of an unknown model"})`;
  return `Asked on ${new Date().toISOString().slice(0, 10)} of revision ${revision}${against}, Node.js ${process.versions.node}, ${machine}, in ${seconds} s.`;
}

function commitBefore(): string | undefined {
  if (options.against === undefined) return undefined;
  return (
    commitOf(options.against) ??
    refuse(`No revision is called ${options.against}`)
  );
}

function rootOf(commit: string): string {
  process.stderr.write(`Building ${commit.slice(0, 7)} unless it is kept\n`);
  return buildRevision(commit);
}

function list(some: readonly Question[] = questions): string {
  return some.map(({ name }) => name).join(", ");
}

function readWords() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        quick: { type: "boolean", default: false },
        against: { type: "string" },
        profile: { type: "boolean", default: false },
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

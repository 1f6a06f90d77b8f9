import { availableParallelism, cpus } from "node:os";
import { format } from "prettier";
import { keepSection, revisionBeside } from "../test/support/keepSection.js";
import { Field } from "./contestants/Field.js";
import { installPeers } from "./peers/installPeers.js";
import { report } from "./figures/report.js";
import { questions } from "./questions.js";
import { scales } from "./scales.js";

/**
 * `npm run bench -- [--quick] [NAME...]`: asks the questions named, or all, and keeps the answers in the
 * README. Quick answers are only printed.
 */
const words = process.argv.slice(2);
const isQuick = words.includes("--quick");
const names = words.filter((word) => word !== "--quick");
const unknown = names.filter((name) => !questions.some((q) => q.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No question is called ${unknown.join(", ")}: there are ${questions.map(({ name }) => name).join(", ")}\n`,
  );
  process.exit(2);
}

const revision = revisionBeside("bench/README.md");
installPeers();
const page = new URL("README.md", import.meta.url);
for (const question of questions) {
  if (names.length > 0 && !names.includes(question.name)) continue;
  process.stdout.write(`\n## ${question.name}\n\n`);
  const began = performance.now();
  // Fresh processes for each: what they did for the last one is not to be seen in the next.
  const field = await Field.open();
  try {
    const answer = await question.answer(
      field,
      scales[isQuick ? "quick" : "full"],
    );
    const seconds = Math.round((performance.now() - began) / 1000);
    const text = `${report(question.asks, answer)}\n\n${conditions(seconds)}`;
    process.stdout.write(await format(text, { parser: "markdown" }));
    if (!isQuick) await keepSection(page, question.name, text);
  } finally {
    await field.close();
  }
}

function conditions(seconds: number): string {
  const machine = `${availableParallelism()} CPUs (${cpus()[0]?.model ?? "of an unknown model"})`;
  return `Asked on ${new Date().toISOString().slice(0, 10)} of revision ${revision}, Node.js ${process.versions.node}, ${machine}, in ${seconds} s.`;
}

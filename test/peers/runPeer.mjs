/**
 * One peer in a process of its own, so that nothing that it leaves behind meets another:
 * `runPeer.mjs FILE WORLD`. Tells its parent what became of each step.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const STEP_MS = 20_000;
const STRAY_MS = 50;

/** What was thrown where nobody could catch it. */
const strays = [];
for (const kind of ["uncaughtException", "unhandledRejection"])
  process.on(kind, (thrown) => strays.push(thrown));

const [file, worldFile] = process.argv.slice(2);
const { peer } = await import(pathToFileURL(resolve(file)).href);
const world = JSON.parse(readFileSync(worldFile, "utf8"));
const { name, packages, steps, fails = {} } = peer;
process.send({
  peer: {
    name,
    packages,
    steps: Object.keys(steps),
    fails: Object.fromEntries(
      Object.entries(fails).map(([step, [pattern, sentence]]) => [
        step,
        [pattern.source, sentence],
      ]),
    ),
  },
});
for (const [step, run] of Object.entries(steps))
  process.send({ outcome: { step, ...(await outcomeOf(run)) } });
process.exit(0);

async function outcomeOf(run) {
  strays.length = 0;
  try {
    const late = setTimeout(STEP_MS, "late", { ref: false });
    const note = await Promise.race([run(world), late]);
    if (note === "late") throw new Error("it did not end");
    // Time for what is thrown behind its back.
    await setTimeout(STRAY_MS);
    if (strays.length > 0) throw strays[0];
    return { works: true, note };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { works: false, thrown: error.message, stack: error.stack };
  }
}

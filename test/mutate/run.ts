import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { installFolder } from "../support/installFolder.js";
import { keepSection, revisionBeside } from "../support/keepSection.js";
import { equivalents } from "./equivalents.js";
import { type Room, rooms } from "./rooms.js";
import { sample } from "./sample.js";
import {
  partSurvivors,
  type Planted,
  plantedOf,
  renderScores,
  type Report,
  type Score,
  type Scores,
  tellScore,
} from "./scores.js";
import { strykerConfig } from "./strykerConfig.js";

/**
 * `npm run mutate` lists the rooms and their scores. `npm run mutate -- ROOM` plants every fault in a room, or those
 * that are new since the last time; `--sample N` some, drawn by `--seed`; `--before` draws them in the revision
 * that the scores are compared with. What it finds is kept in docs/testing.md.
 */
const BEFORE = "689d2bd";
const here = new URL("./", import.meta.url);
const page = new URL("../../docs/testing.md", here);
const scoresFile = new URL("scores.json", here);
const reports = resolve("reports/mutate");

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    before: { type: "boolean", default: false },
    concurrency: { type: "string", default: `${availableParallelism()}` },
  },
});
const scores = JSON.parse(readFileSync(scoresFile, "utf8")) as Scores;
const [name] = positionals;
const room = rooms.find((one) => one.name === name);
if (name === undefined) listRooms();
else if (room === undefined) {
  process.stderr.write(`No room is called ${name}.\n`);
  process.exitCode = 2;
} else await mutate(room);

function listRooms(): void {
  for (const one of rooms) {
    const now = tellScore(scores[one.name]?.now);
    process.stdout.write(
      `${one.name.padEnd(24)} goal ${one.goal} %  ${now === "" ? "never run" : now}\n`,
    );
  }
}

async function mutate(one: Room): Promise<void> {
  installFolder(here);
  mkdirSync(reports, { recursive: true });
  const root = values.before ? treeOf(BEFORE) : process.cwd();
  const places = listMutants(one, root);
  const size = values.before ? (values.sample ?? "150") : values.sample;
  const seed = Number(values.seed);
  const drawn =
    size === undefined ? undefined : sample(places, Number(size), seed);
  const planted = plantedOf(plant(one, root, drawn ?? places, drawn));
  const { equivalent, missed } = partSurvivors(planted, equivalents);
  for (const survivor of missed) process.stdout.write(tell(survivor));
  const score: Score = {
    date: new Date().toISOString().slice(0, 10),
    revision: values.before
      ? BEFORE
      : revisionBeside("docs/testing.md", "test/mutate/scores.json"),
    places: places.length,
    noticed: planted.length - equivalent.length - missed.length,
    survived: missed.length,
    equivalent: equivalent.length,
    ...(drawn === undefined ? {} : { seed }),
  };
  await keep(one, score);
}

function tell({
  file,
  lineNumber,
  mutator,
  original,
  replacement,
  status,
}: Planted) {
  return `${file}:${lineNumber} ${status} ${mutator}\n  - ${short(original)}\n  + ${short(replacement)}\n`;
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 160 ? `${line.slice(0, 160)} …` : line;
}

async function keep(one: Room, score: Score): Promise<void> {
  process.stdout.write(`${one.name}: ${tellScore(score)}\n`);
  const { noticed, survived, equivalent, seed } = score;
  // A sample may have drawn more of them by chance.
  if (seed === undefined && equivalent > (noticed + survived) * 0.03) {
    process.stderr.write("More than 3 % are said to be equivalent.\n");
    process.exitCode = 1;
  }
  const which = values.before ? "before" : "now";
  const all = {
    ...scores,
    [one.name]: { ...scores[one.name], [which]: score },
  };
  writeFileSync(scoresFile, `${JSON.stringify(all, undefined, 2)}\n`);
  await keepSection(page, "Scores", renderScores(rooms, all, equivalents));
}

/** Stryker's report of a run, in a process of its own: it reads its project from where it starts. */
function plant(
  one: Room,
  root: string,
  places: readonly string[],
  drawn: readonly string[] | undefined,
): Report {
  const file = (ending: string): string =>
    join(
      reports,
      `${one.name.replaceAll("/", "-")}${values.before ? ".before" : ""}.${ending}`,
    );
  const config = strykerConfig({
    room: one,
    root,
    mutate: [...new Set(places.map((place) => place.split(":", 1)[0] ?? ""))],
    isSample: drawn !== undefined,
    concurrency: Number(values.concurrency),
    reportFile: file("report.json"),
  });
  writeFileSync(file("config.json"), JSON.stringify(config));
  writeFileSync(file("sample.json"), JSON.stringify(drawn ?? []));
  const { status } = spawnSync(
    process.execPath,
    [
      fileURLToPath(
        new URL("node_modules/@stryker-mutator/core/bin/stryker.js", here),
      ),
      "run",
      file("config.json"),
    ],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, MUTATE_SAMPLE: file("sample.json") },
    },
  );
  if (status !== 0) throw new Error("Stryker could not finish.");
  return JSON.parse(readFileSync(file("report.json"), "utf8")) as Report;
}

function listMutants({ sources }: Room, root: string): readonly string[] {
  const script = fileURLToPath(new URL("stryker/listMutants.mjs", here));
  const listed = execFileSync(process.execPath, [script, ...sources], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(listed) as readonly string[];
}

/** A folder with the files of a revision and the packages that it had. It is kept for the next room. */
function treeOf(revision: string): string {
  const folder = join(tmpdir(), `vod-graph-${revision}`);
  if (existsSync(join(folder, "node_modules"))) return folder;
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync("git", ["archive", revision], {
    maxBuffer: 2 ** 28,
  });
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  const lock = (root: string): string =>
    readFileSync(join(root, "package-lock.json"), "utf8");
  if (lock(folder) === lock("."))
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  else
    execFileSync("npm", ["ci", "--ignore-scripts", "--loglevel=error"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    });
  return folder;
}

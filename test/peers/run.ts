import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installFolder } from "../support/installFolder.js";
import { keepSection } from "../support/keepSection.js";
import { judge } from "./judge.js";
import type { Outcome, Peer, PeerResult } from "./Peer.js";
import { peerFiles } from "./peerFiles.js";
import { table } from "./table.js";
import { openWorld } from "./World.js";

/** `npm run peers [NAME...]`: runs all peers and writes their section of docs/compatibility.md, or runs some and writes nothing. */
const page = new URL("../../docs/compatibility.md", import.meta.url);
const PEER_MS = 120_000;

const names = process.argv.slice(2);
const files = peerFiles.filter(
  (file) => names.length === 0 || names.some((name) => file.includes(name)),
);
installFolder(new URL("./", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "peers-"));
const opened = await openWorld();
const results: PeerResult[] = [];
try {
  const worldFile = join(folder, "world.json");
  writeFileSync(worldFile, JSON.stringify(opened.world));
  for (const file of files) results.push(await resultOf(file, worldFile));
} finally {
  await opened.close();
  rmSync(folder, { recursive: true });
}
const problems = results.flatMap((result) => result.problems);
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0 || files.length === 0) process.exitCode = 1;
else if (names.length === 0)
  await keepSection(page, "Clients, routers and composers", section());

async function resultOf(file: string, worldFile: string): Promise<PeerResult> {
  const { peer } = (await import(`./${file}`)) as { readonly peer: Peer };
  const outcomes = await outcomesOf(file, worldFile);
  const result = judge(peer, outcomes, versionsOf(peer));
  process.stdout.write(`\n${result.title}\n`);
  for (const { step, result: how, note } of result.rows)
    process.stdout.write(
      `  ${how}: ${step}${note === "" ? "" : `: ${note}`}\n`,
    );
  return result;
}

/** A process of its own, which is given two minutes. */
async function outcomesOf(
  file: string,
  worldFile: string,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const child = fork(
    "test/peers/runPeer.mjs",
    [`test/peers/${file}`, worldFile],
    { execArgv: ["--import", "tsx"], timeout: PEER_MS },
  );
  child.on("message", (outcome) => outcomes.push(outcome as Outcome));
  await once(child, "exit");
  return outcomes;
}

/** As they are installed: in the folder of the peers, or in ours. */
function versionsOf({ packages }: Peer): string {
  const locks = ["test/peers/package-lock.json", "package-lock.json"].map(
    (lock) =>
      JSON.parse(readFileSync(lock, "utf8")) as {
        readonly packages: Readonly<
          Record<string, { readonly version: string } | undefined>
        >;
      },
  );
  return packages
    .map((name) => {
      const found = locks
        .map(({ packages: all }) => all[`node_modules/${name}`])
        .find((entry) => entry !== undefined);
      return `\`${name}\` ${found?.version ?? "of an unknown version"}`;
    })
    .join(", ");
}

function section(): string {
  const day = new Date().toISOString().slice(0, 10);
  return [
    `Written by \`npm run peers\` on ${day}, with Node.js ${process.versions.node}: what people put in front of the gateway runs its main story against the built gateway and its emulator, each in the way that its own pages say.`,
    "",
    table(results),
  ].join("\n");
}

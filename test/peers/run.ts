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
import { tables, whoLivesWith } from "./table.js";
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
  const { peer, outcomes } = await runPeer(file, worldFile);
  const result = judge(peer, outcomes, versionsOf(peer));
  process.stdout.write(`\n${result.name} (${result.versions})\n`);
  for (const { step, result: how, note } of result.rows)
    process.stdout.write(
      `  ${how}: ${step}${note === "" ? "" : `: ${note}`}\n`,
    );
  return result;
}

type Message = { readonly peer: Peer } | { readonly outcome: Outcome };

/** A process of its own, which is given two minutes. */
async function runPeer(
  file: string,
  worldFile: string,
): Promise<{ readonly peer: Peer; readonly outcomes: readonly Outcome[] }> {
  // What cannot even be loaded has one step, which it does not reach.
  let peer: Peer = { name: file, packages: [], steps: ["loads"], fails: {} };
  const outcomes: Outcome[] = [];
  const child = fork(
    "test/peers/runPeer.mjs",
    [`test/peers/${file}`, worldFile],
    { execArgv: ["--import", "tsx"], timeout: PEER_MS },
  );
  child.on("message", (message: Message) => {
    if ("peer" in message) peer = message.peer;
    else outcomes.push(message.outcome);
  });
  await once(child, "exit");
  return { peer, outcomes };
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
    `Run on ${day} with Node.js ${process.versions.node}: what people put in front of the gateway runs its main story against the built gateway and its emulator, each in the way that its own pages say. A step that fails has a sentence on what to do.`,
    "",
    "The newest draft of GraphQL over HTTP has statuses of its own. A server that answers everything with one of them, in the media type that is asked for, shows who can live with it:",
    "",
    `- **294**, data beside errors: ${whoLivesWith(results, "status 294")}`,
    `- **422**, a document that does not validate: ${whoLivesWith(results, "status 422")}`,
    "",
    tables(results),
  ].join("\n");
}

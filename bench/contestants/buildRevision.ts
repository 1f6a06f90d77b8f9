import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

const cache = join(
  process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"),
  "vod-graph",
  "bench",
);

/** @returns the commit that a revision names, in full; nothing when there is none */
export function commitOf(revision: string): string | undefined {
  try {
    return execFileSync(
      "git",
      ["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    ).trim();
  } catch {
    return undefined;
  }
}

/**
 * Builds a commit with the packages of its own lock file, in a folder that is kept for the next time.
 *
 * @returns the folder, which looks like the root of the repository
 * @throws when npm or the build fails
 */
export function buildRevision(commit: string): string {
  const folder = join(cache, commit);
  if (existsSync(folder)) return folder;
  // Under its name it is whole: a build that was broken off is begun anew.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    extract(commit, draft);
    run("npm", ["ci", "--ignore-scripts", "--include=dev"], draft);
    run("npm", ["run", "--if-present", "prepare"], draft);
    run("npm", ["run", "build"], draft);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

function extract(commit: string, folder: string): void {
  const archive = `${folder}.tar`;
  try {
    run("git", ["archive", `--output=${archive}`, commit]);
    run("tar", ["-xf", archive, "-C", folder], dirname(folder));
  } finally {
    rmSync(archive, { force: true });
  }
}

/** What it prints is for the reader of a failure alone. */
function run(command: string, words: readonly string[], cwd?: string): void {
  execFileSync(command, words, { cwd, stdio: ["ignore", "ignore", "pipe"] });
}

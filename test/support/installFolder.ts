import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Installs the packages of a folder that has a lock file of its own, unless they are there.
 *
 * @throws when npm cannot
 */
export function installFolder(folder: URL): void {
  const lock = new URL("package-lock.json", folder);
  // The lock that is installed. `npm ci` empties the folder, this file included.
  const installed = new URL("node_modules/.installed-lock.json", folder);
  const wanted = readFileSync(lock, "utf8");
  if (existsSync(installed) && readFileSync(installed, "utf8") === wanted)
    return;
  execFileSync("npm", ["ci", "--loglevel=error"], {
    cwd: fileURLToPath(folder),
    stdio: ["ignore", "ignore", "pipe"],
  });
  copyFileSync(lock, installed);
}

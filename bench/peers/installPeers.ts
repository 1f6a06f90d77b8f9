import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = new URL("./", import.meta.url);
const lock = new URL("package-lock.json", here);
/** The lock that is installed. `npm ci` empties the folder, this file included. */
const installed = new URL("node_modules/.installed-lock.json", here);

/** Installs what the peers need, unless it is there. @throws when npm cannot */
export function installPeers(): void {
  const wanted = readFileSync(lock, "utf8");
  if (existsSync(installed) && readFileSync(installed, "utf8") === wanted)
    return;
  execFileSync("npm", ["ci", "--loglevel=error"], {
    cwd: fileURLToPath(here),
    stdio: ["ignore", "ignore", "pipe"],
  });
  copyFileSync(lock, installed);
}

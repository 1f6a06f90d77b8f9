/**
 * What the machine lacks and some suites need: where the machine lets us, it is installed, as root
 * on Debian, from the distribution. Elsewhere those suites are skipped by name.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Installs a package of the distribution, or says which suites are skipped without it. */
export function installPackage(name, suites) {
  if (!isDebianRoot()) return;
  console.log(`Installing ${name} for the ${suites} suites …`);
  const installed =
    apt("update") && apt("install", "--yes", "--no-install-recommends", name);
  if (!installed)
    console.log(
      `${name} could not be installed: the ${suites} suites are skipped.`,
    );
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
}

function apt(...words) {
  const { status } = spawnSync("apt-get", ["--quiet=2", ...words], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

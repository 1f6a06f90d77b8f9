/**
 * Finds the browser that the browser suites drive; where the machine lacks one and lets us, installs
 * it: as root on Debian, from the distribution. Elsewhere the suites are skipped by name.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser's executable, or undefined. */
export function findBrowser() {
  return places.find((place) => existsSync(place));
}

/** Makes the browser available where that is possible. */
export function installBrowser() {
  if (findBrowser() !== undefined || !isDebianRoot()) return;
  console.log("Installing chromium for the browser suites …");
  const installed =
    apt("update") &&
    apt("install", "--yes", "--no-install-recommends", "chromium");
  if (!installed)
    console.log(
      "chromium could not be installed: the browser suites are skipped.",
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

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { installBrowser } from "./installBrowser.mjs";
import { installRedis } from "./installRedis.mjs";

/**
 * Before the first suite: what the suites that start `dist/gateway/main.js` need is built, and what the
 * machine lacks is installed. Types are `check:types`' business: the compiler emits either way.
 */
export default function globalSetup() {
  run("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
  run("scripts/bundle.mjs");
  if (!existsSync("dist/web/upload.html")) run("src/web/build.mjs");
  installBrowser();
  installRedis();
}

function run(...words) {
  spawnSync(process.execPath, words, {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

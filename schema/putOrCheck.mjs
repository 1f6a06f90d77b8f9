import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Writes a generated file; with `--check` it only compares, and fails where the file has drifted. */
export function putOrCheck(file, text) {
  if (!process.argv.includes("--check")) {
    writeFileSync(file, text);
  } else if (readFileSync(file, "utf8") !== text) {
    console.error(`${fileURLToPath(file)} has drifted: run "npm run codegen".`);
    process.exitCode = 1;
  }
}

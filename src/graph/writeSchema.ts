import "reflect-metadata";
import { readFileSync, writeFileSync } from "node:fs";
import { emitSdl } from "./buildSubgraph.js";

/**
 * `node writeSchema.js <file>` writes the SDL that the classes emit; with `--check` in front it only
 * compares, and fails where the file has drifted.
 */
const isCheck = process.argv.includes("--check");
const file = process.argv.slice(2).find((word) => word !== "--check");
if (file === undefined)
  throw new Error("Which file is the schema to be written to?");

if (!isCheck) {
  writeFileSync(file, emitSdl());
} else if (readFileSync(file, "utf8") !== emitSdl()) {
  console.error(`${file} is not what the classes emit: run "npm run schema".`);
  process.exitCode = 1;
}

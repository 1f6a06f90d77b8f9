import "reflect-metadata";
import { readFileSync, writeFileSync } from "node:fs";
import { emitApiSdl, emitSdl } from "./buildSubgraph.js";

/**
 * `node writeSchema.js <subgraph file> <API file>` writes the SDL that the classes emit, with federation
 * for composers and without it for clients; with `--check` in front it only compares, and fails where a
 * file has drifted.
 */
const isCheck = process.argv.includes("--check");
const [subgraph, api] = process.argv
  .slice(2)
  .filter((word) => word !== "--check");
if (subgraph === undefined || api === undefined)
  throw new Error("Which files are the schemas to be written to?");

put(subgraph, emitSdl());
put(api, emitApiSdl());

function put(file: string, sdl: string): void {
  if (!isCheck) {
    writeFileSync(file, sdl);
  } else if (readFileSync(file, "utf8") !== sdl) {
    console.error(
      `${file} is not what the classes emit: run "npm run schema".`,
    );
    process.exitCode = 1;
  }
}

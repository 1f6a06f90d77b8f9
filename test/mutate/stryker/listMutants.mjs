/**
 * Prints what could be planted in the files that globs name: places, as `mutantKey` writes them. A process of its own,
 * as it starts in the folder of the revision that is asked about.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { minimatch } from "minimatch";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { ignorer } from "./descriptions.mjs";
import { mutantKey } from "./mutantKey.mjs";

const quiet = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };
const globs = process.argv.slice(2);
const files = readdirSync("src", { recursive: true })
  .map((name) => join("src", name))
  .filter((name) => name.endsWith(".ts") && isMeant(name))
  .map((name) => ({ name, mutate: true, content: readFileSync(name, "utf8") }));
const { mutants } = await new Instrumenter(quiet).instrument(files, {
  ignorers: [ignorer],
  plugins: null,
  excludedMutations: [],
});
const keys = mutants
  .filter(({ status }) => status === undefined)
  .map((mutant) => mutantKey(mutant));
process.stdout.write(JSON.stringify(keys));

function isMeant(name) {
  return (
    globs.some((glob) => !glob.startsWith("!") && minimatch(name, glob)) &&
    !globs.some(
      (glob) => glob.startsWith("!") && minimatch(name, glob.slice(1)),
    )
  );
}

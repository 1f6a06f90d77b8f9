/**
 * Builds vod-graph-client into dist/client or the folder that is named, ready for `npm pack`. The folder is
 * made anew, so that nothing of an earlier build is packed.
 */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const target =
  process.argv[2] ??
  fileURLToPath(new URL("../../dist/client", import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

rmSync(target, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [tsc, "-p", `${here}tsconfig.build.json`, "--outDir", target],
  {
    stdio: "inherit",
  },
);
process.exitCode = status ?? 1;
for (const file of ["package.json", "README.md"])
  cpSync(`${here}${file}`, join(target, file));
const shared = [
  "LICENSE",
  "schema/api.graphql",
  "schema/persisted-documents.json",
];
for (const file of shared)
  cpSync(
    new URL(`../../${file}`, import.meta.url),
    join(target, basename(file)),
  );

// Declarations that are written by hand are not the compiler's to emit: it leads back to where they lie.
const vendor = "aliyunUpload.d.ts";
cpSync(`${here}upload/${vendor}`, join(target, "upload", vendor));
const face = join(target, "upload/index.d.ts");
const types = readFileSync(face, "utf8");
writeFileSync(face, types.replace(/path="[^"]*"/, `path="./${vendor}"`));

/**
 * `npm run compat` runs the public compatibility suites and writes their sections of
 * docs/compatibility.md; with `--check` it only compares. It fails where a check fails or they have
 * drifted.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { format } from "prettier";
import { auditSection } from "./auditSection.mjs";
import {
  runSubgraphChecks,
  subgraphSection,
  vendorFolder,
} from "./subgraphChecks.mjs";

const here = new URL("./", import.meta.url);
const page = new URL("../../docs/compatibility.md", here);
/** Two folders below the root, as src/server/ownFiles.ts has it: the server finds its files by where its code lies. */
const bundle = new URL("../../dist/compat/startSupergraph.js", here);

installVendorsTests();
const checks = await checkSubgraph();
const written = await format(
  [
    "# Compatibility\n",
    "What public test suites say of this gateway, written by `npm run compat`, and what real clients and routers make of it, written by `npm run peers`.\n",
    auditSection(),
    subgraphSection(checks),
    peersSection(),
  ].join("\n"),
  { parser: "markdown" },
);
console.log(written);
if (!process.argv.includes("--check")) writeFileSync(page, written);
else if (readFileSync(page, "utf8") !== written)
  fail('docs/compatibility.md has drifted: run "npm run compat".');
if (checks.some(({ passed }) => !passed)) fail("Not every check passes.");

/** The last section, which `npm run peers` writes, as it is. */
function peersSection() {
  const text = readFileSync(page, "utf8");
  const begin = text.indexOf("\n## Clients, routers and composers\n");
  return begin < 0 ? "" : text.slice(begin + 1);
}

function installVendorsTests() {
  if (existsSync(vendorFolder)) return;
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts"], {
    cwd: fileURLToPath(here),
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("Apollo's tests could not be installed.");
}

/** The classes need a compiler that knows decorators; their packages are those of the gateway. */
async function checkSubgraph() {
  await build({
    entryPoints: [fileURLToPath(new URL("startSupergraph.ts", here))],
    outfile: fileURLToPath(bundle),
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
  });
  const { startSupergraph } = await import(bundle.href);
  const supergraph = await startSupergraph(vendorFolder);
  try {
    return await runSubgraphChecks(supergraph);
  } finally {
    await supergraph.close();
  }
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}

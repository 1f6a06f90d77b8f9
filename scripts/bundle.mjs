/**
 * Bundles the gateway into dist/gateway, the part of `npm run build` that follows the compiler: a few files are
 * found and read in half the time that a thousand take (docs/decisions/0023). What is imported only when it is
 * needed stays a file of its own. Files that the code reads are named in src/server/ownFiles.ts, by paths that
 * hold for both forms.
 */
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const outdir = `${root}dist/gateway`;

await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: [`${root}src/main.ts`],
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // Names are not kept by force (`keepNames`), which would slow down every function made while a request is
  // served; a test compares the schema, which is named after its classes.
  external: [
    // An optional part of type-graphql that is not installed: arguments are checked by our own rules.
    "class-validator",
    // Large, and loaded by few.
    "@opentelemetry/sdk-node",
    "@alicloud/credentials",
  ],
  banner: {
    // CommonJS packages inside ask for Node's own modules by it.
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  logLevel: "warning",
});

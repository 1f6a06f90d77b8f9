/**
 * Bundles the gateway into dist/gateway, the part of `npm run build` that follows the compiler: a few files are
 * found and read in half the time that a thousand take (docs/decisions/0023). What is imported only when it is
 * needed stays a file of its own. Files that the code reads are named in src/server/ownFiles.ts, by paths that
 * hold for both forms.
 */
import { rm } from "node:fs/promises";
import { build } from "esbuild";
import { gatewayBundle } from "./gatewayBundle.mjs";

await rm(gatewayBundle.outdir, { recursive: true, force: true });
await build(gatewayBundle);

/**
 * Bundles the browser pages into dist/web. Runs when packages are installed (the package's `prepare`
 * script), so that a start never waits for a bundler. Without the development packages there is
 * nothing to bundle with: it says so and leaves things as they are.
 */
import { cp, mkdir, rm } from "node:fs/promises";
import { pages, source, target } from "./pages.mjs";

async function bundle({ build }) {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await Promise.all(pages.map((page) => build(page)));
  await cp(`${source}graphiql/index.html`, `${target}index.html`);
  await cp(`${source}upload/index.html`, `${target}upload.html`);
}

const esbuild = await import("esbuild").catch(() => undefined);
if (esbuild === undefined)
  console.log(
    "Browser pages: not bundled, since the development packages are not installed.",
  );
else await bundle(esbuild);

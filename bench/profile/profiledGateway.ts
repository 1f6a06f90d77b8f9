import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import type { Runtime } from "node:inspector";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { gatewayBundle } from "../../scripts/gatewayBundle.mjs";
import { ours, type Contestant } from "../contestants/contestants.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
// As deep below the root as the gateway itself: it finds its files from where it lies.
const folder = "dist/profiled";

/** Bundles the gateway once more, as it is but with source maps. */
export async function buildProfiled(): Promise<Contestant> {
  await build({
    ...gatewayBundle,
    outdir: `${root}${folder}`,
    sourcemap: true,
    sourcesContent: false,
  });
  return { ...ours, file: `${folder}/main.js` };
}

/** Looks up in which source, by its path from the root of the repository, a function of a file stands. */
export function openSources(): (
  frame: Runtime.CallFrame,
) => string | undefined {
  const maps = new Map<string, SourceMap | undefined>();
  return ({ url, lineNumber, columnNumber }) => {
    if (!maps.has(url)) maps.set(url, readMap(url));
    const map = maps.get(url);
    if (map === undefined) return pathOf(url);
    const entry = map.findEntry(lineNumber, columnNumber);
    return "originalSource" in entry
      ? pathOf(new URL(entry.originalSource, url).href)
      : undefined;
  };
}

function readMap(url: string): SourceMap | undefined {
  const file = `${fileURLToPath(url)}.map`;
  if (!existsSync(file)) return undefined;
  type Payload = ConstructorParameters<typeof SourceMap>[0];
  return new SourceMap(JSON.parse(readFileSync(file, "utf8")) as Payload);
}

function pathOf(url: string): string {
  return relative(root, fileURLToPath(url));
}

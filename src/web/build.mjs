/**
 * Bundles the browser pages into dist/web. Runs when packages are installed (the package's `prepare`
 * script), so that a start never waits for a bundler. Without the development packages there is
 * nothing to bundle with: it says so and leaves things as they are.
 */
import { mkdir, rm } from "node:fs/promises";
import { compressAll } from "./compress.mjs";
import { pages, source, target } from "./pages.mjs";
import { filesOf, writePage } from "./writePage.mjs";

async function bundle({ build }) {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const [workers, upload, graphiql] = pages;
  const [{ metafile: workerFiles }, { metafile: uploadFiles }] =
    await Promise.all([build(workers), build(upload)]);
  const { metafile: graphiqlFiles } = await build({
    ...graphiql,
    define: { ...graphiql.define, WORKER_FILES: namesOf(workerFiles) },
  });
  const graphiqlNames = filesOf(graphiqlFiles);
  await removeStylesBut(graphiqlNames.style, graphiqlFiles);
  await writePage(`${source}graphiql/index.html`, {
    to: `${target}index.html`,
    files: graphiqlNames,
  });
  await writePage(`${source}upload/index.html`, {
    to: `${target}upload.html`,
    files: filesOf(uploadFiles),
  });
  await Promise.all(
    ["graphiql", "upload"].map((folder) => compressAll(`${target}${folder}`)),
  );
}

/** Those of parts that are loaded later: GraphiQL's own style sheet holds Monaco's rules, too. */
function removeStylesBut(kept, { outputs }) {
  const others = Object.keys(outputs).filter(
    (path) => path.endsWith(".css") && !path.endsWith(kept),
  );
  return Promise.all(others.map((path) => rm(path)));
}

/** Which file is which worker, as an expression: `{"json":"json.worker-0815.js"}`. */
function namesOf({ outputs }) {
  const scripts = Object.keys(outputs)
    .map((path) => path.slice(path.lastIndexOf("/") + 1))
    .filter((name) => name.endsWith(".js"));
  return JSON.stringify(
    Object.fromEntries(
      scripts.map((name) => [name.slice(0, name.indexOf(".")), name]),
    ),
  );
}

const esbuild = await import("esbuild").catch(() => undefined);
if (esbuild === undefined)
  console.log(
    "Browser pages: not bundled, since the development packages are not installed.",
  );
else await bundle(esbuild);

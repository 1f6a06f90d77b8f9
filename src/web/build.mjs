/**
 * Bundles the browser pages into dist/web. Runs when packages are installed (the package's `prepare`
 * script), so that a start never waits for a bundler. Without the development packages there is
 * nothing to bundle with: it says so and leaves things as they are.
 */
import { cp, mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("./", import.meta.url));
const target = fileURLToPath(new URL("../../dist/web/", import.meta.url));

const graphiql = {
  entryPoints: [{ in: `${source}graphiql/page.tsx`, out: "page" }],
  outdir: `${target}graphiql`,
  loader: { ".ttf": "file" },
  assetNames: "[name]",
};

/** Each a file of its own: the Content-Security-Policy allows no worker made from a blob. */
const workers = {
  entryPoints: [
    {
      in: "monaco-editor/esm/vs/editor/editor.worker.js",
      out: "editor.worker",
    },
    {
      in: "monaco-editor/esm/vs/language/json/json.worker.js",
      out: "json.worker",
    },
    { in: "monaco-graphql/esm/graphql.worker.js", out: "graphql.worker" },
  ],
  outdir: `${target}graphiql`,
};

/**
 * A plain script, not a module, and not strict: the vendor's uploader finds the global object by a function's
 * `this`, or else by compiling text, which the Content-Security-Policy forbids.
 */
const upload = {
  entryPoints: [{ in: `${source}upload/page.ts`, out: "page" }],
  outdir: `${target}upload`,
  format: "iife",
  tsconfigRaw: {},
};

const shared = {
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "linked",
  logLevel: "warning",
};

async function bundle({ build }) {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await Promise.all(
    [graphiql, workers, upload].map((page) => build({ ...shared, ...page })),
  );
  await cp(`${source}graphiql/index.html`, `${target}index.html`);
  await cp(`${source}upload/index.html`, `${target}upload.html`);
}

const esbuild = await import("esbuild").catch(() => undefined);
if (esbuild === undefined)
  console.log(
    "Browser pages: not bundled, since the development packages are not installed.",
  );
else await bundle(esbuild);

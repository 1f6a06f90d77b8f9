/** How esbuild makes the browser pages: build.mjs writes them, and a test asks what is in them. */
import { fileURLToPath } from "node:url";
import { extractFonts, ownEditor } from "./plugins.mjs";

export const source = fileURLToPath(new URL("./", import.meta.url));
export const target = fileURLToPath(
  new URL("../../dist/web/", import.meta.url),
);

const graphiql = {
  entryPoints: [{ in: `${source}graphiql/page.tsx`, out: "page" }],
  outdir: `${target}graphiql`,
  // What nobody sees at first (the formatter is a seventh of all) is loaded when it is asked for.
  splitting: true,
  plugins: [ownEditor(`${source}graphiql/editorFeatures.js`), extractFonts],
  loader: { ".ttf": "file" },
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

/** What a file is called tells what it holds, so that a browser that has it never asks again. */
const names = "[name]-[hash]";

const shared = {
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "linked",
  logLevel: "warning",
  metafile: true,
  entryNames: names,
  chunkNames: names,
  assetNames: names,
};

/** One build each. The page of GraphiQL is the last: it has to be told what its workers are called. */
export const pages = [workers, upload, graphiql].map((page) => ({
  ...shared,
  ...page,
}));

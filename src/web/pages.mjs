/** How esbuild makes the browser pages: build.mjs writes them, and a test asks what is in them. */
import { fileURLToPath } from "node:url";

export const source = fileURLToPath(new URL("./", import.meta.url));
export const target = fileURLToPath(
  new URL("../../dist/web/", import.meta.url),
);

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

/** One build each. */
export const pages = [graphiql, workers, upload].map((page) => ({
  ...shared,
  ...page,
}));

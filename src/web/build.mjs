/**
 * Bundles the browser pages into dist/web. Runs when packages are installed (the package's `prepare`
 * script), so that a start never waits for a bundler. Without the development packages there is
 * nothing to bundle with: it says so and leaves things as they are.
 */
import { cp, mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("./graphiql/", import.meta.url));
const target = fileURLToPath(new URL("../../dist/web/", import.meta.url));

const page = {
  entryPoints: [{ in: `${source}page.tsx`, out: "page" }],
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
};

async function bundle({ build }) {
  const shared = {
    outdir: `${target}graphiql`,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "linked",
    logLevel: "warning",
  };
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await Promise.all([
    build({ ...shared, ...page }),
    build({ ...shared, ...workers }),
  ]);
  await cp(`${source}index.html`, `${target}index.html`);
}

const esbuild = await import("esbuild").catch(() => undefined);
if (esbuild === undefined)
  console.log(
    "GraphiQL page: not bundled, since the development packages are not installed.",
  );
else await bundle(esbuild);

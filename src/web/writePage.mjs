import { readFile, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { target } from "./pages.mjs";

/** What of a build a page names. Paths are relative to the page. */
export function filesOf({ outputs }) {
  const [script, { cssBundle, imports }] = Object.entries(outputs).find(
    ([path]) => /\/page-[^/]*\.js$/.test(path),
  );
  return {
    script: toPage(script),
    style: toPage(cssBundle),
    // What it needs at once, and what that needs: else a browser would find out one after another.
    preloaded: [...reachable(outputs, firstImports(imports, outputs))].map(
      toPage,
    ),
  };
}

/** Fills the places of a page that its build names: `<!-- style -->` and so on. */
export async function writePage(from, { to, files }) {
  const { script, style, preloaded } = files;
  const html = await readFile(from, "utf8");
  const preloads = preloaded.map(
    (path) => `<link rel="modulepreload" href="${path}" />`,
  );
  await writeFile(
    to,
    html
      .replace("STYLE", style)
      .replace("SCRIPT", script)
      .replace("<!-- preloads -->", preloads.join("\n    ")),
  );
}

const toPage = (path) => relative(target, path).replaceAll("\\", "/");

/** The static imports, and the editor, which GraphiQL imports as soon as it is drawn. */
const firstImports = (imports, outputs) =>
  imports
    .filter(
      ({ path, kind }) =>
        kind === "import-statement" || /\/(monaco-editor|lite)-/.test(path),
    )
    .map(({ path }) => path)
    .filter((path) => path in outputs);

function reachable(outputs, paths, found = new Set()) {
  for (const path of paths)
    if (!found.has(path)) {
      found.add(path);
      const { imports } = outputs[path];
      const next = imports
        .filter(({ kind }) => kind === "import-statement")
        .map((item) => item.path);
      reachable(outputs, next, found);
    }
  return found;
}

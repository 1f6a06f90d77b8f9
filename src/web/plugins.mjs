/** What esbuild does differently for the page of GraphiQL. */
import { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";

/** Puts another file in place of Monaco with all that it can do. */
export const ownEditor = (file) => ({
  name: "own-editor",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^monaco-editor\/.*\/edcore\.main\.js$/ }, () => ({
      path: file,
    }));
  },
});

const embedded = /url\(data:font\/(\w+);base64,([^)]+)\)/g;

/**
 * Takes the fonts out of style sheets that hold them as text. As files they are loaded beside everything else, and
 * only those that the page shows.
 */
export const extractFonts = {
  name: "extract-fonts",
  setup({ onLoad, onResolve }) {
    const fonts = new Map();
    onLoad({ filter: /node_modules\/graphiql\/.*\.css$/ }, async ({ path }) => {
      const css = await readFile(path, "utf8");
      return {
        loader: "css",
        contents: css.replace(embedded, (_whole, type, bytes) => {
          const name = `font-${fonts.size}.${type}`;
          fonts.set(name, Buffer.from(bytes, "base64"));
          return `url(embedded:${name})`;
        }),
      };
    });
    onResolve({ filter: /^embedded:/ }, ({ path }) => ({
      path: path.replace("embedded:", ""),
      namespace: "embedded",
    }));
    onLoad({ filter: /./, namespace: "embedded" }, ({ path }) => ({
      contents: fonts.get(path),
      loader: "file",
    }));
  },
};

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Whatever is compressed already. */
const dense = /\.(woff2?|br|gz)$/;

/** Below this a header weighs as much as what is saved. */
const smallestBytes = 1024;

const brotli = promisify(brotliCompress);
const forms = {
  br: (content) =>
    brotli(content, {
      params: {
        // Beyond it a twelfth is saved, and every install takes ten seconds longer.
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (content) => promisify(gzip)(content, { level: 9 }),
};

/** Writes each file of a folder that gets smaller a second and a third time, compressed: `page.js.br`, `page.js.gz`. */
export async function compressAll(folder) {
  const names = await readdir(folder);
  await Promise.all(
    names
      .filter((name) => !dense.test(name))
      .map((name) => compress(join(folder, name))),
  );
}

async function compress(path) {
  const content = await readFile(path);
  if (content.length < smallestBytes) return;
  for (const [ending, form] of Object.entries(forms))
    await writeFile(`${path}.${ending}`, await form(content));
}

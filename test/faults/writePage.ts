import { writeFile } from "node:fs/promises";
import { faultMatrix, type Cell } from "./faultMatrix.js";
import { renderPage } from "./renderPage.js";

/** `npm run faults`: puts every operation through every kind of trouble, and writes docs/faults.md. */
const matrix: Cell[] = [];
for await (const cell of faultMatrix()) {
  if (cell.trouble !== matrix.at(-1)?.trouble)
    process.stdout.write(`${cell.trouble}\n`);
  matrix.push(cell);
}
await writeFile(
  new URL("../../docs/faults.md", import.meta.url),
  await renderPage(matrix),
);

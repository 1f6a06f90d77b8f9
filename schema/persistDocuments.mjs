/**
 * Lists our clients' documents by the hash that stands for each: schema/persisted-documents.json for
 * the gateway, src/client/generated/documentIds.ts for clients. Reads what codegen has typed, so that a
 * document is hashed as a client prints it. With `--check` it only compares, and fails where a file has
 * drifted.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { print } from "graphql";

const generated = new URL("../src/client/generated/", import.meta.url);
const documents = Object.entries(await typedDocuments())
  .filter(([name]) => name.endsWith("Document"))
  .map(([name, document]) => {
    const text = print(document);
    const hash = createHash("sha256").update(text).digest("hex");
    return {
      name: name.slice(0, -"Document".length),
      id: `sha256:${hash}`,
      text,
    };
  });
const manifest = Object.fromEntries(
  documents.map(({ id, text }) => [id, text]),
);

put(
  new URL("./persisted-documents.json", import.meta.url),
  `${JSON.stringify(manifest, null, 2)}\n`,
);
put(
  new URL("documentIds.ts", generated),
  `/**
 * What a client sends as \`documentId\` in place of each document: its SHA-256, by the operation's name.
 *
 * @see docs/persisted-documents.md
 */
export const documentIds = {
${documents.map(({ name, id }) => `  ${name}: "${id}",\n`).join("")}} as const;
`,
);

/** Node.js cannot read TypeScript everywhere that we run. */
async function typedDocuments() {
  const source = readFileSync(new URL("graphql.ts", generated), "utf8");
  const { code } = await transform(source, { loader: "ts", format: "esm" });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

function put(file, text) {
  if (!process.argv.includes("--check")) {
    writeFileSync(file, text);
  } else if (readFileSync(file, "utf8") !== text) {
    console.error(`${fileURLToPath(file)} has drifted: run "npm run codegen".`);
    process.exitCode = 1;
  }
}

/**
 * Lists our clients' documents by the hash that stands for each: schema/persisted-documents.json for
 * the gateway, src/client/generated/documentIds.ts for clients. Reads what codegen has typed, so that a
 * document is hashed as a client prints it. With `--check` it only compares, and fails where a file has
 * drifted.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { addTypenameToDocument } from "@apollo/client/utilities";
import { formatDocument, stringifyDocument } from "@urql/core";
import { transform } from "esbuild";
import { print } from "graphql";
import { putOrCheck } from "./putOrCheck.mjs";

const generated = new URL("../src/client/generated/", import.meta.url);
const documents = Object.entries(await typedDocuments())
  .filter(([name]) => name.endsWith("Document"))
  .map(([name, document]) => ({
    name: name.slice(0, -"Document".length),
    id: idOf(print(document)),
    texts: textsOf(document),
  }));
const manifest = Object.fromEntries(
  documents.flatMap(({ texts }) => texts).map((text) => [idOf(text), text]),
);

putOrCheck(
  new URL("./persisted-documents.json", import.meta.url),
  `${JSON.stringify(manifest, null, 2)}\n`,
);
putOrCheck(
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

/** As it stands; and as clients with a cache send it, which ask for `__typename` and print in their own ways. */
function textsOf(document) {
  return [
    print(document),
    print(addTypenameToDocument(document)),
    stringifyDocument(formatDocument(document)),
  ];
}

function idOf(text) {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

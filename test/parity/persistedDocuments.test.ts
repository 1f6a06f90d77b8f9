import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { Kind, parse, print, type DocumentNode } from "graphql";
import { documentIds } from "../../src/client/generated/documentIds.js";
import * as client from "../../src/client/generated/graphql.js";

const manifest = JSON.parse(
  readFileSync("schema/persisted-documents.json", "utf8"),
) as Readonly<Record<string, string>>;
const ids = documentIds as Readonly<Record<string, string>>;

const typedDocuments = Object.entries(client)
  .filter(([name]) => name.endsWith("Document"))
  .map(
    ([name, document]) =>
      [
        name.replace(/Document$/, ""),
        document as unknown as DocumentNode,
      ] as const,
  );

describe("schema/persisted-documents.json", () => {
  it("lists every operation of schema/operations, and nothing else", () => {
    const operations = readdirSync("schema/operations")
      .flatMap(
        (file) =>
          parse(readFileSync(`schema/operations/${file}`, "utf8")).definitions,
      )
      .filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    const names = operations.map(({ name }) => name?.value).sort();
    const listed = Object.values(manifest).map(nameOf);
    expect([...new Set(listed)].sort()).toEqual(names);
    expect(Object.keys(ids).sort()).toEqual(names);
    expect(typedDocuments.map(([name]) => name).sort()).toEqual(names);
  });

  for (const [name, document] of typedDocuments)
    it(`lists ${name} by the hash of what a client would print of it`, () => {
      const text = print(document);
      const hash = createHash("sha256").update(text).digest("hex");
      expect(ids[name]).toBe(`sha256:${hash}`);
      expect(manifest[`sha256:${hash}`]).toBe(text);
    });
});

/** Of the operation that a text holds. */
function nameOf(text: string): string | undefined {
  const { definitions } = parse(text);
  const [operation] = definitions.filter(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  );
  return operation?.name?.value;
}

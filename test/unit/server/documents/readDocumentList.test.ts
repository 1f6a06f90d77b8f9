import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  DocumentListError,
  readDocumentList,
} from "../../../../src/server/documents/readDocumentList.js";

/** `printf '{ list }' | sha256sum` */
const hash = "55dab0a62d47ea7aee6bbbada18150c3036987948868833ccccbfaea5ff80e7b";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "documents-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileWith(content: unknown): string {
  const file = join(folder, "documents.json");
  const text = typeof content === "string" ? content : JSON.stringify(content);
  writeFileSync(file, text);
  return file;
}

function messageFor(file: string): string {
  try {
    readDocumentList(file);
  } catch (error) {
    if (error instanceof DocumentListError) return error.message;
    throw error;
  }
  throw new Error("The list was taken.");
}

describe("a list of documents", () => {
  const forms: readonly (readonly [what: string, content: unknown])[] = [
    ["ids that are hashes", { [hash]: "{ list }", mine: "{ own }" }],
    ["ids that say so", { [`sha256:${hash}`]: "{ list }", mine: "{ own }" }],
    [
      "Apollo's manifest",
      {
        format: "apollo-persisted-query-manifest",
        version: 1,
        operations: [
          { id: hash, name: "List", type: "query", body: "{ list }" },
          { id: "mine", name: "Own", type: "query", body: "{ own }" },
        ],
      },
    ],
  ];
  for (const [what, content] of forms)
    it(`is read from ${what}`, () => {
      expect(readDocumentList(fileWith(content))).toEqual(
        new Map([
          [hash, "{ list }"],
          ["mine", "{ own }"],
        ]),
      );
    });

  it("may be empty", () => {
    expect(readDocumentList(fileWith({})).size).toBe(0);
  });

  const either =
    "expected a JSON object of ids and documents, or a manifest of the format `apollo-persisted-query-manifest`";
  const broken: readonly (readonly [
    what: string,
    content: unknown,
    problem: string,
  ])[] = [
    ["no JSON", "{", "the file is not JSON"],
    ["a list", ["{ list }"], either],
    ["another manifest", { format: "other", operations: [] }, either],
    [
      "a manifest without operations",
      { format: "apollo-persisted-query-manifest" },
      either,
    ],
    ["no text", { mine: 7 }, "mine: expected a document, got no text"],
    [
      "no GraphQL",
      { mine: "{" },
      "mine: Syntax Error: Expected Name, found <EOF>.",
    ],
    [
      "the hash of another document",
      { [hash]: "{ other }" },
      `${hash}: not the SHA-256 of its document`,
    ],
  ];
  for (const [what, content, problem] of broken)
    it(`is refused, naming the file and what is wrong: ${what}`, () => {
      const file = fileWith(content);
      expect(messageFor(file)).toBe(
        `The list of documents in ${file} cannot be used:\n  ${problem}`,
      );
    });

  it("is refused with every problem of the file, up to twenty", () => {
    const entries = Array.from({ length: 23 }, (_, index) => [`id${index}`, 7]);
    const lines = messageFor(fileWith(Object.fromEntries(entries))).split("\n");
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe("  and 3 more");
  });

  it("is refused when the file is not there", () => {
    const file = join(folder, "nowhere.json");
    expect(messageFor(file)).toBe(
      `The list of documents in ${file} cannot be used:\n  the file cannot be read (ENOENT)`,
    );
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";

/** Words that readers had to decode, and what is said in their place. */
const WORDS: readonly (readonly [old: RegExp, now: string])[] = [
  [/\bleave to (?:upload|play|edit|know|read|write|fetch)\b/i, "permission to"],
  [/\bbefall(?:s|en)?\b/i, "hit, happen to"],
  [/\b(?:bears?|borne) (?:it )?out\b/i, "confirm"],
  [/\b(?:he|his|him|himself)\b/i, "they, their, them"],
  [/\bagenda\b/i, "schedule"],
  [/\bmailbox\b/i, "bounded queue"],
];

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .filter((name) => !/generated|decisions/.test(name))
    .map((name) => join(folder, name));

const files = [
  "README.md",
  "CONTRIBUTING.md",
  "schema/schema.graphql",
  ...filesIn("docs", /\.md$/),
  ...filesIn("src", /\.tsx?$/),
];

describe("what is read here", () => {
  it.each(WORDS)("does not say %p any more", (old) => {
    expect(
      files.filter((file) => old.test(readFileSync(file, "utf8"))),
    ).toEqual([]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { probedFacts } from "../../src/probe/index.js";
import { nonEmpty } from "../support/nonEmpty.js";

const page = readFileSync("docs/vendor.md", "utf8");

/** The rows of a section's table by their names, with the last column. */
function rowsOf(section: string): readonly (readonly [string, string])[] {
  const text = page.split(`\n## ${section}\n`)[1]!.split("\n## ")[0]!;
  const rows = text.matchAll(/^\| `([a-z\d-]+)` *\|.*\| *(\w+) *\|$/gm);
  return [...rows].map(([, name, asked]) => [name!, asked!]);
}

const assumptions = rowsOf("What the emulator assumes");
const assumed = assumptions.map(([name]) => name);

/** A run of line comments, or a block. */
const COMMENT = /\/\*[\s\S]*?\*\/|(?:^\s*\/\/.*\n)+/gm;

const comments = readdirSync("src/emulator", {
  recursive: true,
  encoding: "utf8",
})
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => {
    const source = readFileSync(join("src/emulator", file), "utf8");
    const found = source.match(COMMENT) ?? [];
    return found.map((text) => ({
      file,
      text: text.replaceAll(/\s+\*?\s*/g, " "),
    }));
  });

/** How a comment says that nobody knows. */
const NOBODY_KNOWS =
  /\b(?:assum(?:ed|es|ption|ptions)|guess)\b|not documented|nobody says|(?:does not|not) say|is not known/i;

describe("docs/vendor.md", () => {
  it("has each assumption of the emulator once, and none that is not in its code", () => {
    const tagged = comments.flatMap(({ text }) =>
      [...text.matchAll(/@assumed ([a-z\d-]+)/g)].map(([, name]) => name!),
    );
    expect([...assumed].sort()).toEqual([...new Set(tagged)].sort());
  });

  it("says of each row whether the probe asks it, by reading or by writing", () => {
    const rows = [...assumptions, ...rowsOf("npm run probe")];
    const asked = (how: string): readonly string[] =>
      rows.filter(([, asks]) => asks === how).map(([name]) => name);
    expect([...asked("reads")].sort()).toEqual([...probedFacts.reads].sort());
    expect([...asked("writes")].sort()).toEqual([...probedFacts.writes].sort());
    expect(new Set(rows.map(([, asks]) => asks))).toEqual(
      new Set(["reads", "writes", "no"]),
    );
  });

  it("names what a comment of the emulator calls undocumented", () => {
    const silent = nonEmpty(comments).filter(
      ({ text }) => NOBODY_KNOWS.test(text) && !text.includes("@assumed "),
    );
    expect(silent).toEqual([]);
  });
});

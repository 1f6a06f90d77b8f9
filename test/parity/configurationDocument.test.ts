import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import {
  emulatorVariables,
  gatewayVariables,
  type Variable,
} from "../../src/config/variables.js";
import type { ServerOptions } from "../../src/server/ServerOptions.js";
import { mostPieces } from "../../src/server/overload/ArrivingBody.js";
import { settingsOf } from "../../src/server/settings.js";

const sections = readFileSync(
  new URL("../../docs/configuration.md", import.meta.url),
  "utf8",
).split("\n## ");

interface Row {
  readonly variable: string;
  readonly fallback: string;
  readonly expected: string;
  readonly meaning: string;
}

function documented(title: string): readonly Row[] {
  const section = sections.find((text) => text.startsWith(`${title}\n`)) ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("| `"));
  return lines.map((line) => {
    const [, variable = "", fallback = "", expected = "", meaning = ""] = line
      .split("|")
      .map((cell) => cell.trim());
    return {
      variable: unquoted(variable),
      fallback: unquoted(fallback),
      expected,
      meaning,
    };
  });
}

const unquoted = (cell: string): string => cell.replace(/^`(.*)`$/, "$1");

const tables: Readonly<Record<string, Readonly<Record<string, Variable>>>> = {
  Gateway: gatewayVariables,
  Emulator: emulatorVariables,
};

describe("docs/configuration.md", () => {
  it("tells the limits that hold for every request", () => {
    const { bodyLimitBytes, queryLimits } = settingsOf({} as ServerOptions);
    const section = sections.find((text) => text.startsWith("Limits\n")) ?? "";
    const rows = [...section.matchAll(/^\| (\S.*?) +\| ([\d,]+)/gm)].map(
      ([, what, most = ""]) => [what, Number(most.replace(",", ""))],
    );
    expect(Object.fromEntries(rows)).toEqual({
      "its body": bodyLimitBytes / 1024 ** 2,
      "pieces that its body arrives in": mostPieces(bodyLimitBytes),
      "characters of its document": queryLimits.characters,
      "tokens in its document": queryLimits.tokens,
      "comments in it": queryLimits.tokens,
      "characters of a name in it": queryLimits.nameLength,
      "operations in it": queryLimits.operations,
      "fragments in it": queryLimits.fragments,
      "fields, inline fragments and spreads": queryLimits.selections,
      "pairs of fields that answer at one place": queryLimits.comparisons,
      "levels of fields": queryLimits.depth,
      "fields under an alias": queryLimits.aliases,
      directives: queryLimits.directives,
      "root fields": queryLimits.rootFields,
      "fields that answer at one place": queryLimits.repetition,
      "a field within itself, on one path": queryLimits.recursion,
      "levels of introspection": queryLimits.introspectionDepth,
      "aliases in introspection": queryLimits.introspectionAliases,
      "operations that are run": 1,
    });
  });

  for (const [title, variables] of Object.entries(tables)) {
    it(`lists the variables of the ${title.toLowerCase()}, no more and no less`, () => {
      expect(documented(title).map(({ variable }) => variable)).toEqual(
        Object.keys(variables),
      );
    });

    for (const [
      name,
      { fallback = "", form, secret = false },
    ] of Object.entries(variables))
      it(`${title}: ${name} has the default, the form and the secrecy of the code`, () => {
        const row = documented(title).find(({ variable }) => variable === name);
        expect(row?.fallback).toBe(fallback);
        expect(row?.expected).toBe(form.words);
        expect(row?.meaning).toMatch(/\w/);
        // The emulator's page does not mark them: all of its keys are made up.
        expect(row?.meaning.endsWith("Secret")).toBe(
          title === "Gateway" && secret,
        );
      });
  }
});

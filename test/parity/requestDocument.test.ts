import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";

const page = readFileSync("docs/request.md", "utf8");

/** The names in the last column of a section's table, in its order. */
function namesIn(section: string): string[] {
  const text = page.split(`\n## ${section}\n`)[1]!.split("\n## ")[0]!;
  const rows = text.split("\n").filter((line) => line.startsWith("| "));
  return rows.flatMap((row) => /`([^`|]+)` *\|$/.exec(row)?.[1] ?? []);
}

/** The name and the file of each step of an event, in the order of the page. */
function eventSteps(): readonly { name: string; file: string }[] {
  const text = page.split("\n## The way of an event\n")[1]!;
  const rows = text.matchAll(/^\| .*\| `([^`|]+)` *\| `([^`|]+)` *\|$/gm);
  return [...rows].map(([, name, file]) => ({
    name: name!,
    file: `src/${file!}.ts`,
  }));
}

/** What a file says from one text to another. */
function textBetween(file: string, begin: string, end: string): string {
  const [, after] = readFileSync(file, "utf8").split(begin);
  return after!.split(end)[0]!;
}

/** Where each name stands first. */
const places = (names: readonly string[], text: string): number[] =>
  names.map((name) => text.search(new RegExp(`\\b${name}\\b`)));

const ascending = (numbers: readonly number[]): number[] =>
  [...numbers].sort((a, b) => a - b);

describe("docs/request.md", () => {
  it("has the steps of /graphql in the order in which they are strung", () => {
    const route = textBetween(
      "src/server/graphqlRoute.ts",
      "onRequest: [",
      "\n}",
    );
    const names = namesIn("`/graphql`");
    const [hooks, handlers] = [names.slice(0, 12), names.slice(12)];
    expect(names).toHaveLength(17);
    expect(places(names, route)).not.toContain(-1);
    expect(places(hooks, route)).toEqual(ascending(places(hooks, route)));
    expect(handlers).toEqual([
      "keepSlot",
      "answerOperation",
      "answerAsDraft",
      "answerDocumentFailuresWith200",
      "freeSlot",
    ]);
  });

  it("has our plug-ins of Apollo Server in the order in which they run", () => {
    const plugins = textBetween(
      "src/server/execute/createApollo.ts",
      "plugins: [",
      "\n    ],",
    );
    const names = namesIn("One operation").slice(0, 10);
    expect(names).toHaveLength(10);
    expect(places(names, plugins)).not.toContain(-1);
    expect(places(names, plugins)).toEqual(ascending(places(names, plugins)));
  });

  it("names the files of an event's steps, and what takes each of them there", () => {
    const steps = eventSteps();
    expect(steps).toHaveLength(19);
    expect(
      steps.filter(
        ({ name, file }) =>
          !existsSync(file) ||
          !new RegExp(`\\b${name}\\b`).test(readFileSync(file, "utf8")),
      ),
    ).toEqual([]);
  });

  for (const [method, begin, steps] of [
    ["receive", "receive(incoming", ["isSigned", "parseCallback", "publish"]],
    ["#follow", "async #follow(", ["subjectOf", "hint", "add", "tell"]],
  ] as const)
    it(`has the steps of an event that ${method} takes in its order`, () => {
      const code = textBetween("src/events/EventPipeline.ts", begin, "\n  }");
      const names = eventSteps().map(({ name }) => name);
      expect(places(steps, code)).not.toContain(-1);
      expect(places(steps, code)).toEqual(ascending(places(steps, code)));
      expect(
        names.filter((name) => steps.some((step) => step === name)),
      ).toEqual(steps);
    });

  it("names files that there are", () => {
    const files = namesIn("Every path").map((name) => `src/server/${name}.ts`);
    expect(files).toHaveLength(12);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

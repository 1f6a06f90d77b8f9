import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { auditSection } from "../compat/auditSection.mjs";

/** Formatting pads the columns of a table. */
const unpadded = (text: string): string =>
  text.replace(/ {2,}/g, " ").replace(/-{3,}/g, "---");

describe("docs/compatibility.md", () => {
  const page = readFileSync("docs/compatibility.md", "utf8");

  it('lists the audits that the tests run, each under the id that it had (else: "npm run compat")', () => {
    expect(unpadded(page)).toContain(unpadded(auditSection()));
  });

  const [, peers = ""] = page.split("## Clients, routers and composers");
  const rows = peers
    .split("\n")
    .filter((line) => /^\|.*\| (works|\*\*fails\*\*) +\|/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .map(([, step = "", result = "", note = ""]) => ({ step, result, note }));

  it("has a sentence for every step of a peer that fails", () => {
    expect(rows.length).toBeGreaterThan(100);
    const bare = rows.filter(
      ({ result, note }) => result !== "works" && !/\w.*\.$/.test(note),
    );
    expect(bare).toEqual([]);
  });

  it('shows the versions that the peers have (else: "npm run peers")', () => {
    const { dependencies } = JSON.parse(
      readFileSync("test/peers/package.json", "utf8"),
    ) as { readonly dependencies: Readonly<Record<string, string>> };
    // Plumbing of the peers, which no table is about.
    const unnamed = ["@gql.tada/cli-utils", "graphql", "rxjs", "vue", "ws"];
    const shown = peers
      .split("\n")
      .filter((line) => line.startsWith("With `"))
      .flatMap((line) => [...line.matchAll(/`([^`]+)` (\d[^,]*)(?:,|\.$)/g)]);
    const other = shown
      .filter(([, name = ""]) => name in dependencies)
      .filter(([, name = "", version]) => dependencies[name] !== version)
      .map(([text]) => text);
    const named = new Set([...unnamed, ...shown.map(([, name = ""]) => name)]);
    const missing = Object.keys(dependencies).filter(
      (name) => !named.has(name),
    );
    expect(missing).toEqual([]);
    expect(other).toEqual([]);
  });
});

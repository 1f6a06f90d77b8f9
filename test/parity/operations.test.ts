import { describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { emulatedActions } from "../../src/emulator/actions/registry.js";
import { operations } from "../../src/vod/operations/registry.js";

/**
 * What adding a VOD operation takes: `docs/adding-an-operation.md`. Whoever writes the first file is
 * told here what is left to do.
 */
const readme = readFileSync("README.md", "utf8");

/** `GetVideoInfo` lives in `getVideoInfo.ts`, in every layer. */
const basename = (action: string): string =>
  action.charAt(0).toLowerCase() + action.slice(1);

describe("every operation of the client", () => {
  for (const { action } of operations) {
    const name = basename(action);
    describe(action, () => {
      for (const file of [
        `src/vod/operations/${name}.ts`,
        `src/graph/operations/${name}.ts`,
        `test/e2e/${name}.test.ts`,
      ]) {
        it(`has ${file}`, () => {
          expect(existsSync(file)).toBe(true);
        });
      }

      it("is emulated", () => {
        const emulated = emulatedActions.map((other) => other.name);
        expect(emulated).toContain(action);
      });

      it("has a row in the README", () => {
        const isRow = (line: string): boolean =>
          line.startsWith("|") && line.includes(`\`${action}\``);
        expect(readme.split("\n").some(isRow)).toBe(true);
      });
    });
  }
});

describe("the registries", () => {
  it("list no operation twice", () => {
    const actions = operations.map(({ action }) => action);
    expect(actions).toEqual([...new Set(actions)]);
  });

  it("emulate nothing that the client does not call", () => {
    const called = new Set<string>(operations.map(({ action }) => action));
    expect(emulatedActions.filter(({ name }) => !called.has(name))).toEqual([]);
  });
});

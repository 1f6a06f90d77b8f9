import { describe, expect, it } from "@jest/globals";
import { GraphQLObjectType } from "graphql";
import { existsSync, readFileSync } from "node:fs";
import { emulatedActions } from "../../src/emulator/actions/registry.js";
import { buildSubgraph } from "../../src/graph/index.js";
import { operations } from "../../src/vod/operations/registry.js";
import { promisedActions } from "../support/promisedActions.js";
import { renderActions, withPolicy } from "../actions/renderActions.js";

const actions = readFileSync("docs/actions.md", "utf8");
const configuration = readFileSync("docs/configuration.md", "utf8");
const schema = buildSubgraph();
const called: readonly string[] = Object.values(operations).map(
  ({ action }) => action,
);
const emulated: readonly string[] = emulatedActions.map(({ name }) => name);

/** `GetVideoInfo` lives in `getVideoInfo.ts`, in every layer. */
const basename = (action: string): string =>
  action.charAt(0).toLowerCase() + action.slice(1);

describe.each(Object.entries(promisedActions))("%s", (action, { field }) => {
  it("is an operation of the client", () => {
    expect(called).toContain(action);
  });

  it(`stands behind ${field}`, () => {
    const [typeName = "", fieldName = ""] = field.split(".");
    const type = schema.getType(typeName);
    expect(type).toBeInstanceOf(GraphQLObjectType);
    const fields = (type as GraphQLObjectType).getFields();
    expect(fields[fieldName]?.description).toContain(action);
  });

  for (const file of [
    `src/vod/operations/${basename(action)}.ts`,
    `src/graph/operations/${basename(action)}.ts`,
    `test/e2e/${basename(action)}.test.ts`,
  ]) {
    it(`has ${file}`, () => {
      expect(existsSync(file)).toBe(true);
    });
  }

  it("is emulated", () => {
    expect(emulated).toContain(action);
  });

  it("has a row in docs/actions.md", () => {
    const isRow = (line: string): boolean =>
      line.startsWith("|") && line.includes(`\`${action}\``);
    expect(actions.split("\n").some(isRow)).toBe(true);
  });
});

describe("the RAM policy of docs/configuration.md", () => {
  it("allows what the client calls, once, and nothing else", () => {
    const allowed = [...configuration.matchAll(/^ +"vod:(\w+)",?$/gm)].map(
      ([, action]) => action,
    );
    expect(allowed.toSorted()).toEqual(called.toSorted());
  });

  it("is what `npm run actions` writes", () => {
    expect(configuration).toBe(withPolicy(configuration));
  });
});

describe("docs/actions.md", () => {
  it("is what `npm run actions` writes", async () => {
    expect(actions).toBe(await renderActions());
  });
});

describe("the registries", () => {
  it("hold what is promised, once, and nothing else", () => {
    expect(called.toSorted()).toEqual(Object.keys(promisedActions).toSorted());
  });

  it("emulate what the client calls, once, and nothing else", () => {
    expect(emulated.toSorted()).toEqual(called.toSorted());
  });
});

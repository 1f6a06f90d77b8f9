import { describe, expect, it } from "@jest/globals";
import {
  ConfigError,
  loadConfig,
  type Environment,
} from "../../../src/config/index.js";

const production = { NODE_ENV: "production", VOD_CREDENTIALS: "chain" };
const only = { PERSISTED_DOCUMENTS: "only" };
const secret = "a-router-secret-of-32-characters";

describe("introspection, and GraphiQL with it", () => {
  const rows: readonly (readonly [env: Environment, expected: boolean])[] = [
    [{}, true],
    [{ INTROSPECTION: "off" }, false],
    [production, false],
    [{ ...production, INTROSPECTION: "on" }, true],
    [only, false],
  ];
  for (const [env, expected] of rows)
    it(`is ${expected ? "on" : "off"} with ${JSON.stringify(env)}`, () => {
      const { introspection, graphiql } = loadConfig(env).http;
      expect([introspection, graphiql]).toEqual([expected, expected]);
    });

  it("can be told apart", () => {
    const { introspection, graphiql } = loadConfig({ GRAPHIQL: "off" }).http;
    expect([introspection, graphiql]).toEqual([true, false]);
  });
});

describe("the documents that run", () => {
  const problems: readonly (readonly [
    what: string,
    env: Environment,
    problem: { readonly variable: string; readonly message: string },
  ])[] = [
    [
      "a secret that opens nothing",
      { ROUTER_SECRET: secret },
      {
        variable: "ROUTER_SECRET",
        message:
          "expected PERSISTED_DOCUMENTS=only, since any other mode lets everybody send documents of their own; got another",
      },
    ],
    [
      "introspection, which is no listed document",
      { ...only, INTROSPECTION: "on" },
      {
        variable: "INTROSPECTION",
        message:
          "expected `off`, since PERSISTED_DOCUMENTS=only runs listed documents alone; got `on`",
      },
    ],
    [
      "a secret that can be guessed",
      { ...only, ROUTER_SECRET: "secret" },
      {
        variable: "ROUTER_SECRET",
        message:
          "expected one secret or two with a comma between them, each of at least 32 characters without blanks, commas or line breaks; got something else (not shown)",
      },
    ],
    [
      "a second secret that can be guessed",
      { ...only, ROUTER_SECRET: `${secret},secret` },
      {
        variable: "ROUTER_SECRET",
        message:
          "expected one secret or two with a comma between them, each of at least 32 characters without blanks, commas or line breaks; got something else (not shown)",
      },
    ],
    [
      "another mode",
      { PERSISTED_DOCUMENTS: "off" },
      {
        variable: "PERSISTED_DOCUMENTS",
        message: 'expected `automatic`, `only`; got "off"',
      },
    ],
  ];
  for (const [what, env, problem] of problems)
    it(`are refused to be chosen by ${what}`, () => {
      expect(problemsOf(env)).toEqual([problem]);
    });
});

function problemsOf(env: Environment): ConfigError["problems"] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

import { describe, expect, it } from "@jest/globals";
import { loadConfig, type Environment } from "../../../src/config/index.js";

const production = {
  NODE_ENV: "production",
  ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAI-fake-id",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "fake-secret-0815",
};
const reachable = { HOST: "0.0.0.0", AUTH_MODE: "open" };
const listed = { CORS_ORIGINS: "https://app.example.com" };

const rows: readonly (readonly [
  what: string,
  env: Environment,
  pagesOfThisMachine: boolean,
])[] = [
  ["on loopback", {}, true],
  ["on loopback, with origins listed", listed, true],
  ["that others can reach", reachable, true],
  [
    "that others can reach, with origins listed",
    { ...reachable, ...listed },
    false,
  ],
  [
    "that others can reach, with an empty list",
    { ...reachable, CORS_ORIGINS: "" },
    true,
  ],
  ["in production", production, false],
  ["in production, with origins listed", { ...production, ...listed }, false],
  [
    "in production that others can reach",
    { ...production, ...reachable },
    false,
  ],
];

describe("pages of this machine", () => {
  for (const [what, env, mayCall] of rows)
    it(`${mayCall ? "may" : "may not"} call a gateway ${what}`, () => {
      const { loopbackOrigins, corsOrigins } = loadConfig(env).http;
      expect(loopbackOrigins).toBe(mayCall);
      expect(corsOrigins).toEqual(
        env["CORS_ORIGINS"] ? ["https://app.example.com"] : [],
      );
    });
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { startStack, type Stack } from "../support/startStack.js";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

describe("GraphQL over HTTP", () => {
  for (const { id, name, fn } of serverAudits({
    url: () => `${stack.url}/graphql`,
  }))
    it(`${name} (${id})`, async () => {
      expect(await fn()).toEqual({ id, name, status: "ok" });
    });
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startStack, type Stack } from "../../support/startStack.js";
import { allOf, subscribers } from "../../support/subscribers.js";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

const long = "x".repeat(50_000);
const query = `query ($ids: [ID!]!) { videos(ids: $ids) { id } }`;

/** Each holds a text of 50,000 characters that is told to be wrong. */
const bodies: Readonly<
  Record<string, { body: Readonly<Record<string, unknown>>; code: string }>
> = {
  "a variable": {
    body: { query, variables: { ids: [{ id: long }] } },
    code: "BAD_USER_INPUT",
  },
  "many variables": {
    body: {
      query,
      variables: { ids: Array.from({ length: 10 }, () => [long]) },
    },
    code: "BAD_USER_INPUT",
  },
  "the name of an operation": {
    body: { query: "{ __typename }", operationName: long },
    code: "OPERATION_RESOLUTION_FAILURE",
  },
  "an enum value": {
    body: { query: `{ categories(type: ${long}) { totalCount } }` },
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  "a literal": {
    body: { query: `{ videos(ids: { a: "${long}" }) { id } }` },
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  "an id": {
    body: { query: `{ video(id: "${long}") { id } }` },
    code: "BAD_USER_INPUT",
  },
};

describe("what is wrong with a long text", () => {
  for (const [what, { body, code }] of Object.entries(bodies))
    it(`is told without most of it: ${what}`, async () => {
      const response = await fetch(`${stack.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      const { errors } = JSON.parse(text) as {
        errors: { extensions: { code: string } }[];
      };
      expect(errors[0]?.extensions.code).toBe(code);
      expect(errors.length).toBeLessThanOrEqual(5);
      expect(text.length).toBeLessThan(5000);
    });

  for (const [way, subscribe] of Object.entries(subscribers))
    it(`is told without most of it over ${way}`, async () => {
      const [told] = await allOf(
        subscribe(stack.url, {
          query: "subscription ($id: ID!) { videoUpdated(id: $id) { id } }",
          variables: { id: { long } },
        }),
      );
      expect(told?.errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
      expect(JSON.stringify(told).length).toBeLessThan(1000);
    });
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openPrincipal } from "../../../src/auth/index.js";
import { startStack, type Stack } from "../../support/startStack.js";

let stack: Stack;

beforeAll(async () => {
  stack = await startStack({ principals: { alice: openPrincipal } });
});

afterAll(() => stack.close());

describe("a gateway that tells callers apart", () => {
  it("answers a caller who proves who they are", async () => {
    const { status, data } = await stack.as("alice").query("{ __typename }");

    expect({ status, data }).toEqual({
      status: 200,
      data: { __typename: "Query" },
    });
  });

  it("answers 401 to the whole request of one who does not, and says how to do it", async () => {
    const answer = await fetch(`${stack.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ __typename }" }),
    });

    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe(
      'Bearer realm="vod-graph"',
    );
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: "Who are you?",
          extensions: {
            code: "UNAUTHENTICATED",
            status: 401,
            retryable: false,
          },
        },
      ],
    });
  });
});

import { afterEach, describe, expect, it } from "@jest/globals";
import {
  openPrincipal,
  type Principal,
  type RateLimiter,
} from "../../../src/auth/index.js";
import { memoryRateLimiter } from "../../../src/server/index.js";
import { startStack, type Stack } from "../../support/startStack.js";

const limit = { points: 3, windowSeconds: 3600 };
const caller = (owner: string): Principal => ({ ...openPrincipal, owner });
const playable = "c6a23a870c8c4ffcd40cbd3813330008";
const read = `{ video(id: "${playable}") { status } }`;

let stack: Stack;
afterEach(() => stack.close());

/** Sends a document from an address, as a proxy on this machine tells it. */
const from = (
  address: string,
  query: string,
  operationName?: string,
): Promise<Response> =>
  fetch(`${stack.url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-forwarded-for": address,
    },
    body: JSON.stringify({ query, operationName }),
  });

describe("a caller who has spent his share", () => {
  it("is answered 429 for the whole request, told when to come back, and VOD is not called", async () => {
    stack = await startStack({
      // A look-up costs two.
      server: { rateLimiter: memoryRateLimiter({ ...limit, points: 6 }) },
    });
    for (let request = 0; request < 3; request += 1)
      expect((await stack.query(read)).errors).toBeUndefined();

    const answer = await from("192.0.2.7", read);

    expect(answer.status).toBe(429);
    const seconds = Number(answer.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(3600);
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: `You have asked for more than your share: try again in ${seconds} s.`,
          extensions: {
            code: "RATE_LIMITED",
            status: 429,
            retryable: true,
            retryAfterMs: expect.any(Number),
          },
        },
      ],
    });
    expect(stack.callsOf("GetVideoInfos")).toBe(3);
    const line = stack.log.lines.findLast(
      ({ message }) => message === "request",
    );
    expect(line?.fields).toMatchObject({
      status: 429,
      errorCodes: ["RATE_LIMITED"],
    });
  });

  it("leaves the others theirs", async () => {
    stack = await startStack({
      principals: { alice: caller("a"), bob: caller("b") },
      server: { rateLimiter: memoryRateLimiter(limit) },
    });
    for (let request = 0; request < 3; request += 1)
      await stack.as("alice").query("{ __typename }");
    expect((await stack.as("alice").query("{ __typename }")).status).toBe(429);
    expect((await stack.as("bob").query("{ __typename }")).status).toBe(200);
  });
});

describe("what is charged", () => {
  const free: readonly (readonly [what: string, query: string])[] = [
    ["a document that is no GraphQL", "{"],
    ["one that asks for what is not there", "{ nothing }"],
    [
      "one with a limit too many",
      `{ ${"a: __typename @skip(if: false) ".repeat(51)} }`,
    ],
  ];
  for (const [what, query] of free)
    it(`is nothing, where nothing can run: ${what}`, async () => {
      stack = await startStack({
        server: { rateLimiter: memoryRateLimiter({ ...limit, points: 1 }) },
      });
      expect((await stack.query(query)).status).toBe(400);
      expect((await stack.query("{ __typename }")).status).toBe(200);
    });

  it("is nothing, where no operation has the name that is asked for", async () => {
    stack = await startStack({
      server: { rateLimiter: memoryRateLimiter({ ...limit, points: 1 }) },
    });
    const answer = await from("192.0.2.7", "query A { __typename }", "B");
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: "OPERATION_RESOLUTION_FAILURE" } }],
    });
    expect((await stack.query("{ __typename }")).status).toBe(200);
  });

  const costs: readonly (readonly [
    what: string,
    query: string,
    points: number,
  ])[] = [
    ["one point where it costs nothing", "{ __typename a: __typename }", 1],
    ["what it may cost", read, 2],
    [
      "what all of its fields may cost",
      `{ ${["a", "b", "c"].map((alias) => `${alias}: video(id: "${playable}") { title }`).join(" ")} }`,
      6,
    ],
  ];
  for (const [what, query, points] of costs)
    it(`is an operation, as a whole and once: ${what}`, async () => {
      const spent: (readonly [string, number])[] = [];
      const rateLimiter: RateLimiter = {
        spend: (who, asked) => {
          spent.push([who, asked]);
          return Promise.resolve({ granted: true });
        },
      };
      stack = await startStack({
        principals: { alice: caller("a") },
        server: { rateLimiter },
      });
      expect((await stack.as("alice").query(query)).errors).toBeUndefined();
      expect(spent).toEqual([["owner:a", points]]);
    });

  it("is nothing, where it is refused for its cost", async () => {
    stack = await startStack({
      server: {
        rateLimiter: memoryRateLimiter({ ...limit, points: 1 }),
        queryLimits: { cost: 1 },
      },
    });
    expect((await stack.query(read)).errors?.[0]?.extensions["code"]).toBe(
      "COST_LIMIT_EXCEEDED",
    );
    expect((await stack.query("{ __typename }")).status).toBe(200);
  });
});

describe("an address, while callers are not told apart", () => {
  const spendAll = async (address: string): Promise<void> => {
    for (let request = 0; request < 3; request += 1)
      expect((await from(address, "{ __typename }")).status).toBe(200);
    expect((await from(address, "{ __typename }")).status).toBe(429);
  };

  it("is that of the connection, whatever the request says", async () => {
    stack = await startStack({
      server: { rateLimiter: memoryRateLimiter(limit) },
    });
    await spendAll("192.0.2.7");
    expect((await from("192.0.2.8", "{ __typename }")).status).toBe(429);
  });

  it("is the one that a trusted proxy tells, and not what came to that before", async () => {
    stack = await startStack({
      server: {
        rateLimiter: memoryRateLimiter(limit),
        trustedProxies: ["127.0.0.0/8"],
      },
    });
    await spendAll("192.0.2.7");
    expect((await from("192.0.2.8", "{ __typename }")).status).toBe(200);
    expect((await from("192.0.2.9, 192.0.2.7", "{ __typename }")).status).toBe(
      429,
    );
  });
});

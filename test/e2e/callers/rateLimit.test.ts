import { afterEach, describe, expect, it } from "@jest/globals";
import type { GraphQLFormattedError } from "graphql";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import {
  openPrincipal,
  type Principal,
  type RateLimiter,
  type Scope,
} from "../../../src/auth/index.js";
import { memoryRateLimiter } from "../../../src/server/index.js";
import { FakeClock } from "../../support/FakeClock.js";
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

describe("a caller who has spent their share", () => {
  it("is answered 429 for the whole request, told when to come back, and VOD is not called", async () => {
    const clock = new FakeClock();
    stack = await startStack({
      clock,
      // A look-up costs two.
      server: {
        rateLimiter: memoryRateLimiter({ ...limit, points: 6 }, clock),
      },
    });
    for (let request = 0; request < 3; request += 1)
      expect((await stack.query(read)).errors).toBeUndefined();
    await clock.advance(1_200_300);

    const answer = await from("192.0.2.7", read);

    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("2400");
    expect(await answer.json()).toEqual({
      errors: [
        {
          message:
            "You have asked for more than your share: try again in 2400 s.",
          extensions: {
            code: "RATE_LIMITED",
            status: 429,
            retryable: true,
            retryAfterMs: 2_399_700,
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

/** Grants what it is told to, and keeps what was asked for. */
function fakeLimiter(granted = true): {
  readonly rateLimiter: RateLimiter;
  readonly spent: (readonly [who: string, points: number])[];
} {
  const spent: (readonly [string, number])[] = [];
  const spend: RateLimiter["spend"] = (who, points) => {
    spent.push([who, points]);
    return Promise.resolve(
      granted ? { granted } : { granted, retryAfterMs: 1500 },
    );
  };
  return { rateLimiter: { spend }, spent };
}

describe("what is charged", () => {
  const costs: readonly (readonly [
    what: string,
    query: string,
    points: readonly number[],
  ])[] = [
    ["one point where it costs nothing", "{ __typename a: __typename }", [1]],
    ["what it may cost, one point of it on arrival", read, [1, 1]],
    [
      "what all of its fields may cost",
      `{ ${["a", "b", "c"].map((alias) => `${alias}: video(id: "${playable}") { title }`).join(" ")} }`,
      [1, 5],
    ],
  ];
  for (const [what, query, points] of costs)
    it(`is an operation, as a whole and once: ${what}`, async () => {
      const { rateLimiter, spent } = fakeLimiter();
      stack = await startStack({
        principals: { alice: caller("a") },
        server: { rateLimiter },
      });
      expect((await stack.as("alice").query(query)).errors).toBeUndefined();
      expect(spent).toEqual(points.map((asked) => ["owner:a", asked]));
    });

  it("is one point of an operation that has more to pay than is left", async () => {
    stack = await startStack({
      server: { rateLimiter: memoryRateLimiter(limit) },
    });
    const four = `{ a: ${read.slice(1, -1)} b: ${read.slice(1, -1)} }`;
    expect((await stack.query(four)).status).toBe(429);
    expect((await stack.query(read)).status).toBe(200);
    expect((await stack.query("{ __typename }")).status).toBe(429);
    expect(stack.callsOf("GetVideoInfos")).toBe(1);
  });
});

/** What a body may hold that is refused. */
const refused: Readonly<Record<string, { body: object; code: string }>> = {
  "no GraphQL": { body: { query: "{" }, code: "GRAPHQL_PARSE_FAILED" },
  "what is not there": {
    body: { query: "{ nothing }" },
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  "a directive too many": {
    body: {
      query: `{ ${Array.from({ length: 51 }, (_, at) => `a${at}: __typename @skip(if: false)`).join(" ")} }`,
    },
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  "an operation that it does not hold": {
    body: { query: "query A { __typename }", operationName: "B" },
    code: "OPERATION_RESOLUTION_FAILURE",
  },
  "a variable that does not fit": {
    body: {
      query: "query A($id: ID!) { video(id: $id) { id } }",
      variables: { id: {} },
    },
    code: "BAD_USER_INPUT",
  },
  "variables that are nested too deeply": {
    body: {
      query: "query A($id: ID!) { video(id: $id) { id } }",
      variables: { id: { a: { b: 1 } } },
    },
    code: "BAD_USER_INPUT",
  },
  "what may cost too much": {
    body: {
      query: `{ videos(ids: [${`"${playable}" `.repeat(6)}]) { id } }`,
    },
    code: "COST_LIMIT_EXCEEDED",
  },
  "a hash of another document": {
    body: {
      query: "{ __typename }",
      extensions: {
        persistedQuery: { version: 1, sha256Hash: "0".repeat(64) },
      },
    },
    code: "BAD_REQUEST",
  },
  "a hash that nobody knows": {
    body: {
      extensions: {
        persistedQuery: { version: 1, sha256Hash: "0".repeat(64) },
      },
    },
    code: "PERSISTED_QUERY_NOT_FOUND",
  },
  "an id that nobody knows": {
    body: { documentId: "unknown" },
    code: "PERSISTED_QUERY_NOT_FOUND",
  },
  "what its scopes do not allow": {
    body: { query: "mutation { deleteMessageCallback { requestId } }" },
    code: "FORBIDDEN",
  },
};

/** Sends a body, and reads the errors of its answer, whichever way that comes. */
async function post(
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly codes: readonly unknown[] }> {
  const answer = await fetch(`${stack.url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: "Bearer alice",
      ...headers,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  const [, event] = /^event: next\ndata: (.*)$/m.exec(text) ?? [];
  const { errors = [] } = JSON.parse(event ?? text) as {
    errors?: { extensions?: { code?: unknown } }[];
  };
  return {
    status: answer.status,
    codes: errors.map(({ extensions }) => extensions?.code),
  };
}

/** The same over a WebSocket. */
async function send(
  body: object,
): Promise<{ readonly codes: readonly unknown[] }> {
  const client = createClient({
    url: `${stack.url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: "Bearer alice" },
  });
  try {
    const [told] = await new Promise<readonly GraphQLFormattedError[]>(
      (resolve, reject) => {
        client.subscribe(
          { query: "", ...body },
          {
            next: ({ errors = [] }) => {
              resolve(errors);
            },
            error: (errors) => {
              if (Array.isArray(errors))
                resolve(errors as readonly GraphQLFormattedError[]);
              else reject(new Error("It failed.", { cause: errors }));
            },
            complete: () => undefined,
          },
        );
      },
    );
    return { codes: [told?.extensions?.["code"]] };
  } finally {
    await client.dispose();
  }
}

const ways: Readonly<
  Record<string, (body: object) => Promise<{ codes: readonly unknown[] }>>
> = {
  "over HTTP": (body) => post(body),
  "as server-sent events": (body) =>
    post(body, { accept: "text/event-stream" }),
  "over a WebSocket": send,
};

describe("what is refused", () => {
  const server = {
    queryLimits: { cost: 10, variableDepth: 2 },
  };
  const principals = { alice: caller("a") };

  for (const [way, ask] of Object.entries(ways)) {
    for (const [what, { body, code }] of Object.entries(refused))
      it(`costs its caller a point ${way}: ${what}`, async () => {
        const { rateLimiter, spent } = fakeLimiter();
        const scopes = new Set<Scope>();
        stack = await startStack({
          principals: { alice: { ...caller("a"), scopes } },
          server: { ...server, rateLimiter },
        });
        expect((await ask(body)).codes).toEqual([code]);
        expect(spent[0]).toEqual(["owner:a", 1]);
      });

    for (const [what, { body }] of Object.entries(refused))
      it(`is not even read ${way} where nothing is left: ${what}`, async () => {
        const { rateLimiter } = fakeLimiter(false);
        stack = await startStack({
          principals,
          server: { ...server, rateLimiter },
        });
        expect((await ask(body)).codes).toEqual(["RATE_LIMITED"]);
      });
  }

  it("costs a point though it is no JSON", async () => {
    const { rateLimiter, spent } = fakeLimiter();
    stack = await startStack({ principals, server: { rateLimiter } });
    expect((await post("{")).codes).toEqual(["BAD_REQUEST"]);
    expect(spent).toEqual([["owner:a", 1]]);
  });

  it("is not even read where nothing is left: what is no JSON", async () => {
    const { rateLimiter } = fakeLimiter(false);
    stack = await startStack({ principals, server: { rateLimiter } });
    expect(await post("{")).toEqual({ status: 429, codes: ["RATE_LIMITED"] });
  });

  it("costs nothing where nobody knows whose it is", async () => {
    const { rateLimiter, spent } = fakeLimiter();
    stack = await startStack({ principals, server: { rateLimiter } });
    expect((await post({}, { authorization: "Bearer eve" })).status).toBe(401);
    expect(spent).toEqual([]);
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

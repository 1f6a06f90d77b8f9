import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createHash } from "node:crypto";
import { request, type IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import { acceptRows, type AcceptRow } from "../../support/acceptHeaders.js";
import { FakeWatch } from "../../support/FakeWatch.js";
import { startStack, type Stack } from "../../support/startStack.js";

const documents = {
  query: "query { __typename }",
  mutation: "mutation { __typename }",
  subscription: "subscription { mediaEvents { type } }",
} as const;

let watch: FakeWatch;
let stack: Stack;

beforeAll(async () => {
  watch = new FakeWatch();
  stack = await startStack({
    server: {
      watch,
      maxConcurrentRequests: 1,
      streamLimits: { connections: 1 },
    },
  });
});
afterAll(() => stack.close());

interface Asked {
  readonly method: "GET" | "POST";
  readonly query: string;
  readonly accept: string | undefined;
}

/** `fetch` cannot leave the header out. */
async function ask({ method, query, accept }: Asked): Promise<IncomingMessage> {
  const search = method === "GET" ? `?query=${encodeURIComponent(query)}` : "";
  const sent = request(`${stack.url}/graphql${search}`, {
    method,
    agent: false,
    headers: {
      ...(accept !== undefined && { accept }),
      ...(method === "POST"
        ? { "content-type": "application/json" }
        : { "apollo-require-preflight": "true" }),
    },
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once("response", resolve).once("error", reject);
  });
  sent.end(method === "POST" ? JSON.stringify({ query }) : undefined);
  return answer;
}

const isSingle = (form: unknown) => String(form).startsWith("application/");

/** The status and the media type of an answer, which is then left. */
async function told(asked: Asked): Promise<readonly [number, string]> {
  const answer = await ask(asked);
  const { statusCode = 0, headers } = answer;
  const [type = ""] = headers["content-type"]!.split(";");
  if (isSingle(type)) await json(answer);
  answer.destroy();
  if (!isSingle(type)) await watch.watched(0);
  return [statusCode, type];
}

const kinds = ["query", "mutation", "subscription"] as const;
type Kind = (typeof kinds)[number];

function expectedOf(row: AcceptRow, method: string, kind: Kind) {
  const form = kind === "subscription" ? row.subscription : row.once;
  if (form === 406) return [406, "application/json"];
  if (!isSingle(form) || kind === "query") return [200, form];
  if (method === "GET") return [405, form];
  return [kind === "mutation" ? 200 : 400, form];
}

describe.each(acceptRows)("$from: $accept", (row) => {
  for (const method of ["POST", "GET"] as const)
    for (const kind of kinds) {
      const expected = expectedOf(row, method, kind);
      it(`a ${kind} by ${method} is ${expected.join(", ")}`, async () => {
        const asked = { method, query: documents[kind], accept: row.accept };
        expect(await told(asked)).toEqual(expected);
      });
    }
});

describe("a client that takes JSON and events, as urql", () => {
  const accept = "application/json, text/event-stream";
  const post = (query: string) => ask({ method: "POST", query, accept });

  it("gives its place among requests back when it subscribes", async () => {
    const answer = await post(documents.subscription);
    await watch.watched(1);
    expect(stack.load).toMatchObject({
      requests: 0,
      connections: { sse: 1 },
    });
    const [status] = await told({
      method: "POST",
      query: documents.query,
      accept,
    });
    expect(status).toBe(200);
    const second = await post(documents.subscription);
    expect([second.statusCode, await json(second)]).toMatchObject([
      503,
      { errors: [{ extensions: { code: "OVERLOADED" } }] },
    ]);
    answer.destroy();
    await watch.watched(0);
  });

  const both = "query Q { __typename } subscription S { mediaEvents { type } }";
  const sha256Hash = createHash("sha256").update(both).digest("hex");
  const persisted = {
    extensions: { persistedQuery: { version: 1, sha256Hash } },
  };

  for (const [what, body] of [
    ["the text of both kinds", { query: both }],
    ["the text with its hash", { query: both, ...persisted }],
    ["the hash alone", persisted],
  ] as const)
    it(`gets what the name of the operation says, by ${what}`, async () => {
      const typeOf = async (operationName: string) => {
        const { headers, body: stream } = await fetch(`${stack.url}/graphql`, {
          method: "POST",
          headers: { accept, "content-type": "application/json" },
          body: JSON.stringify({ ...body, operationName }),
        });
        await stream?.cancel();
        await watch.watched(0);
        return headers.get("content-type");
      };
      expect([await typeOf("Q"), await typeOf("S")]).toEqual([
        "application/json; charset=utf-8",
        "text/event-stream; charset=utf-8",
      ]);
    });

  it("gets a document that does not fit the schema told in JSON", async () => {
    const answer = await post("subscription { nothing }");
    expect(answer.headers["content-type"]).toMatch(/^application\/json/);
    await json(answer);
  });
});

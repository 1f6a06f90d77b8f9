import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  AuthenticationError,
  AuthenticationUnavailableError,
  type Authenticator,
  type RateLimiter,
} from "../../src/auth/index.js";
import { refusalStatuses } from "../../src/server/request/refusals.js";
import { nonEmpty } from "../support/nonEmpty.js";
import { startStack, type Stack } from "../support/startStack.js";
import { allOf, subscribers } from "../support/subscribers.js";

const page = readFileSync(
  new URL("../../docs/errors.md", import.meta.url),
  "utf8",
);
/** A line of the table of refusals. */
const line =
  /^\| `([A-Z_]+)` +\| (\d{3}) +\| (yes|no) +\| (yes|no) +\| \S.*\|$/gm;

/** How long each that may be waited for is told to wait here, in ms. */
const waitsMs: Readonly<Record<string, number>> = {
  RATE_LIMITED: 3000,
  OVERLOADED: 1000,
  UPSTREAM_UNAVAILABLE: 2000,
};

/** What the page says, by code and status. */
const documented = new Map(
  [...page.matchAll(line)].map(([, code, status, retryable, waits]) => [
    `${code} ${status}`,
    {
      ...{ code, status: Number(status), retryable: retryable === "yes" },
      ...(waits === "yes" && { retryAfterMs: waitsMs[code!] }),
    },
  ]),
);

const scopes = new Set(["vod:read"] as const);
const authenticator: Authenticator = {
  authenticate: (authorization) => {
    if (authorization === "Bearer nobody")
      return Promise.reject(new AuthenticationError("Who are you?"));
    if (authorization === "Bearer later")
      return Promise.reject(new AuthenticationUnavailableError(2000));
    const owner = authorization?.replace("Bearer ", "") ?? "reader";
    return Promise.resolve({ owner, scopes });
  },
};
const rateLimiter: RateLimiter = {
  spend: (caller) => {
    if (caller.includes("broken")) return Promise.reject(new Error("broken"));
    return Promise.resolve(
      caller.includes("spent")
        ? { granted: false, retryAfterMs: 3000 }
        : { granted: true },
    );
  },
};

/** Which gateway refuses it. */
type Where = "open" | "listed" | "full";

interface Way {
  readonly at?: Where;
  readonly token?: string;
  /** An operation, which can be sent over a WebSocket too. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Any other request, as it is written. */
  readonly raw?: string;
}

const list = { query: "{ __typename }" };
const apq = { persistedQuery: { version: 1, sha256Hash: "ab".repeat(32) } };
/** That no page of another site has sent it. */
const proof = "Apollo-Require-Preflight: 1\r\n";
const secret = "router-secret-canary-0123456789abcdef";

/** How each comes about. */
const ways: Readonly<Record<string, readonly Way[]>> = {
  "BAD_REQUEST 400": [
    { raw: "nonsense\r\n\r\n" },
    { raw: get("/%ff") },
    { raw: get("/graphql").replace("Host: 127.0.0.1\r\n", "") },
    { raw: post("{") },
    { raw: post("[]") },
    { raw: post("{}") },
    {
      raw: get("/graphql?query={__typename}", "Sec-Fetch-Site: cross-site\r\n"),
    },
    { raw: post(`{"query":"subscription { mediaEvents { type } }"}`) },
    { body: { ...list, extensions: { persistedQuery: 5 } } },
    { body: { ...list, extensions: apq } },
  ],
  "BAD_REQUEST 405": [
    { raw: post("{}").replace("POST", "PUT") },
    {
      raw: get(
        "/graphql?query=mutation{deleteMessageCallback{requestId}}",
        proof,
      ),
    },
  ],
  "BAD_REQUEST 406": [{ raw: get("/graphql", "Accept: image/png\r\n") }],
  "BAD_REQUEST 408": [
    { raw: "GET /graphql HTTP/1.1\r\n" },
    { raw: post("{}").slice(0, -1) },
  ],
  "BAD_REQUEST 413": [{ raw: post(`{"query":"${" ".repeat(5000)}"}`) }],
  "BAD_REQUEST 415": [
    { raw: post("<a/>").replace("application/json", "application/xml") },
    { raw: post("{}").replace("/json", "/json;charset=GBK") },
  ],
  "BAD_REQUEST 417": [{ raw: get("/graphql", "Expect: more\r\n") }],
  "BAD_REQUEST 421": [
    { raw: get("/graphql").replace("127.0.0.1", "evil.example") },
  ],
  "BAD_REQUEST 431": [
    { raw: get("/graphql", `X-Long: ${"x".repeat(20_000)}\r\n`) },
  ],
  "NOT_FOUND 404": [{ raw: get("/nowhere") }],
  "GRAPHQL_PARSE_FAILED 400": [{ body: { query: "{" } }],
  "GRAPHQL_VALIDATION_FAILED 400": [
    { body: { query: "{ nothing }" } },
    { body: { query: `{ ${"__typename ".repeat(60)} }` } },
  ],
  "OPERATION_RESOLUTION_FAILURE 400": [
    { body: { ...list, operationName: "Other" } },
  ],
  "BAD_USER_INPUT 400": [
    { body: { query: "query ($id: ID!) { video(id: $id) { id } }" } },
    {
      body: {
        ...list,
        variables: {
          deep: JSON.parse("[".repeat(101) + "]".repeat(101)) as unknown,
        },
      },
    },
  ],
  "PERSISTED_QUERY_NOT_FOUND 400": [
    { body: { extensions: apq } },
    { raw: post('{"documentId":"unknown"}') },
  ],
  "PERSISTED_QUERY_NOT_SUPPORTED 400": [
    {
      at: "listed",
      raw: post(
        JSON.stringify({ ...list, extensions: apq }),
        `Router-Authorization: ${secret}\r\n`,
      ),
    },
  ],
  "DOCUMENT_NOT_ALLOWED 400": [
    { at: "listed", body: { query: "{ a: __typename }" } },
  ],
  "COST_LIMIT_EXCEEDED 400": [
    {
      body: {
        query: `{ ${["a", "b", "c"].map((id) => `${id}: video(id: "${id}") { id }`).join(" ")} }`,
      },
    },
  ],
  "UNAUTHENTICATED 401": [
    { token: "nobody", raw: post("{}", "Authorization: Bearer nobody\r\n") },
  ],
  "FORBIDDEN 403": [
    { body: { query: "mutation { deleteMessageCallback { requestId } }" } },
  ],
  "RATE_LIMITED 429": [{ token: "spent", body: list }],
  "INTERNAL_SERVER_ERROR 500": [{ token: "broken", body: list }],
  "OVERLOADED 503": [
    {
      at: "full",
      raw: get("/graphql", `${proof}Accept: text/event-stream\r\n`),
    },
  ],
  "UPSTREAM_UNAVAILABLE 503": [
    { raw: post("{}", "Authorization: Bearer later\r\n") },
  ],
};

function get(path: string, headers = ""): string {
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${headers}\r\n`;
}

function post(body: string, headers = ""): string {
  return `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n${headers}\r\n${body}`;
}

const stacks = new Map<Where, Stack>();

beforeAll(async () => {
  const server = {
    ...{ authenticator, rateLimiter, arrivalTimeoutMs: 500 },
    ...{ bodyLimitBytes: 4096, queryLimits: { cost: 2 } },
    allowedHosts: ["gateway.example"],
  };
  stacks.set("open", await startStack({ server }));
  const documents = { mode: "only", routerSecrets: [secret] } as const;
  stacks.set("listed", await startStack({ server: { ...server, documents } }));
  const streamLimits = { connections: 0 };
  stacks.set("full", await startStack({ server: { ...server, streamLimits } }));
});
afterAll(async () => {
  for (const stack of stacks.values()) await stack.close();
});

/** The errors that answer what is written. */
async function errorsOver(url: string, written: string): Promise<unknown> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(written);
  const answer = await text(socket);
  const [json = "null"] = /\{"errors":.*\}/.exec(answer) ?? [];
  return (JSON.parse(json) as { readonly errors: unknown }).errors;
}

/** A request that sends an operation. */
function requestOf({ body, token = "reader" }: Way, accept = "*/*"): string {
  const headers = `Authorization: Bearer ${token}\r\nAccept: ${accept}\r\n`;
  return post(JSON.stringify(body), headers);
}

describe("docs/errors.md", () => {
  it("lists each code that the gateway refuses with, and no other", () => {
    const codes = [...documented.keys()].map((row) => row.split(" ")[0]!);
    expect([...new Set(codes)].sort()).toEqual(
      Object.keys(refusalStatuses).sort(),
    );
  });

  it("lists nothing that is not looked at here", () => {
    expect([...documented.keys()].sort()).toEqual(Object.keys(ways).sort());
  });

  for (const [row, all] of Object.entries(ways))
    it(`says of ${row} what a client gets, whatever brings it about`, async () => {
      const told = expect.objectContaining({
        extensions: expect.objectContaining(documented.get(row)!),
      });
      for (const way of nonEmpty(all)) {
        const { url } = stacks.get(way.at ?? "open")!;
        expect(await errorsOver(url, way.raw ?? requestOf(way))).toEqual([
          told,
        ]);
        if (way.body === undefined) continue;
        const events = requestOf(way, "text/event-stream");
        expect(await errorsOver(url, events)).toEqual([told]);
        const { body, token = "reader" } = way;
        const asked = { query: "", ...body, token };
        const [answer] = await allOf(subscribers["a WebSocket"]!(url, asked));
        expect(answer?.errors).toEqual([told]);
      }
    });
});

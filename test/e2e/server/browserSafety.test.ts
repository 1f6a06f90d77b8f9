import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { nonEmpty } from "../../support/nonEmpty.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

let server: StartedServer;
beforeAll(async () => {
  server = await startServer({ corsOrigins: ["https://app.example.com"] });
});
afterAll(() => server.close());

const preflight = (origin: string): Promise<Response> =>
  fetch(`${server.url}/graphql`, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    },
  });

describe("a page of an allowed origin", () => {
  for (const origin of [
    "http://localhost:3000",
    "http://127.0.0.1:5173",
    "https://127.8.9.10",
    "http://[::1]:8080",
    "https://app.example.com",
  ])
    it(`may call and read the answer: ${origin}`, async () => {
      const asked = await preflight(origin);
      expect(asked.status).toBe(204);
      expect(asked.headers.get("access-control-allow-origin")).toBe(origin);
      expect(asked.headers.get("access-control-allow-methods")).toBe(
        "GET, POST",
      );
      expect(asked.headers.get("access-control-allow-headers")).toBe(
        "content-type",
      );

      const answer = await server.post({ query: "{ __typename }" }, { origin });
      expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
      expect(answer.headers.get("access-control-expose-headers")).toBe(
        "x-request-id, retry-after, www-authenticate",
      );
      expect(answer.headers.get("vary")).toContain("Origin");
      expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
    });
});

describe("a page of any other origin", () => {
  for (const origin of [
    "https://evil.example",
    "http://app.example.com",
    "https://app.example.com:8443",
    "https://app.example.com.evil.example",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "null",
    "file://localhost",
  ])
    it(`is answered without the header that lets it read: ${origin}`, async () => {
      const asked = await preflight(origin);
      expect(asked.headers.get("access-control-allow-origin")).toBeNull();
      expect(asked.status).toBe(204);
      expect(asked.headers.get("access-control-allow-methods")).toBeNull();
      expect(asked.headers.get("access-control-allow-headers")).toBeNull();

      const answer = await server.post({ query: "{ __typename }" }, { origin });
      expect(answer.status).toBe(200);
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    });
});

describe("a page of this machine, where those that are listed alone may call", () => {
  const localhost = "http://localhost:3000";
  const app = "https://app.example.com";
  let strict: StartedServer;
  beforeAll(async () => {
    strict = await startServer({ corsOrigins: [app], loopbackOrigins: false });
  });
  afterAll(() => strict.close());

  const allowed = async (origin: string): Promise<string | null> =>
    (await strict.post({ query: "{ __typename }" }, { origin })).headers.get(
      "access-control-allow-origin",
    );

  for (const origin of [localhost, "http://127.0.0.1:5173", "http://[::1]"])
    it(`is answered without the header that lets it read: ${origin}`, async () => {
      expect(await allowed(origin)).toBeNull();
    });

  it("does not keep a listed one from it", async () => {
    expect(await allowed(app)).toBe(app);
  });

  /** The status that an upgrade is answered with. */
  const upgrade = async (origin: string): Promise<number | undefined> => {
    const asked = request(`${strict.url}/graphql`, {
      agent: false,
      headers: {
        origin,
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
        "sec-websocket-protocol": "graphql-transport-ws",
      },
    }).end();
    const [answer] = (await Promise.race([
      once(asked, "response"),
      once(asked, "upgrade"),
    ])) as [IncomingMessage];
    answer.socket.destroy();
    return answer.statusCode;
  };

  it("opens no WebSocket, as our own and listed ones do", async () => {
    expect(await upgrade(localhost)).toBe(403);
    expect(await upgrade(app)).toBe(101);
    expect(await upgrade(strict.url)).toBe(101);
  });

  it("opens no event stream", async () => {
    const stream = async (origin: string): Promise<number> => {
      const answer = await fetch(
        `${strict.url}/graphql?query=%7B__typename%7D`,
        { headers: { origin, accept: "text/event-stream" } },
      );
      await answer.text();
      return answer.status;
    };
    expect(await stream(localhost)).toBe(400);
    expect(await stream(app)).toBe(200);
  });
});

describe("a request that any page can make a browser send, without a preflight", () => {
  const query = '{"query":"mutation { refresh(id: 1) }"}';
  interface Simple extends RequestInit {
    readonly headers?: Readonly<Record<string, string>>;
  }
  const bodyOf = (type: string): Simple => ({
    method: "POST",
    headers: { "content-type": type },
    body: query,
  });
  const simple: readonly (readonly [
    what: string,
    init: Simple,
    status: number,
  ])[] = [
    ["text/plain", bodyOf("text/plain"), 400],
    ["text of a charset", bodyOf("text/plain; charset=utf-8"), 400],
    ["TEXT/PLAIN", bodyOf("TEXT/PLAIN"), 400],
    ["text that names JSON", bodyOf("text/plain; application/json"), 400],
    ["a form", bodyOf("application/x-www-form-urlencoded"), 415],
    [
      "a form that names JSON",
      bodyOf("application/x-www-form-urlencoded; a=application/json"),
      415,
    ],
    [
      "a form in parts",
      bodyOf("multipart/form-data; boundary=application/json"),
      415,
    ],
    // What `sendBeacon` and `fetch` make of a Blob without a type.
    ["a body of no type", { method: "POST", body: new Blob([query]) }, 415],
    ["no body", { method: "POST" }, 400],
    ["a GET of an image or a form", { method: "GET" }, 400],
    ["a HEAD", { method: "HEAD" }, 400],
  ];
  const inUrl = encodeURIComponent("mutation { refresh(id: 1) }");
  for (const [what, init, status] of simple)
    it(`runs nothing: ${what}`, async () => {
      const answer = await fetch(`${server.url}/graphql?query=${inUrl}`, {
        ...init,
        headers: {
          ...init.headers,
          origin: "https://evil.example",
          "sec-fetch-site": "cross-site",
        },
      });
      expect(answer.status).toBe(status);
      expect(await answer.text()).not.toContain('"data"');
      const ran = server.log.lines.map(({ fields }) => fields["operationType"]);
      expect(ran).not.toContain("mutation");
    });
});

describe("security headers", () => {
  const expected: Readonly<Record<string, string>> = {
    "content-security-policy": "default-src 'none';frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  };
  const post = (body: string, type = "application/json"): RequestInit => ({
    method: "POST",
    headers: { "content-type": type },
    body,
  });
  const answers: readonly (readonly [
    what: string,
    status: number,
    path: string,
    init?: RequestInit,
  ])[] = [
    ["a result", 200, "/graphql", post('{"query":"{ __typename }"}')],
    ["a field that fails", 200, "/graphql", post('{"query":"{ fail }"}')],
    ["a broken body", 400, "/graphql", post("{")],
    [
      "a form",
      415,
      "/graphql",
      post("a=b", "application/x-www-form-urlencoded"),
    ],
    ["too much", 413, "/graphql", post(`"${"a".repeat(1024 * 1024)}"`)],
    ["another method", 405, "/graphql", { ...post("{}"), method: "PUT" }],
    ["a preflight", 204, "/graphql", { method: "OPTIONS" }],
    ["no page", 404, "/"],
    ["a probe", 200, "/livez"],
    ["nothing", 404, "/nowhere"],
  ];
  for (const [what, status, path, init] of answers)
    it(`come with every answer: ${what}`, async () => {
      const answer = await fetch(`${server.url}${path}`, init);
      expect(answer.status).toBe(status);
      for (const [name, value] of nonEmpty(Object.entries(expected)))
        expect([name, answer.headers.get(name)]).toEqual([name, value]);
    });

  it("come with the answer to a path that cannot be decoded, as far as they matter there", async () => {
    const { status, headers } = await fetch(`${server.url}/%ff`);
    expect(status).toBe(400);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none';frame-ancestors 'none'",
    );
  });
});

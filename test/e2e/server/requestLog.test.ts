import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { LogLine } from "../../support/recordingLogger.js";
import { FakeClock } from "../../support/FakeClock.js";
import { FakeObserver } from "../../support/FakeObserver.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

let clock: FakeClock;
let observer: FakeObserver;
let server: StartedServer;
beforeEach(async () => {
  clock = new FakeClock();
  observer = new FakeObserver();
  server = await startServer({ clock, observer, newRequestId: () => "id-1" });
});
afterEach(() => server.close());

/** The request lines, once the server has closed: a line is written when its answer has left. */
async function requestLines(): Promise<readonly LogLine[]> {
  await server.close();
  return server.log.lines.filter(({ message }) => message === "request");
}

describe("the request log", () => {
  it("has one line per request: what ran, how it ended, how long it took", async () => {
    const answer = server.post({ query: "query Slow { wait }" });
    await server.gate.arrived();
    await clock.advance(250);
    clock.shiftWall(-3_600_000);
    server.gate.open();
    await answer;
    expect(await requestLines()).toEqual([
      {
        level: "info",
        message: "request",
        fields: {
          requestId: "id-1",
          method: "POST",
          path: "/graphql",
          status: 200,
          operationType: "query",
          operationName: "Slow",
          cost: 0,
          durationMs: 250,
        },
      },
    ]);
  });

  const failures: readonly (readonly [
    what: string,
    body: string,
    fields: Readonly<Record<string, unknown>>,
  ])[] = [
    [
      "a field error",
      '{"query":"{ fail other: fail }"}',
      {
        status: 200,
        operationType: "query",
        cost: 0,
        errorCodes: ["INTERNAL_SERVER_ERROR"],
      },
    ],
    [
      "a syntax error",
      '{"query":"{"}',
      { status: 400, errorCodes: ["GRAPHQL_PARSE_FAILED"] },
    ],
    [
      "a validation error",
      '{"query":"{ nothing }"}',
      { status: 400, errorCodes: ["GRAPHQL_VALIDATION_FAILED"] },
    ],
    ["a broken body", "{", { status: 400, errorCodes: ["BAD_REQUEST"] }],
    ["a batch", "[]", { status: 400, errorCodes: ["BAD_REQUEST"] }],
  ];
  for (const [what, body, fields] of failures)
    it(`names the error codes: ${what}`, async () => {
      await server.post(body);
      const [line] = await requestLines();
      expect(line?.fields).toEqual({
        requestId: "id-1",
        method: "POST",
        path: "/graphql",
        durationMs: 0,
        ...fields,
      });
    });

  const own = "0af7651916cd43dd8448eb211c80319c";
  for (const id of [own, "a-b_c.d:1/2", "made-by-the-gateway", "x".repeat(128)])
    it(`keeps the caller's request id apart from ours: ${id.slice(0, 40)}`, async () => {
      await server.post({ query: "{ __typename }" }, { "x-request-id": id });
      const [line] = await requestLines();
      expect(line?.fields).toMatchObject({
        requestId: "id-1",
        clientRequestId: id,
      });
    });

  for (const id of ["", "a b", '{"a":1}', `${own}, id-1`, "x".repeat(129)])
    it(`keeps none that is not fit for a log: ${id.slice(0, 40)}`, async () => {
      await server.post({ query: "{ __typename }" }, { "x-request-id": id });
      const [line] = await requestLines();
      expect(line?.fields["requestId"]).toBe("id-1");
      expect(line?.fields).not.toHaveProperty("clientRequestId");
    });

  it("keeps probes at debug, and nobody is told of them, whatever their query says", async () => {
    await fetch(`${server.url}/livez`);
    await fetch(`${server.url}/readyz?from=balancer`);
    const lines = await requestLines();
    expect(lines.map(({ level, fields }) => [level, fields["path"]])).toEqual([
      ["debug", "/livez"],
      ["debug", "/readyz"],
    ]);
    expect(observer.begun).toBe(0);
  });

  it("tells when the caller has hung up", async () => {
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    const body = '{"query":"{ wait }"}';
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    const signal = await server.gate.arrived();
    const aborted = once(signal, "abort");
    socket.destroy();
    await aborted;
    server.gate.open();
    const [line] = await requestLines();
    expect(line?.fields["hungUp"]).toBe(true);
  });

  it("holds nothing of what the caller sends: query string, variables, body, headers", async () => {
    const canary = "canary-7f3a";
    const query = encodeURIComponent(`{ video(id: "${canary}") { id } }`);
    await fetch(
      `${server.url}/graphql?query=${query}&variables={"a":"${canary}"}`,
      {
        headers: {
          "apollo-require-preflight": "1",
          authorization: `Bearer ${canary}`,
        },
      },
    );
    await fetch(`${server.url}/nowhere?token=${canary}`);
    await fetch(`${server.url}/%ff?token=${canary}`);
    await server.post(
      {
        query: "query($id: ID!) { video(id: $id) { id } }",
        variables: { id: canary },
      },
      { cookie: canary, "x-request-id": `${canary} `.repeat(2) },
    );
    await server.post({ query: `{ ${canary} }` });
    await server.post(canary);
    const lines = await requestLines();
    expect(lines).toHaveLength(6);
    expect(JSON.stringify(server.log.lines)).not.toContain(canary);
  });
});

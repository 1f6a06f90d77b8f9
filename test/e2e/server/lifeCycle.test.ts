import { Agent, request, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "@jest/globals";
import { FakeClock } from "../../support/FakeClock.js";
import { nonEmpty } from "../../support/nonEmpty.js";
import { rejectionOf } from "../../support/rejectionOf.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

let server: StartedServer;
afterEach(async () => {
  server.gate.open();
  await server.close();
});

/** Asks over a connection that is kept open afterwards, if the server keeps it. */
async function ask(agent: Agent, path: string): Promise<IncomingMessage> {
  const sent = request(`${server.url}${path}`, { agent }).end();
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.resume();
  await once(response, "end");
  return response;
}

/** Resolves once nobody can connect any more. */
async function portClosed(): Promise<void> {
  const answer = await fetch(`${server.url}/livez`).catch(() => undefined);
  if (answer !== undefined) await portClosed();
}

describe("probes", () => {
  it("/livez and /readyz answer 200 while the server serves", async () => {
    server = await startServer();
    for (const path of ["/livez", "/readyz"])
      expect((await fetch(`${server.url}${path}`)).status).toBe(200);
  });

  it("/readyz answers 503, and everything else goes on, until the port closes", async () => {
    const clock = new FakeClock();
    server = await startServer({ clock, shutdownDelayMs: 5000 });
    const closed = server.close();
    await clock.scheduled((delayMs) => delayMs === 5000);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect((await server.post({ query: "{ __typename }" })).status).toBe(200);
    await clock.advance(5000);
    await closed;
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow("fetch failed");
  });
});

describe("close", () => {
  it("goes on answering on connections that are kept open, and has each closed with its answer", async () => {
    const clock = new FakeClock();
    server = await startServer({ clock, shutdownDelayMs: 5000 });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await ask(agent, "/livez");
    const closed = server.close();
    await clock.scheduled((delayMs) => delayMs === 5000);
    const sent = request(`${server.url}/livez`, { agent }).end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    response.resume();
    expect([
      sent.reusedSocket,
      response.statusCode,
      response.headers.connection,
    ]).toEqual([true, 200, "close"]);
    await clock.advance(5000);
    await closed;
    agent.destroy();
  });

  it("lets a request in flight finish, and closes its connection", async () => {
    server = await startServer();
    const answer = server.post({ query: "{ wait }" });
    await server.gate.arrived();
    const closed = server.close();
    await portClosed();
    server.gate.open();
    const response = await answer;
    expect(await response.json()).toEqual({ data: { wait: "passed" } });
    expect(response.headers.get("connection")).toBe("close");
    await closed;
  });

  it("is not held by connections that are kept open and idle", async () => {
    server = await startServer();
    const agent = new Agent({ keepAlive: true });
    const response = await ask(agent, "/livez");
    expect(response.headers.connection).toBe("keep-alive");
    await server.close();
    agent.destroy();
  });

  it("is not held by connections that have sent nothing yet", async () => {
    const clock = new FakeClock();
    server = await startServer({ clock });
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    // Accepted in order: when this is answered, the other one is the server's too.
    await fetch(`${server.url}/livez`);
    const ended = once(socket.resume(), "close");
    await Promise.all([server.close(), ended]);
    expect(socket.destroyed).toBe(true);
  });

  it("answers a request that had begun to arrive", async () => {
    server = await startServer();
    const { port, hostname, host } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(`GET /livez HTTP/1.1\r\nHost: ${host}\r\n`);
    await fetch(`${server.url}/livez`);
    const closed = server.close();
    await portClosed();
    socket.write("\r\n");
    expect(await text(socket)).toMatch(
      /^HTTP\/1\.1 200 OK\r\n[^]*connection: close\r\n/i,
    );
    await closed;
  });

  it("answers what the kernel holds already: on new connections, and on those kept open", async () => {
    server = await startServer();
    const { port, hostname, host } = new URL(server.url);
    const get = `GET /livez HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    const kept = connect(Number(port), hostname);
    kept.write(get);
    await once(kept, "data");
    const sockets = Array.from({ length: 20 }, () =>
      connect(Number(port), hostname),
    );
    await Promise.all(sockets.map((socket) => once(socket, "connect")));
    const all = [kept, ...sockets];
    for (const socket of all) socket.write(get);
    const closed = server.close();
    for (const answer of nonEmpty(await Promise.all(all.map(text))))
      expect(answer).toMatch(
        /^HTTP\/1\.1 200 OK\r\n[^]*connection: close\r\n/i,
      );
    await closed;
  });

  it("cuts off what still runs at the end of its time, and says so", async () => {
    const clock = new FakeClock();
    server = await startServer({ clock, shutdownTimeoutMs: 3000 });
    const answer = rejectionOf(server.post({ query: "{ wait }" }));
    const signal = await server.gate.arrived();
    const closed = server.close();
    await clock.scheduled((delayMs) => delayMs === 3000);
    expect(signal.aborted).toBe(false);
    await clock.advance(3000);
    await closed;
    expect(await answer).toMatchObject({ message: "fetch failed" });
    expect(signal.aborted).toBe(true);
    expect(server.log.lines.map(({ level }) => level)).toContain("warn");
  });

  it("leaves no timer behind", async () => {
    const clock = new FakeClock();
    server = await startServer({ clock });
    await server.close();
    expect(clock.waiting).toBe(0);
  });

  it("waits for the same end when it is called twice", async () => {
    server = await startServer();
    const closing = [server.close(), server.close()];
    expect(await Promise.all(closing)).toEqual([undefined, undefined]);
    await server.close();
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow("fetch failed");
  });
});

describe("a request's signal", () => {
  it("is not aborted when the caller gets the answer", async () => {
    server = await startServer();
    const answer = server.post({ query: "{ wait }" });
    const signal = await server.gate.arrived();
    server.gate.open();
    await (await answer).text();
    await server.close();
    expect(signal.aborted).toBe(false);
  });

  it("is aborted when the caller hangs up before", async () => {
    server = await startServer();
    const caller = new AbortController();
    const answer = fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query":"{ wait }"}',
      signal: caller.signal,
    });
    const signal = await server.gate.arrived();
    const aborted = once(signal, "abort");
    caller.abort();
    await expect(answer).rejects.toThrow("aborted");
    await aborted;
  });
});

describe("listening", () => {
  it("fails when the port is taken", async () => {
    server = await startServer();
    const port = Number(new URL(server.url).port);
    await expect(startServer({ port })).rejects.toThrow("EADDRINUSE");
  });

  it("gives a URL that works for IPv6", async () => {
    server = await startServer({ host: "::1" });
    expect(server.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  });
});

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, it } from "@jest/globals";
import type { ServerOptions } from "../../../src/server/index.js";
import { FakeClock } from "../../support/FakeClock.js";
import { FakeObserver } from "../../support/FakeObserver.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

const shutdownTimeoutMs = 20_000;

let clock: FakeClock;
let observer: FakeObserver;
let server: StartedServer;
let client: Socket;

async function start(options: Partial<ServerOptions> = {}): Promise<void> {
  clock = new FakeClock();
  observer = new FakeObserver();
  server = await startServer({
    clock,
    observer,
    shutdownTimeoutMs,
    ...options,
  });
  client = connect(Number(new URL(server.url).port), "127.0.0.1");
  // It is the other end that is looked at.
  client.on("error", () => undefined);
}
afterEach(async () => {
  client.destroy();
  server.gate.open();
  await server.close();
});

function post(query: string): string {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

const waiting = post("{ wait }");
const quick = post("{ __typename }");

/** Where the last of the requests stands, or the first when it is being answered. */
interface Stand {
  /** What the client sends, in one piece. */
  readonly sends: (count: number) => string;
  /** How many requests begin of so many. */
  readonly begun: (count: number) => number;
  /** How many of them come to stand at the gate, where calls of VOD would be made. */
  readonly atGate: (count: number) => number;
  /** How many keep a place until the connection ends, where that are not all that began. */
  readonly keeping?: number;
}

const stands: Readonly<Record<string, Stand>> = {
  "a head that has arrived in part": {
    sends: (count) => waiting.repeat(count - 1) + waiting.slice(0, 30),
    begun: (count) => count - 1,
    atGate: (count) => count - 1,
  },
  "a body that has arrived in part": {
    sends: (count) => waiting.repeat(count - 1) + waiting.slice(0, -5),
    begun: (count) => count,
    atGate: (count) => count - 1,
  },
  "waiting for VOD": {
    sends: (count) => waiting.repeat(count),
    begun: (count) => count,
    atGate: (count) => count,
  },
  "being answered": {
    sends: (count) => post("{ long }") + waiting.repeat(count - 1),
    begun: (count) => count,
    atGate: (count) => count - 1,
  },
  "answered, and behind an answer that does not end": {
    sends: (count) => post("{ long }") + quick.repeat(count - 1),
    begun: (count) => count,
    atGate: () => 0,
    keeping: 1,
  },
};

/** Those whose first answer nobody reads, so that what follows waits. */
const unread = ["being answered", Object.keys(stands).at(-1)];

const endings: Readonly<Record<string, () => Promise<unknown> | undefined>> = {
  "is reset": () => {
    client.resetAndDestroy();
    return undefined;
  },
  "is half-closed": () => {
    client.end();
    client.resume();
    return undefined;
  },
  "is closed by us": async () => {
    // Accepted in order: when this is answered, the other one is the server's too.
    await fetch(`${server.url}/livez`);
    const closed = server.close();
    await clock.scheduled((delayMs) => delayMs === shutdownTimeoutMs);
    await clock.advance(shutdownTimeoutMs);
    return closed;
  },
};

/** Resolves once nobody waits any more for what a read of VOD would tell. */
async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, "abort");
}

/** No place taken, no timer left, and as many lines and ends as there were beginnings. */
async function expectNothingLeft(): Promise<void> {
  server.gate.open();
  while (server.load.requests > 0) await setImmediate();
  await server.close();
  const lines = server.log.lines.filter(
    ({ message, level }) => message === "request" && level !== "debug",
  );
  expect(lines).toHaveLength(observer.begun);
  expect(observer.ends).toHaveLength(observer.begun);
  expect(clock.waiting).toBe(0);
}

describe.each(Object.keys(endings))("a connection that %s", (ending) => {
  describe.each(Object.keys(stands))("with requests up to one: %s", (stand) => {
    it.each([1, 2, 30])("leaves nothing behind of %i in a row", async (n) => {
      const { sends, begun, atGate, keeping = n } = stands[stand]!;
      await start();
      client.write(sends(n));
      const signals = await server.gate.arrivedAll(atGate(n));
      while (observer.begun < begun(n)) await setImmediate();
      while (server.load.requests > keeping) await setImmediate();
      await endings[ending]!();
      await Promise.all(signals.map(aborted));
      await expectNothingLeft();
      expect(observer.begun).toBe(begun(n));
    });
  });
});

describe("a connection that times out, since what it sent last is not all there", () => {
  describe.each(Object.keys(stands))("with requests up to one: %s", (stand) => {
    it.each([1, 2, 30])("leaves nothing behind of %i in a row", async (n) => {
      await start({ arrivalTimeoutMs: 200 });
      client.write(stands[stand]!.sends(n) + waiting.slice(0, 30));
      if (unread.includes(stand)) {
        // It reads no more than the beginning, so that the rest waits.
        await once(client, "readable");
        while (observer.ends.length < observer.begun) await setImmediate();
      } else await once(client.resume(), "close");
      await expectNothingLeft();
    });
  });
});

describe("a client that does not read", () => {
  it("is cut off after 30 seconds, and leaves nothing behind of 30 in a row", async () => {
    await start();
    client.write(post("{ long }") + waiting.repeat(29));
    const signals = await server.gate.arrivedAll(29);
    await once(client, "readable");
    await clock.advance(30_000);
    expect(observer.ends).toEqual([]);
    // It is looked after every three seconds.
    await clock.advance(3000);
    await Promise.all(signals.map(aborted));
    await expectNothingLeft();
    expect(observer.ends.map(({ isHungUp }) => isHungUp)).toEqual(
      Array(30).fill(true),
    );
  });

  it("gains no time by what is answered behind", async () => {
    await start();
    client.write(post("{ long }") + waiting);
    const signals = await server.gate.arrivedAll(1);
    await once(client, "readable");
    await clock.advance(15_000);
    client.write(quick + waiting);
    while (observer.begun < 4) await setImmediate();
    await clock.advance(18_000);
    await Promise.all(signals.map(aborted));
    await expectNothingLeft();
  });

  it("is none while there is nothing to read yet", async () => {
    await start();
    client.write(post("{ __typename }") + waiting);
    const [signal] = await server.gate.arrivedAll(1);
    const other = connect(Number(new URL(server.url).port), "127.0.0.1");
    other.on("error", () => undefined);
    other.write(post("{ long }") + waiting);
    const [, second] = await server.gate.arrivedAll(2);
    await once(other, "readable");
    await clock.advance(33_000);
    await aborted(second!);
    expect(signal!.aborted).toBe(false);
    other.destroy();
  });

  it("is none that reads slowly", async () => {
    await start();
    client.write(post("{ long }"));
    await once(client, "readable");
    await clock.advance(30_000);
    // More than any kernel keeps of it, so that some has left here meanwhile.
    while (client.bytesRead < 12 * 1024 * 1024)
      if (client.read() === null) await once(client, "readable");
    await clock.advance(30_000);
    client.resume().end();
    await expectNothingLeft();
    expect(observer.ends).toMatchObject([{ status: 200, isHungUp: false }]);
  });
});

describe("a connection", () => {
  const streamed = waiting.replace(
    "Host:",
    "Accept: text/event-stream\r\nHost:",
  );

  it("is ended by a request behind an event stream, which is not begun", async () => {
    await start();
    client.write(streamed);
    const signal = await server.gate.arrived();
    client.resume().write(quick.repeat(3));
    await once(client, "close");
    await aborted(signal);
    await expectNothingLeft();
    expect(observer.begun).toBe(1);
  });

  it("can be used again once an event stream is over", async () => {
    await start();
    client.write(streamed);
    await server.gate.arrived();
    server.gate.open();
    await reads("event: complete");
    client.write(quick);
    await reads('{"data":{"__typename":"Query"}}');
    client.end();
    await expectNothingLeft();
  });

  it("opens no event stream where a request is behind it already", async () => {
    await start();
    client.write(streamed + quick);
    const answers = await reads('{"data":{"__typename":"Query"}}');
    expect(answers).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answers).toContain("BAD_REQUEST");
    expect(server.load.connections.sse).toBe(0);
    client.end();
    await expectNothingLeft();
  });

  it("is ended when it is owed a hundred answers, and asks for one more", async () => {
    await start();
    client.write(waiting.repeat(100));
    const signals = await server.gate.arrivedAll(100);
    client.resume().write(waiting.repeat(2));
    await once(client, "close");
    await Promise.all(signals.map(aborted));
    await expectNothingLeft();
    expect(observer.begun).toBe(100);
  });

  /** Resolves with all that has been read, once that is among it. */
  async function reads(part: string): Promise<string> {
    let all = "";
    while (!all.includes(part)) {
      const [data] = (await once(client, "data")) as [Buffer];
      all += String(data);
    }
    return all;
  }
});

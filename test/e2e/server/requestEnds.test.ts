import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { FakeClock } from "../../support/FakeClock.js";
import { FakeObserver } from "../../support/FakeObserver.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

const shutdownTimeoutMs = 20_000;

let clock: FakeClock;
let observer: FakeObserver;
let server: StartedServer;
let client: Socket;

beforeEach(async () => {
  clock = new FakeClock();
  observer = new FakeObserver();
  server = await startServer({ clock, observer, shutdownTimeoutMs });
  client = connect(Number(new URL(server.url).port), "127.0.0.1");
  // It is the other end that is looked at.
  client.on("error", () => undefined);
});
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

/** Where the last of the requests stands, or the first when it is being answered. */
interface Stand {
  /** What the client sends, in one piece. */
  readonly sends: (count: number) => string;
  /** How many requests begin of so many. */
  readonly begun: (count: number) => number;
  /** How many of them come to stand at the gate, where calls of VOD would be made. */
  readonly atGate: (count: number) => number;
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
};

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

describe.each(Object.keys(endings))("a connection that %s", (ending) => {
  describe.each(Object.keys(stands))("with requests up to one: %s", (stand) => {
    it.each([1, 2, 30])("leaves nothing behind of %i in a row", async (n) => {
      const { sends, begun, atGate } = stands[stand]!;
      client.write(sends(n));
      const signals = await server.gate.arrivedAll(atGate(n));
      while (observer.begun < begun(n)) await setImmediate();
      await endings[ending]!();
      await Promise.all(signals.map(aborted));
      server.gate.open();
      while (server.load.requests > 0) await setImmediate();
      await server.close();
      const lines = server.log.lines.filter(
        ({ message }) => message === "request",
      );
      expect(lines).toHaveLength(begun(n));
      expect(observer.ends).toHaveLength(begun(n));
    });
  });
});

import { once } from "node:events";
import { connect } from "node:net";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { PooledTransport } from "../../../src/vod/transport/PooledTransport.js";
import { HeldVod } from "../../support/HeldVod.js";
import { ReadsAsked } from "../../support/ReadsAsked.js";
import { rejectionOf } from "../../support/rejectionOf.js";
import { startStack, type Stack } from "../../support/startStack.js";
import { subscribers } from "../../support/subscribers.js";

const FIRST = "c6a23a870c8c4ffcd40cbd3813330001";
const LEFT = "c6a23a870c8c4ffcd40cbd3813330002";
const STAYED = "c6a23a870c8c4ffcd40cbd3813330003";
const readOf = (id: string): string => `{ video(id: "${id}") { id } }`;

/** Asks, and returns how to hang up before the answer. */
type Ask = (query: string) => () => Promise<unknown>;

let stack: Stack;
let reads: ReadsAsked;
afterEach(() => stack.close());

const overHttp: Ask = (query) => {
  const caller = new AbortController();
  const answer = fetch(`${stack.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
    signal: caller.signal,
  });
  const left = rejectionOf(answer);
  return async () => {
    caller.abort();
    expect(await left).toMatchObject({ name: "AbortError" });
  };
};

function over(way: string): Ask {
  return (query) => {
    const telling = subscribers[way]!(stack.url, { query });
    const answer = telling.next().catch(() => undefined);
    return async () => {
      await telling.return();
      await answer;
    };
  };
}

const ways: Readonly<Record<string, Ask>> = {
  HTTP: overHttp,
  "a WebSocket": over("a WebSocket"),
  "server-sent events": over("server-sent events"),
};

/** Thirty times the same in one piece: the second one and those after it wait for their turn to be answered. */
const pipelined: Ask = (query) => {
  const body = JSON.stringify({ query });
  const socket = connect(Number(new URL(stack.url).port), "127.0.0.1");
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`.repeat(
      30,
    ),
  );
  return () => Promise.resolve(socket.resetAndDestroy());
};

const waysOfTheLast: Readonly<Record<string, Ask>> = {
  ...ways,
  "HTTP in a row": pipelined,
};

/** What the server is busy with, in requests and in connections. */
function busy(): number {
  const { requests, connections } = stack.load;
  return requests + connections.websocket + connections.sse;
}

/** Resolves once the server has noticed that somebody left. */
async function noticed(count: number): Promise<void> {
  while (busy() > count) await setImmediate();
}

function idsSent(): readonly (string | undefined)[] {
  return stack.emulator.calls.map(({ parameters }) => parameters["VideoIds"]);
}

describe.each(Object.keys(ways))("a client that hangs up over %s", (way) => {
  const ask = ways[way]!;

  beforeEach(async () => {
    reads = new ReadsAsked();
    stack = await startStack({ vod: { observer: reads } });
  });

  it("while his read stands in line has it sent no more", async () => {
    const hang = stack.emulator.faults.add({ kind: "hang" });
    const first = stack.query(readOf(FIRST));
    await hang.hit();
    const stayed = stack.query(readOf(STAYED));
    const hangUp = ask(readOf(LEFT));
    await reads.reached(3);
    await hangUp();
    await noticed(2);
    await stack.clock.advance(5000);
    for (const { errors } of [await first, await stayed])
      expect(errors).toBeUndefined();
    // The first one twice, since its first attempt was left without an answer.
    expect(idsSent().toSorted()).toEqual([FIRST, FIRST, STAYED]);
  });

  it("leaves a read to others who wait for it", async () => {
    const hang = stack.emulator.faults.add({ kind: "latency", ms: 4000 });
    const hangUp = ask(readOf(FIRST));
    await hang.hit();
    // The second read shows that the first has been asked for, and joined the one under way.
    const stayed = stack.query(
      `{ shared: video(id: "${FIRST}") { id } own: video(id: "${STAYED}") { id } }`,
    );
    await reads.reached(2);
    await hangUp();
    await noticed(1);
    await stack.clock.advance(4000);
    expect((await stayed).data).toEqual({
      shared: { id: FIRST },
      own: { id: STAYED },
    });
    expect(idsSent()).toEqual([FIRST, STAYED]);
  });
});

describe.each(Object.keys(waysOfTheLast))(
  "the last who hangs up over %s",
  (way) => {
    let vod: HeldVod;
    beforeEach(async () => {
      vod = await HeldVod.open();
      const endpoint = vod.url;
      const transport = new PooledTransport({
        endpoint,
        connections: 4,
        maxAnswerBytes: 4096,
      });
      stack = await startStack({ vod: { endpoint, transport } });
    });
    afterEach(() => vod.close());

    it("ends the call that nobody waits for any more, and has it not repeated", async () => {
      const hangUp = waysOfTheLast[way]!(readOf(FIRST));
      await vod.called();
      const cut = once(vod.calls[0]!.socket, "close");
      await hangUp();
      await cut;
      await noticed(0);
      await stack.clock.advance(60_000);
      expect(vod.calls).toHaveLength(1);
    });
  },
);

import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { once } from "node:events";
import fc from "fast-check";
import { WebSocket } from "ws";
import { FakeWatch } from "../../support/FakeWatch.js";
import {
  foreignJson,
  foreignText,
  foreignValue,
  inheritedNames,
} from "../../support/foreignJson.js";
import { startStack, type Stack } from "../../support/startStack.js";

// Hundreds of connections, which a busy machine opens slowly.
jest.setTimeout(120_000);

const ping = '{"type":"ping"}';
const query = fc.constantFrom(
  "{ __typename }",
  "subscription { mediaEvents { type } }",
  "query ($ids: [ID!]!) { videos(ids: $ids) { id } }",
  "query constructor { __typename } query __proto__ { __typename }",
  "{",
  "",
);
const payload = foreignJson({
  query,
  operationName: fc.constantFrom("constructor", "__proto__", null),
  variables: fc.dictionary(fc.constantFrom("ids", "constructor"), foreignValue),
  extensions: fc.record({ persistedQuery: foreignValue }),
  documentId: foreignText,
  authorization: foreignText,
});

/** Messages as anybody might write them who knows the protocol. */
const message = fc
  .tuple(
    fc.constantFrom("connection_init", "subscribe", "complete", "next", "pong"),
    fc.oneof(fc.constantFrom("1", "2"), foreignText),
    fc.oneof(payload, fc.json()),
  )
  .map(
    ([type, id, held]) =>
      `{"type":${JSON.stringify(type)},"id":${JSON.stringify(id)},"payload":${held || "null"}}`,
  );
const foreign = fc.oneof(
  { arbitrary: message, weight: 6 },
  {
    arbitrary: foreignJson({
      type: foreignText,
      id: foreignText,
      payload: foreignValue,
    }),
    weight: 1,
  },
  { arbitrary: fc.uint8Array({ maxLength: 40 }), weight: 1 },
);

describe("messages of strangers on a WebSocket", () => {
  let watch: FakeWatch;
  let stack: Stack;
  let reader: WebSocket;
  const read: string[] = [];

  beforeAll(async () => {
    watch = new FakeWatch();
    stack = await startStack({ server: { watch } });
    reader = await open();
    await introduce(reader);
    reader.on("message", (told) => read.push((told as Buffer).toString()));
    reader.send(
      '{"id":"1","type":"subscribe","payload":{"query":"subscription { mediaEvents { mediaId } }"}}',
    );
    await watch.watched(1);
  });
  afterAll(async () => {
    reader.terminate();
    await stack.close();
  });

  async function open(): Promise<WebSocket> {
    const url = `${stack.url.replace("http", "ws")}/graphql`;
    const socket = new WebSocket(url, "graphql-transport-ws");
    await once(socket, "open");
    return socket;
  }

  /** Nothing may be asked for before this is acknowledged. */
  async function introduce(socket: WebSocket): Promise<void> {
    socket.send('{"type":"connection_init"}');
    await once(socket, "message");
  }

  /** Sends them, and waits until the gateway has taken all, or has closed. @returns the code that it closed with */
  async function send(
    messages: readonly (string | Uint8Array)[],
    isKnown = true,
  ): Promise<number | undefined> {
    const socket = await open();
    if (isKnown) await introduce(socket);
    const closed = once(socket, "close").then(([code]) => code as number);
    const ponged = new Promise<undefined>((resolve) => {
      socket.on("message", (told) => {
        if ((told as Buffer).toString() === '{"type":"pong"}')
          resolve(undefined);
      });
    });
    for (const one of [...messages, ping]) socket.send(one);
    const code = await Promise.race([closed, ponged]);
    socket.close();
    await closed;
    await watch.watched(1);
    return code;
  }

  /** Whether a reader of another connection is still told of events. */
  async function readerLives(mediaId: string): Promise<void> {
    const told = once(reader, "message");
    watch.tellEvent({
      ...{ type: "TranscodeComplete", mediaKind: "video", mediaId },
      ...{ at: new Date(0), outcome: "success", missed: 0 },
    });
    await told;
    expect(read.at(-1)).toContain(mediaId);
  }

  const faults = (): readonly unknown[] =>
    stack.log.lines.filter(({ level }) => level === "error");

  it("cost nobody else anything, whatever they hold", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(foreign, { minLength: 1, maxLength: 6 }),
        async (isKnown, messages) => {
          await send(messages, isKnown);
          expect(faults()).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
    await readerLives("after-all-of-them");
    expect(stack.load.subscriptions).toEqual({ websocket: 1, sse: 0 });
    expect(stack.load.requests).toBe(0);
  });

  for (const name of inheritedNames)
    it(`are answered under the id ${name}`, async () => {
      const socket = await open();
      await introduce(socket);
      const told: unknown[] = [];
      socket.on("message", (one) =>
        told.push(JSON.parse((one as Buffer).toString())),
      );
      socket.send(`{"type":"complete","id":"${name}"}`);
      socket.send(
        `{"type":"subscribe","id":"${name}","payload":{"query":"{ __typename }"}}`,
      );
      while (told.length < 2) await once(socket, "message");
      expect(told).toEqual([
        { id: name, type: "next", payload: { data: { __typename: "Query" } } },
        { id: name, type: "complete" },
      ]);
      socket.close();
      await once(socket, "close");
    });

  it("are refused in order when an id stands twice, however long it is", async () => {
    const twice = (id: string): string =>
      JSON.stringify({
        type: "subscribe",
        id,
        payload: { query: "subscription { mediaEvents { type } }" },
      });
    for (const id of ["1", "é".repeat(1000)]) {
      const ends = await send([twice(id), twice(id)]);
      expect(ends).toBe(4409);
    }
    expect(faults()).toEqual([]);
  });
});

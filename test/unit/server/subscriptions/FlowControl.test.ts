import { beforeEach, describe, expect, it } from "@jest/globals";
import type { WebSocket } from "ws";
import { FlowControl } from "../../../../src/server/subscriptions/FlowControl.js";
import { defaultStreamLimits } from "../../../../src/server/overload/StreamLimits.js";
import { FakeClock } from "../../../support/FakeClock.js";
import { RecordingLogger } from "../../../support/recordingLogger.js";

/** A socket whose messages leave when the test says so. */
class FakeSocket {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  isCut = false;
  readonly #waiting: (() => void)[] = [];
  readonly texts: string[] = [];

  send(text: string, left: () => void): void {
    this.texts.push(text);
    this.#waiting.push(left);
  }

  terminate(): void {
    this.isCut = true;
  }

  /** The oldest message leaves. */
  read(): void {
    this.#waiting.shift()!();
  }
}

let clock: FakeClock;
let socket: FakeSocket;
let flow: FlowControl;
beforeEach(() => {
  clock = new FakeClock();
  socket = new FakeSocket();
  flow = new FlowControl(socket as unknown as WebSocket, {
    clock,
    logger: new RecordingLogger(),
    streamLimits: {
      ...defaultStreamLimits,
      stallTimeoutMs: 1000,
      bufferedBytes: 100,
    },
  });
});

describe("what is sent on a WebSocket", () => {
  it("is waited for until it has left", async () => {
    let hasLeft = false;
    const sent = flow.send("a").then(() => (hasLeft = true));
    await clock.advance(0);
    expect(hasLeft).toBe(false);
    socket.read();
    await sent;
    expect(socket.texts).toEqual(["a"]);
  });

  it("is cut off when its first message is not read in time", async () => {
    void flow.send("a");
    await clock.advance(999);
    expect(socket.isCut).toBe(false);
    await clock.advance(1);
    expect(socket.isCut).toBe(true);
  });

  it("is cut off when its second message is not read in time of its own, to the millisecond", async () => {
    void flow.send("a");
    await clock.advance(400);
    void flow.send("b");
    await clock.advance(300);
    socket.read();
    await clock.advance(699);
    expect(socket.isCut).toBe(false);
    await clock.advance(1);
    expect(socket.isCut).toBe(true);
  });

  it("is not cut off while each message is read in time", async () => {
    for (let sent = 0; sent < 5; sent += 1) {
      void flow.send("a");
      await clock.advance(900);
      socket.read();
    }
    await clock.advance(5000);
    expect(socket.isCut).toBe(false);
    expect(clock.waiting).toBe(0);
  });

  it("is not sent once the socket closes", async () => {
    socket.readyState = 2;
    await flow.send("a");
    expect(socket.texts).toEqual([]);
    expect(clock.waiting).toBe(0);
  });

  it("is looked after by one timer, and by none after the end", () => {
    void flow.send("a");
    void flow.send("b");
    expect(clock.waiting).toBe(1);
    flow.end();
    expect(clock.waiting).toBe(0);
  });

  for (const [bytes, isClogged] of [
    [100, false],
    [101, true],
  ] as const)
    it(`${isClogged ? "is" : "is not"} too much with ${bytes} bytes waiting`, () => {
      socket.bufferedAmount = bytes;
      expect(flow.isClogged).toBe(isClogged);
    });
});

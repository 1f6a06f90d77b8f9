import { IncomingMessage, ServerResponse } from "node:http";
import { Duplex } from "node:stream";
import type { FastifyReply } from "fastify";
import { describe, expect, it } from "@jest/globals";
import { openPrincipal } from "../../../../src/auth/index.js";
import type { StreamForm } from "../../../../src/server/negotiation/chooseForm.js";
import type { ServerOptions } from "../../../../src/server/ServerOptions.js";
import { settingsOf } from "../../../../src/server/settings.js";
import { EventStream } from "../../../../src/server/subscriptions/EventStream.js";
import { FakeClock } from "../../../support/FakeClock.js";

const pingIntervalMs = 12_000;
const stallTimeoutMs = 30_000;

/** A connection that takes what it is given for as long as it is read. */
class FakeSocket extends Duplex {
  isRead = true;
  taken = "";

  override _read(): void {
    // Nothing comes.
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    if (!this.isRead) return;
    this.taken += String(chunk);
    done();
  }
}

function open(
  form: StreamForm,
  { isRead }: { readonly isRead: boolean },
): {
  readonly clock: FakeClock;
  readonly socket: FakeSocket;
  readonly stream: EventStream;
} {
  const clock = new FakeClock();
  const socket = new FakeSocket();
  socket.isRead = isRead;
  const raw = new ServerResponse(new IncomingMessage(socket as never));
  raw.assignSocket(socket as never);
  const reply = { raw, getHeaders: () => ({}), hijack: () => reply };
  const settings = settingsOf({
    clock,
    streamLimits: { pingIntervalMs, stallTimeoutMs },
  } as Partial<ServerOptions> as ServerOptions);
  const stream = new EventStream(
    reply as unknown as FastifyReply,
    { ...openPrincipal, expiresAtMs: clock.now() + 3_600_000 },
    settings,
    form,
  );
  return { clock, socket, stream };
}

const heartbeats: Readonly<Record<StreamForm, RegExp>> = {
  "text/event-stream": /:\n\n/g,
  "multipart/mixed": /\r\n\{\}\r\n/g,
};

describe.each(Object.keys(heartbeats) as StreamForm[])(
  "a stream without events, as %s",
  (form) => {
    it("is cut off when nobody reads its heartbeats", async () => {
      const { clock, socket } = open(form, { isRead: true });
      await clock.advance(pingIntervalMs - 1);
      socket.isRead = false;
      await clock.advance(1 + stallTimeoutMs - 1);
      expect(socket.destroyed).toBe(false);
      await clock.advance(1);
      expect(socket.destroyed).toBe(true);
    });

    it("is cut off when nobody reads its beginning", async () => {
      const { clock, socket } = open(form, { isRead: false });
      await clock.advance(pingIntervalMs + stallTimeoutMs);
      expect(socket.destroyed).toBe(true);
    });

    it("goes on for as long as it is read", async () => {
      const { clock, socket } = open(form, { isRead: true });
      // Its beginning leaves first.
      await clock.advance(0);
      await clock.advance(50 * pingIntervalMs);
      expect(socket.destroyed).toBe(false);
      expect(socket.taken.match(heartbeats[form])).toHaveLength(50);
      // For the next heartbeat, and for the end of the token.
      expect(clock.waiting).toBe(2);
    });

    it("has one heartbeat wait to be read, however long that takes", async () => {
      const { clock, socket } = open(form, { isRead: true });
      await clock.advance(0);
      socket.isRead = false;
      await clock.advance(2 * pingIntervalMs);
      // For the next heartbeat, for the end of the token, and for who does not read.
      expect(clock.waiting).toBe(3);
    });

    it("leaves no timer behind when it has ended", async () => {
      const { clock, stream } = open(form, { isRead: true });
      await stream.answer(() =>
        Promise.resolve({ kind: "answered", result: { data: null } }),
      );
      await clock.advance(0);
      expect(clock.waiting).toBe(0);
    });
  },
);

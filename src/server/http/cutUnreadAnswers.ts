import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { answersOwedOn, onceOver } from "../request/requestEnd.js";
import { type Clock, everyInterval } from "../../base/clock.js";

/** How often a connection is looked after before it is cut off. */
const looks = 10;

/** How long an answer may wait for its reader. */
export interface UnreadAnswerOptions {
  readonly clock: Clock;
  readonly streamLimits: { readonly stallTimeoutMs: number };
}

/** An answer that is looked after. */
interface Watch {
  readonly response: ServerResponse;
  readonly cancel: () => void;
}

/**
 * Ends connections whose client does not read the answer that is due: it would hold them for as long as it likes.
 * One that reads slowly is waited for. Connections that Node.js has let go of are no exception.
 */
export function cutUnreadAnswers(
  app: FastifyInstance,
  options: UnreadAnswerOptions,
): void {
  const sent = new WeakSet<ServerResponse>();
  const watches = new WeakMap<Socket, Watch>();
  // Only what leaves is waited for: while the first in line is still being worked on there is nothing to read.
  const watch = (socket: Socket): void => {
    const [first] = answersOwedOn(socket);
    const known = watches.get(socket);
    if (first !== undefined && first === known?.response) return;
    known?.cancel();
    // What is handed in once the connection has ended meets nobody who would end the look after it.
    if (first !== undefined && sent.has(first) && !socket.destroyed)
      watches.set(socket, {
        response: first,
        cancel: cutWhenStalled(socket, options),
      });
    else watches.delete(socket);
  };
  app.addHook("onSend", (request, reply, _payload, done) => {
    const { socket } = request.raw;
    sent.add(reply.raw);
    watch(socket);
    onceOver(reply.raw, () => {
      watch(socket);
    });
    done();
  });
}

/** Cuts off a connection from which nothing leaves. @returns a function that ends looking after it */
function cutWhenStalled(
  socket: Socket,
  { clock, streamLimits }: UnreadAnswerOptions,
): () => void {
  const { stallTimeoutMs } = streamLimits;
  let before: number | undefined;
  let movedMs = clock.monotonicMs();
  return everyInterval(clock, stallTimeoutMs / looks, () => {
    const now = queuedOn(socket);
    if (now !== before) movedMs = clock.monotonicMs();
    else if (clock.monotonicMs() - movedMs >= stallTimeoutMs) socket.destroy();
    before = now;
  });
}

/**
 * Bytes that the kernel has not taken yet. Of one large write Node.js tells by no public name how much has left; its own
 * time-out looks at this too, but takes the first that leaves for news, and so waits twice as long.
 */
function queuedOn(
  socket: Socket & {
    readonly _handle?: { readonly writeQueueSize?: number } | null;
  },
): number {
  return socket.writableLength + (socket._handle?.writeQueueSize ?? 0);
}

import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { answersOwedOn, onceOver } from "./requestEnd.js";

/**
 * Ends connections whose client does not read the answer that is due: it would hold its place for as long as it
 * likes. One that reads slowly is waited for: Node.js looks whether anything has left since the last time.
 *
 * @param stallTimeoutMs how long nothing may leave
 */
export function cutUnreadAnswers(
  app: FastifyInstance,
  stallTimeoutMs: number,
): void {
  const sent = new WeakSet<ServerResponse>();
  // Only what leaves is waited for: while the first in line is still being worked on there is nothing to read.
  const watch = (socket: Socket): void => {
    const [first] = answersOwedOn(socket);
    if (first) socket.setTimeout(sent.has(first) ? stallTimeoutMs : 0);
  };
  app.addHook("onSend", (request, reply, _payload, done) => {
    const { socket } = request.raw;
    sent.add(reply.raw);
    watch(socket);
    // When no other is owed, Node.js itself says how long the connection is kept.
    onceOver(reply.raw, () => {
      watch(socket);
    });
    done();
  });
}

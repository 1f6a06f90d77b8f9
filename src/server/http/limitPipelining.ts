import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance, FastifyReply } from "fastify";
import { answersOwedOn, onceOver } from "../request/requestEnd.js";

/** Hardly any client asks for a second answer before it has the first; those that do ask for a few. */
const mostOwed = 100;

/** Connections whose answer has no end in sight. */
const taken = new WeakSet<Socket>();

/**
 * Ends connections that ask for more answers than one may be owed, or for any behind a stream: those would wait for
 * as long as their client likes. To be called before any other hook is added.
 */
export function limitPipelining(app: FastifyInstance): void {
  app.addHook("onRequest", (_request, reply, done) => {
    if (!mayFollow(reply)) return;
    // So that it is counted from now on, and not from when somebody else asks for its end.
    onceOver(reply.raw, () => undefined);
    done();
  });
}

/** Whether a request may follow those before it. One that may not is left alone, and its connection is ended. */
export function mayFollow(reply: FastifyReply): boolean {
  const { socket } = reply.raw.req;
  const isTooMuch =
    taken.has(socket) || answersOwedOn(socket).length >= mostOwed;
  if (isTooMuch) socket.destroy();
  // What was read together is told of together, when its connection is gone already.
  if (!socket.destroyed) return true;
  reply.hijack();
  return false;
}

/** Takes the connection for a stream until that is over. @returns false if requests are behind it already */
export function takeConnection(response: ServerResponse): boolean {
  const { socket } = response.req;
  if (answersOwedOn(socket).at(-1) !== response) return false;
  taken.add(socket);
  onceOver(response, () => {
    taken.delete(socket);
  });
  return true;
}

import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** What is known of the end of one request: whom to tell, until it is over. */
type Listeners = Set<() => void>;

const awaited = new WeakMap<ServerResponse, Listeners>();
const ended = new WeakSet<ServerResponse>();
const answered = new WeakSet<ServerResponse>();
const underWay = new WeakMap<Socket, Set<ServerResponse>>();

/**
 * Calls back when a request is over: its answer has left, or its connection is gone, whichever comes first.
 * Once, and at once if that has been already.
 *
 * Node.js tells the end of the connection only to the answer that is being written: those that wait behind it
 * for their turn (pipelining) would never hear of it. So everything that waits for the end of a request does
 * it here.
 *
 * @returns a function that cancels the call; harmless when it was made already
 */
export function onceOver(
  response: ServerResponse,
  listener: () => void,
): () => void {
  if (isOver(response)) {
    listener();
    return () => undefined;
  }
  const listeners = awaited.get(response) ?? follow(response);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whether nobody waits for an answer any more: it has left, or its connection is gone. */
export function isOver(response: ServerResponse): boolean {
  return ended.has(response) || response.req.socket.destroyed;
}

/**
 * Whether the whole answer has left. Node.js says so, by `finish` and by `writableFinished`, of one too that was
 * thrown away with its connection.
 */
export function wasAnswered(response: ServerResponse): boolean {
  return answered.has(response);
}

/** The answers that a connection still owes, in the order in which they were asked for. */
export function answersOwedOn(socket: Socket): readonly ServerResponse[] {
  return [...(underWay.get(socket) ?? [])];
}

function follow(response: ServerResponse): Listeners {
  const listeners: Listeners = new Set();
  awaited.set(response, listeners);
  answersOn(response.req.socket).add(response);
  // Before Node.js's own, which may end the connection.
  response.prependOnceListener("finish", () => {
    if (!response.req.socket.destroyed) answered.add(response);
  });
  response.once("close", () => {
    end(response);
  });
  return listeners;
}

/** One listener for the connection, however many requests come over it. */
function answersOn(socket: Socket): Set<ServerResponse> {
  const known = underWay.get(socket);
  if (known !== undefined) return known;
  const answers = new Set<ServerResponse>();
  underWay.set(socket, answers);
  socket.once("close", () => {
    for (const response of answers) end(response);
  });
  return answers;
}

function end(response: ServerResponse): void {
  if (ended.has(response)) return;
  ended.add(response);
  underWay.get(response.req.socket)?.delete(response);
  for (const listener of awaited.get(response) ?? []) listener();
  awaited.delete(response);
}

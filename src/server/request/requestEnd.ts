import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** What is known of the end of one request. */
interface End {
  isOver: boolean;
  isAnswered: boolean;
  /** Whom to tell when it is over. */
  readonly listeners: Set<() => void>;
}

const ends = new WeakMap<ServerResponse, End>();
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
  const { listeners } = ends.get(response) ?? follow(response);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whether nobody waits for an answer any more: it has left, or its connection is gone. */
export function isOver(response: ServerResponse): boolean {
  return ends.get(response)?.isOver === true || response.req.socket.destroyed;
}

/**
 * Whether the whole answer has left. Node.js says so, by `finish` and by `writableFinished`, of one too that was
 * thrown away with its connection.
 */
export function wasAnswered(response: ServerResponse): boolean {
  return ends.get(response)?.isAnswered === true;
}

/** The answers that a connection still owes, in the order in which they were asked for. */
export function answersOwedOn(socket: Socket): readonly ServerResponse[] {
  return [...(underWay.get(socket) ?? [])];
}

function follow(response: ServerResponse): End {
  const end: End = { isOver: false, isAnswered: false, listeners: new Set() };
  ends.set(response, end);
  answersOn(response.req.socket).add(response);
  // Before Node.js's own, which may end the connection.
  response.prependOnceListener("finish", () => {
    if (!response.req.socket.destroyed) end.isAnswered = true;
  });
  response.once("close", () => {
    tell(response, end);
  });
  return end;
}

/** One listener for the connection, however many requests come over it. */
function answersOn(socket: Socket): Set<ServerResponse> {
  const known = underWay.get(socket);
  if (known !== undefined) return known;
  const answers = new Set<ServerResponse>();
  underWay.set(socket, answers);
  socket.once("close", () => {
    for (const response of answers) {
      const end = ends.get(response);
      if (end !== undefined) tell(response, end);
    }
  });
  return answers;
}

function tell(response: ServerResponse, end: End): void {
  if (end.isOver) return;
  end.isOver = true;
  underWay.get(response.req.socket)?.delete(response);
  for (const listener of end.listeners) listener();
  end.listeners.clear();
}

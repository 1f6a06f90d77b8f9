import type { GraphQLFormattedError } from "graphql";
import { createClient as createSseClient } from "graphql-sse";
import { createClient as createWsClient } from "graphql-ws";
import { Agent, fetch, type RequestInit } from "undici";
import { WebSocket } from "ws";
import { canary } from "./canary.js";

/** One result, as a client has it. A whole operation that is refused is one with errors alone. */
export interface Told {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

export interface Subscribing {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
  readonly token?: string | undefined;
}

/** What an operation tells. */
export interface Telling extends AsyncIterableIterator<Told, void, undefined> {
  /** Hangs up, whatever is awaited. */
  return(): Promise<IteratorResult<Told, void>>;
}

/** Subscribes at a gateway; iterating ends where the operation does. */
export type Subscribe = (url: string, asked: Subscribing) => Telling;

/** Both ways to subscribe, each with the client that is meant for it. */
export const subscribers: Readonly<Record<string, Subscribe>> = {
  "a WebSocket": overSocket,
  "server-sent events": overEvents,
};

function overSocket(url: string, { token, ...payload }: Subscribing): Telling {
  const client = createWsClient({
    url: `${url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token !== undefined && {
      connectionParams: { authorization: `Bearer ${token}` },
    }),
  });
  return telling(client.iterate(payload), () => client.dispose());
}

function overEvents(url: string, { token, ...payload }: Subscribing): Telling {
  // A pool of its own: Node.js keeps a connection ready after one that was left, and no server can tell it.
  const dispatcher = new Agent();
  const client = createSseClient({
    url: `${url}/graphql`,
    retryAttempts: 0,
    fetchFn: (input: string, init: RequestInit) =>
      fetch(input, { ...init, dispatcher }),
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return telling(client.iterate(payload), () => {
    client.dispose();
    return dispatcher.destroy();
  });
}

/** Both clients end what is awaited when they are left; the one for WebSockets throws what refuses an operation. */
function telling(
  results: AsyncIterableIterator<unknown>,
  hangUp: () => void | Promise<void>,
): Telling {
  const one: Telling = {
    next: async () => {
      try {
        const step = await results.next();
        if (step.done === true) await hangUp();
        else canary.told(step.value);
        return step as IteratorResult<Told, void>;
      } catch (error) {
        if (!Array.isArray(error)) throw error;
        canary.told({ errors: error });
        return { value: { errors: error as GraphQLFormattedError[] } };
      }
    },
    return: async () => {
      await hangUp();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => one,
  };
  return one;
}

/** All that an operation tells. */
export async function allOf(told: AsyncIterable<Told>): Promise<Told[]> {
  const all: Told[] = [];
  for await (const one of told) all.push(one);
  return all;
}

/** What comes next. @throws when nothing does */
export async function nextOf(told: AsyncIterator<Told>): Promise<Told> {
  const step = await told.next();
  if (step.done === true) throw new Error("It has ended.");
  return step.value;
}

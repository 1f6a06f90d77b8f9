import type { StreamLimits } from "./StreamLimits.js";
import type { StreamTransport } from "../request/ServerObserver.js";

/** A number for each way. */
export type PerTransport = Readonly<Record<StreamTransport, number>>;

/** A connection that can be told to end. */
export interface OpenConnection {
  readonly transport: StreamTransport;
  /** Ends it in good order: its client is told. */
  readonly end: () => void;
  /** Ends it at once. */
  readonly cut: () => void;
}

/** Knows every connection that stays open and how much each caller has open, and ends them all with the server. */
export class ConnectionRegistry {
  readonly #limits: StreamLimits;
  readonly #connections = new Set<OpenConnection>();
  readonly #operations = new Map<string, number>();
  readonly #subscriptions = { websocket: 0, sse: 0 };
  #isEnding = false;
  #told: () => void = () => undefined;

  constructor(limits: StreamLimits) {
    this.#limits = limits;
  }

  get connections(): PerTransport {
    const counts = { websocket: 0, sse: 0 };
    for (const { transport } of this.#connections) counts[transport] += 1;
    return counts;
  }

  get subscriptions(): PerTransport {
    return { ...this.#subscriptions };
  }

  get isFull(): boolean {
    return this.#connections.size >= this.#limits.connections;
  }

  /** Counts a connection until the returned function is called. */
  enter(connection: OpenConnection): () => void {
    this.#connections.add(connection);
    if (this.#isEnding) queueMicrotask(connection.end);
    return () => {
      this.#connections.delete(connection);
      if (this.#connections.size === 0) this.#told();
    };
  }

  /** Counts an operation until the returned function is called. @returns undefined when the caller has no room */
  begin(callerKey: string): (() => void) | undefined {
    const open = this.#operations.get(callerKey) ?? 0;
    if (open >= this.#limits.perCaller) return undefined;
    this.#operations.set(callerKey, open + 1);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#leave(callerKey);
    };
  }

  /** Counts a subscription that has begun until the returned function is called, once. */
  subscribed(transport: StreamTransport): () => void {
    this.#subscriptions[transport] += 1;
    return () => {
      this.#subscriptions[transport] -= 1;
    };
  }

  /** Tells every connection to end, and waits until all have. */
  async endAll(): Promise<void> {
    this.#isEnding = true;
    if (this.#connections.size === 0) return;
    const empty = new Promise<void>((resolve) => {
      this.#told = resolve;
    });
    for (const { end } of this.#connections) end();
    await empty;
  }

  /** Ends what has not ended. */
  cutAll(): void {
    for (const { cut } of this.#connections) cut();
  }

  #leave(callerKey: string): void {
    const left = (this.#operations.get(callerKey) ?? 1) - 1;
    if (left > 0) this.#operations.set(callerKey, left);
    else this.#operations.delete(callerKey);
  }
}

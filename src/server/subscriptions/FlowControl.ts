import type { OperationSettings } from "../execute/OperationTools.js";
import type { WebSocket } from "ws";

type Needs = Pick<OperationSettings, "clock" | "logger" | "streamLimits">;

/** Sends on a WebSocket no faster than its client reads. */
export class FlowControl {
  readonly #socket: WebSocket;
  readonly #settings: Needs;
  /** When each message began to wait that has not left: they leave in this order. */
  readonly #waitingSinceMs: number[] = [];
  /** One timer for all of them, however many there are. */
  #cancel: (() => void) | undefined;

  constructor(socket: WebSocket, settings: Needs) {
    this.#socket = socket;
    this.#settings = settings;
  }

  /** Whether more waits for the client than it may leave unread while it asks for more. */
  get isClogged(): boolean {
    return (
      this.#socket.bufferedAmount > this.#settings.streamLimits.bufferedBytes
    );
  }

  /** Resolves when the message has left, or never will. Cuts off whoever does not take it in time. */
  async send(text: string): Promise<void> {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const { clock, streamLimits } = this.#settings;
    this.#waitingSinceMs.push(clock.monotonicMs());
    if (this.#cancel === undefined) this.#look(streamLimits.stallTimeoutMs);
    await new Promise<void>((resolve) => {
      // A failure says that the socket is gone, which `close` tells too.
      this.#socket.send(text, () => {
        this.#waitingSinceMs.shift();
        resolve();
      });
    });
  }

  /** Looks after nothing any more. */
  end(): void {
    this.#cancel?.();
  }

  /** Looks after a while whether what waits longest has waited for too long. */
  #look(afterMs: number): void {
    const { clock, streamLimits } = this.#settings;
    this.#cancel = clock.after(afterMs, () => {
      this.#cancel = undefined;
      const [sinceMs] = this.#waitingSinceMs;
      if (sinceMs === undefined) return;
      const leftMs =
        sinceMs + streamLimits.stallTimeoutMs - clock.monotonicMs();
      if (leftMs > 0) this.#look(leftMs);
      else this.#cutOff();
    });
  }

  #cutOff(): void {
    this.#settings.logger.warn(
      { stalled: true },
      "a WebSocket is not read: cutting it off",
    );
    this.#socket.terminate();
  }
}

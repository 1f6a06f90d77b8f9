import type { WebSocket } from "ws";
import type { Settings } from "../settings.js";

/** Sends on a WebSocket no faster than its client reads. */
export class FlowControl {
  readonly #socket: WebSocket;
  readonly #settings: Pick<Settings, "clock" | "logger" | "streamLimits">;

  constructor(
    socket: WebSocket,
    settings: Pick<Settings, "clock" | "logger" | "streamLimits">,
  ) {
    this.#socket = socket;
    this.#settings = settings;
  }

  /** Whether more waits for the client than he may leave unread while he asks for more. */
  get isClogged(): boolean {
    return (
      this.#socket.bufferedAmount > this.#settings.streamLimits.bufferedBytes
    );
  }

  /** Resolves when the message has left, or never will. Cuts off whoever does not take it in time. */
  async send(text: string): Promise<void> {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const { clock, logger, streamLimits } = this.#settings;
    await new Promise<void>((resolve) => {
      const cancel = clock.after(streamLimits.stallTimeoutMs, () => {
        logger.warn(
          { stalled: true },
          "a WebSocket is not read: cutting it off",
        );
        this.#socket.terminate();
      });
      // A failure says that the socket is gone, which `close` tells too.
      this.#socket.send(text, () => {
        cancel();
        resolve();
      });
    });
  }
}

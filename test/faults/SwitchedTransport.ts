import type {
  Transport,
  TransportAnswer,
  TransportRequest,
} from "../../src/vod/transport/Transport.js";

/** A line to VOD that can be led elsewhere while the gateway runs, and that counts what is sent on it. */
export class SwitchedTransport implements Transport {
  /** Calls that were sent, whether or not a connection stood. */
  sent = 0;
  readonly #used: Transport[] = [];

  /** Calls go this way from now on. */
  leadTo(transport: Transport): void {
    this.#used.unshift(transport);
  }

  send(
    request: TransportRequest,
    signal: AbortSignal,
  ): Promise<TransportAnswer> {
    const [transport] = this.#used;
    if (transport === undefined) throw new Error("The line leads nowhere.");
    this.sent += 1;
    return transport.send(request, signal);
  }

  async close(): Promise<void> {
    await Promise.all(this.#used.map((transport) => transport.close()));
  }
}

import { tlsFaultOf } from "../base/tlsFault.js";
import type { Logger } from "../base/logger.js";
import { TransportFailure } from "./transport/Transport.js";

/** Tells the operator why no secure connection to VOD stands, and what to do: once, until one stands again. */
export class TlsTrouble {
  readonly #logger: Logger;
  readonly #host: string;
  readonly #told = new Set<string>();

  constructor({
    logger,
    host,
  }: {
    readonly logger: Logger;
    readonly host: string;
  }) {
    this.#logger = logger;
    this.#host = host;
  }

  /** @param failure what an attempt met; anything but a fault of TLS is none of its business */
  met(failure: unknown): void {
    if (!(failure instanceof TransportFailure)) return;
    if (failure.code !== "VodClient.TlsFailed") return;
    const fault = tlsFaultOf(failure.cause, "VOD_ENDPOINT");
    if (fault === undefined || this.#told.has(fault.reason)) return;
    this.#told.add(fault.reason);
    const { code } = failure;
    this.#logger.error(
      { code, ...fault, host: this.#host },
      "no secure connection to VOD can be made: nothing is sent",
    );
  }

  /** There was an answer: what is met from now on is news. */
  over(): void {
    this.#told.clear();
  }
}

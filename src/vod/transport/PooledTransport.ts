import type { LookupFunction } from "node:net";
import { openWay, type Way } from "./openWay.js";
import { ProxyFailure } from "./ProxyFailure.js";
import { Sending } from "./Sending.js";
import {
  TransportFailure,
  type Transport,
  type TransportAnswer,
  type TransportRequest,
} from "./Transport.js";

export interface PooledTransportOptions {
  /** Scheme, host and port. */
  readonly endpoint: string;
  /** Connections kept open at most. */
  readonly connections: number;
  /** Bytes of an answer's body at most. */
  readonly maxAnswerBytes: number;
  /**
   * From the look-up of the name to the end of the handshake. Shorter than an attempt, so that the call
   * learns why, and the place in the pool is free for the next. @default 4000
   */
  readonly connectTimeoutMs?: number;
  /** Resolves the endpoint's name. @default the system's resolver */
  readonly lookup?: LookupFunction;
  /** Certificates (PEM) of the authorities to trust. @default Node.js's own, and those of `NODE_EXTRA_CA_CERTS` */
  readonly authorities?: readonly string[];
  /** The URL of a proxy on the way, `http://` or `https://`; may hold a password. @default none */
  readonly proxy?: string | undefined;
}

/** Keep-alive connections to one endpoint. Deadlines are the caller's: its signal ends a call. */
export class PooledTransport implements Transport {
  readonly #way: Way;
  readonly #maxAnswerBytes: number;

  constructor({
    maxAnswerBytes,
    connectTimeoutMs = 4000,
    ...way
  }: PooledTransportOptions) {
    this.#way = openWay({ ...way, connectTimeoutMs });
    this.#maxAnswerBytes = maxAnswerBytes;
  }

  async send(
    { headers, body }: TransportRequest,
    signal: AbortSignal,
  ): Promise<TransportAnswer> {
    const sending = new Sending(this.#maxAnswerBytes);
    const giveUp = (): void => {
      sending.giveUp(signal.reason);
    };
    if (signal.aborted) giveUp();
    else this.#hand({ headers, body }, sending);
    signal.addEventListener("abort", giveUp, { once: true });
    try {
      const answer = await sending.answer;
      // VOD has no such answer: the proxy wants to know who asks, and has passed nothing on.
      if (this.#way.isAnsweredByProxy && answer.status === 407)
        throw new TransportFailure(
          "VodClient.Unreachable",
          new ProxyFailure(answer.status),
        );
      return {
        status: answer.status,
        body: answer.body,
        dateMs: readDate(answer.headers["date"]),
        retryAfterMs: readMilliseconds(answer.headers["x-acs-retry-after"]),
      };
    } finally {
      signal.removeEventListener("abort", giveUp);
    }
  }

  async close(): Promise<void> {
    await this.#way.dispatcher.destroy();
  }

  #hand({ headers, body }: TransportRequest, sending: Sending): void {
    const { dispatcher, origin, path, headers: forProxy } = this.#way;
    dispatcher.dispatch(
      {
        origin,
        path,
        method: "POST",
        headers: { ...headers, ...forProxy },
        body,
      },
      sending,
    );
  }
}

function readDate(
  header: string | readonly string[] | undefined,
): number | undefined {
  const dateMs = typeof header === "string" ? Date.parse(header) : Number.NaN;
  return Number.isNaN(dateMs) ? undefined : dateMs;
}

function readMilliseconds(
  header: string | readonly string[] | undefined,
): number | undefined {
  return typeof header === "string" && /^\d{1,7}$/.test(header)
    ? Number(header)
    : undefined;
}

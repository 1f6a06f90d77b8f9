import type { LookupFunction } from "node:net";
import { Pool } from "undici";
import type { Dispatcher } from "undici";
import { TransportFailure } from "./Transport.js";
import type {
  Transport,
  TransportAnswer,
  TransportRequest,
} from "./Transport.js";

export interface PooledTransportOptions {
  /** Scheme, host and port. */
  readonly endpoint: string;
  /** Connections kept open at most. */
  readonly connections: number;
  /** Bytes of an answer's body at most. */
  readonly maxAnswerBytes: number;
  /** Resolves the endpoint's name. @default the system's resolver */
  readonly lookup?: LookupFunction;
}

/** Failures before a connection stood: nothing of the call was sent. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Keep-alive connections to one endpoint. Deadlines are the caller's: its signal ends a call. */
export class PooledTransport implements Transport {
  readonly #pool: Pool;
  readonly #maxAnswerBytes: number;

  constructor({
    endpoint,
    connections,
    maxAnswerBytes,
    lookup,
  }: PooledTransportOptions) {
    this.#pool = new Pool(endpoint, {
      connections,
      ...(lookup && { connect: { lookup } }),
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    this.#maxAnswerBytes = maxAnswerBytes;
  }

  async send(
    { headers, body }: TransportRequest,
    signal: AbortSignal,
  ): Promise<TransportAnswer> {
    signal.throwIfAborted();
    try {
      const answer = await this.#pool.request({
        path: "/",
        method: "POST",
        headers,
        body,
        signal,
      });
      return {
        status: answer.statusCode,
        body: await this.#read(answer.body),
        dateMs: readDate(answer.headers["date"]),
        retryAfterMs: readMilliseconds(answer.headers["x-acs-retry-after"]),
      };
    } catch (error) {
      signal.throwIfAborted();
      throw error instanceof TransportFailure
        ? error
        : connectionFailure(error);
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #read(body: Dispatcher.ResponseData["body"]): Promise<string> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      // Leaving the loop destroys the stream and its connection: an endless body ends here.
      if (bytes > this.#maxAnswerBytes)
        throw new TransportFailure("VodClient.AnswerTooLarge");
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, bytes).toString("utf8");
  }
}

function connectionFailure(error: unknown): TransportFailure {
  const isUnsent = NEVER_CONNECTED.has(
    (error as NodeJS.ErrnoException).code ?? "",
  );
  return new TransportFailure(
    isUnsent ? "VodClient.Unreachable" : "VodClient.ConnectionFailed",
    error,
  );
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

/** A signed call: always `POST /` with a form body. */
export interface TransportRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer, whole and unread. */
export interface TransportAnswer {
  readonly status: number;
  readonly body: string;
  /** The server's own time, when it sent a readable `Date`. Milliseconds since the epoch. */
  readonly dateMs: number | undefined;
  /** Header `x-acs-retry-after`, which the vendor's SDK takes for milliseconds. */
  readonly retryAfterMs: number | undefined;
}

/** Carries one call to VOD. */
export interface Transport {
  /**
   * @throws TransportFailure when no whole answer arrived; with `VodClient.NotSent` when the signal was
   *   aborted before the first byte of the call left
   * @throws the signal's reason when it was aborted after that
   */
  send(
    request: TransportRequest,
    signal: AbortSignal,
  ): Promise<TransportAnswer>;
  close(): Promise<void>;
}

/**
 * No whole answer arrived. `NotSent`, `Unreachable` and `TlsFailed` are certain that no byte of the call
 * left; the others know nothing about what became of it.
 */
export class TransportFailure extends Error {
  override readonly name = "TransportFailure";

  constructor(
    readonly code:
      | "VodClient.NotSent"
      | "VodClient.Unreachable"
      | "VodClient.TlsFailed"
      | "VodClient.ConnectionFailed"
      | "VodClient.AnswerTooLarge",
    cause?: unknown,
  ) {
    super(code, { cause });
  }

  /** The system's or the pool's word for it, such as `ENOTFOUND`: what an operator looks for. */
  get reason(): string | undefined {
    const { code } = (this.cause ?? {}) as { readonly code?: unknown };
    return typeof code === "string" ? code : undefined;
  }
}

import type { Dispatcher } from "undici";
import { tlsFaultOf } from "../../base/tlsFault.js";
import { TransportFailure } from "./Transport.js";

/** An answer as it came in. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

type Controller = Dispatcher.DispatchController;

/**
 * One call on its way through undici, which alone knows whether its first byte has left: it calls
 * `onRequestStart` right before it writes a request, and never for one that finds no connection.
 */
export class Sending implements Dispatcher.DispatchHandler {
  /** Settles once, whatever undici still does with the call. */
  readonly answer: Promise<RawAnswer>;
  readonly #maxAnswerBytes: number;
  readonly #chunks: Buffer[] = [];
  #resolve!: (answer: RawAnswer) => void;
  #reject!: (reason: unknown) => void;
  #controller: Controller | undefined;
  #isOver = false;
  #bytes = 0;
  #status = 0;
  #headers: RawAnswer["headers"] = {};

  constructor(maxAnswerBytes: number) {
    this.#maxAnswerBytes = maxAnswerBytes;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /**
   * Ends the call. undici itself would keep a call waiting that has no connection yet.
   *
   * @param reason what `answer` fails with; `VodClient.NotSent` around it while nothing has left
   */
  giveUp(reason: unknown): void {
    const isSent = this.#controller !== undefined;
    this.#fail(
      isSent ? reason : new TransportFailure("VodClient.NotSent", reason),
    );
  }

  onRequestStart(controller: Controller): void {
    // Its turn comes after it was given up: nothing is written.
    if (this.#isOver) controller.abort(new Error("given up"));
    else this.#controller = controller;
  }

  onResponseStart(
    _controller: Controller,
    status: number,
    headers: RawAnswer["headers"],
  ): void {
    // The last one counts: before it, others may say that it is still to come.
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Controller, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#maxAnswerBytes)
      this.#fail(new TransportFailure("VodClient.AnswerTooLarge"));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#isOver = true;
    this.#resolve({
      status: this.#status,
      headers: this.#headers,
      body: Buffer.concat(this.#chunks, this.#bytes).toString("utf8"),
    });
  }

  onResponseError(_controller: Controller, error: Error): void {
    this.#isOver = true;
    this.#reject(this.#explain(error));
  }

  /** Hanging up ends an answer that would go on. */
  #fail(failure: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#reject(failure);
    this.#controller?.abort(new Error("given up"));
  }

  #explain(error: Error): TransportFailure {
    if (this.#controller !== undefined)
      return new TransportFailure("VodClient.ConnectionFailed", error);
    return new TransportFailure(
      tlsFaultOf(error, "VOD_ENDPOINT") === undefined
        ? "VodClient.Unreachable"
        : "VodClient.TlsFailed",
      error,
    );
  }
}

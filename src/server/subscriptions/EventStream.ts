import type { OperationSettings } from "../execute/OperationTools.js";
import type { ServerResponse } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Principal } from "../../auth/index.js";
import type { StreamForm } from "../negotiation/chooseForm.js";
import { isOver, onceOver } from "../request/requestEnd.js";
import { recordOf } from "../request/RequestRecord.js";
import { atTime } from "./atTime.js";
import { everyInterval } from "../../base/clock.js";
import { framings, type Framing } from "./framing.js";
import { internalError, refusal } from "../request/refusals.js";
import type { Outcome } from "../execute/runOperation.js";
import type { OpenConnection } from "../overload/ConnectionRegistry.js";
import type { StreamedResult } from "../request/StreamedResult.js";

/** What a subscription ends with whose caller's token has ended. */
const tokenEnded = refusal(
  "UNAUTHENTICATED",
  "The token has ended: subscribe again with a new one.",
);

/** One answer of any number of results, written as fast as its reader takes it. */
export class EventStream implements OpenConnection {
  readonly transport = "sse";
  /** Aborted when the operation is to end, or nobody reads any more. */
  readonly controller = new AbortController();
  readonly #request: FastifyRequest;
  readonly #response: ServerResponse;
  readonly #settings: OperationSettings;
  readonly #framing: Framing;
  readonly #cancels: readonly (() => void)[];
  #isTokenOver = false;
  #isEnding = false;
  #isStreaming = false;
  /** How much has been written and has not left. */
  #unread = 0;

  constructor(
    reply: FastifyReply,
    principal: Principal,
    settings: OperationSettings,
    form: StreamForm,
  ) {
    const { clock, streamLimits } = settings;
    this.#settings = settings;
    this.#framing = framings[form];
    this.#request = reply.request;
    this.#response = openResponse(reply, this.#framing);
    onceOver(this.#response, () => {
      this.controller.abort();
    });
    this.#cancels = [
      everyInterval(clock, streamLimits.pingIntervalMs, () => {
        // What waits to be read shows as well that somebody is there.
        if (this.#unread === 0) void this.#write(this.#framing.heartbeat);
      }),
      ...(principal.expiresAtMs === undefined
        ? []
        : [atTime(clock, principal.expiresAtMs, this.#endToken)]),
    ];
    if (this.#framing.opening !== "") void this.#write(this.#framing.opening);
  }

  /** Sends all there is of an operation, and ends. A fault of ours is logged, and told as one. */
  async answer(run: () => Promise<Outcome>): Promise<void> {
    try {
      await this.#send(await run());
    } catch (error) {
      await this.#tellFault(error);
    } finally {
      this.#close();
    }
  }

  async #send(outcome: Outcome): Promise<void> {
    if (outcome.kind === "begun") await this.#sendEach(outcome.results);
    else if (outcome.kind === "answered") await this.#next(outcome.result);
    else if (!this.#isTokenOver) await this.#next({ errors: outcome.errors });
    if (this.#isTokenOver)
      await this.#write(this.#framing.failure([tokenEnded]));
    await this.#write(this.#framing.complete);
  }

  end = (): void => {
    this.#isEnding = true;
    // What is not a subscription is in flight: it may finish.
    if (this.#isStreaming) this.controller.abort();
  };

  cut = (): void => {
    // One that still waits for its turn has no connection to destroy.
    this.#response.req.socket.destroy();
  };

  #close(): void {
    for (const cancel of this.#cancels) cancel();
    const { socket } = this.#response.req;
    this.#response.end(() => {
      // Its head was sent when connections were still kept: this one would hold the server that stops.
      if (this.#isEnding) socket.destroySoon();
    });
  }

  /** Nobody above would: the answer is out of the hands of the server's error handler. */
  async #tellFault(err: unknown): Promise<void> {
    this.controller.abort();
    const { id: requestId } = this.#request;
    this.#settings.logger.error(
      { requestId, err },
      "an operation failed for a reason of ours",
    );
    recordOf(this.#request).errorCodes = ["INTERNAL_SERVER_ERROR"];
    await this.#send({ kind: "refused", errors: [internalError] });
  }

  readonly #endToken = (): void => {
    this.#isTokenOver = true;
    this.controller.abort();
  };

  async #sendEach(results: AsyncIterable<StreamedResult>): Promise<void> {
    this.#isStreaming = true;
    if (this.#isEnding) this.controller.abort();
    for await (const result of results) {
      if (this.controller.signal.aborted) return;
      await this.#next(result);
    }
  }

  async #next(result: StreamedResult): Promise<void> {
    await this.#write(this.#framing.result(result));
  }

  /** Waits until it has left: meanwhile nothing else is asked for. Cuts off who does not read. */
  async #write(text: string): Promise<void> {
    if (isOver(this.#response)) return;
    const { clock, streamLimits, logger } = this.#settings;
    this.#unread += 1;
    await new Promise<void>((resolve) => {
      const cancel = clock.after(streamLimits.stallTimeoutMs, () => {
        logger.warn(
          { stalled: true },
          "an event stream is not read: cutting it off",
        );
        this.cut();
      });
      const done = (): void => {
        cancel();
        forget();
        resolve();
      };
      const forget = onceOver(this.#response, done);
      this.#response.write(text, done);
    });
    this.#unread -= 1;
  }
}

function openResponse(
  reply: FastifyReply,
  { contentType }: Framing,
): ServerResponse {
  const headers = reply.getHeaders();
  reply.hijack();
  reply.raw.writeHead(200, {
    ...(headers as Record<string, string>),
    "content-type": contentType,
    // For nginx, which else keeps events until it has a buffer full.
    "x-accel-buffering": "no",
  });
  // It closes by itself, and `close` is heard.
  reply.raw.on("error", () => undefined);
  reply.raw.flushHeaders();
  return reply.raw;
}

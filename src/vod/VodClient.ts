import { sleep } from "../base/clock.js";
import { AttemptTimer } from "./AttemptTimer.js";
import { Exchange } from "./Exchange.js";
import { clientError } from "./errors/clientError.js";
import { VodError } from "./errors/VodError.js";
import type {
  CallOptions,
  Operation,
  VodCaller,
} from "./operations/Operation.js";
import type { CallWatch } from "./Observer.js";
import { outcomeOf } from "./outcomeOf.js";
import { Admission } from "./policy/Admission.js";
import { AttemptsMet } from "./policy/AttemptsMet.js";
import { startDeadline, type Deadline } from "./policy/Deadline.js";
import { mayBeDone, saysNothingDone } from "./policy/mayBeDone.js";
import type { VideoIdKind, VideoLookUp } from "./policy/readVideos.js";
import { RetryBudget } from "./policy/RetryBudget.js";
import { retryDelay } from "./policy/retryDelay.js";
import { VideoReads } from "./policy/VideoReads.js";
import type { LaneState } from "./quota/QuotaGate.js";
import { toVodError } from "./toVodError.js";
import { TransportFailure } from "./transport/Transport.js";
import type { VodGateway, VodTime } from "./VodGateway.js";
import {
  withDefaults,
  type VodClientOptions,
  type VodClientSettings,
} from "./VodClientOptions.js";

const BACKOFF = { baseMs: 100, capMs: 2000 } as const;

/**
 * Failures of attempts that were never sent, since too many others are, or fail: another would not be
 * let out either, and what the attempt before met says more.
 */
const HELD_BACK: ReadonlySet<string> = new Set([
  "VodClient.QuotaSpent",
  "VodClient.CircuitOpen",
]);

/** A call with the deadline that it runs under. */
interface Call<Request extends object, Response> {
  readonly operation: Operation<Request, Response>;
  readonly request: Request;
  readonly deadline: Deadline;
  /** Absent while nobody observes. */
  readonly watch?: CallWatch;
}

/** Calls VOD: signs, sends, reads, repeats what may be repeated, and never outlives its deadline. */
export class VodClient implements VodGateway, VodTime {
  readonly #settings: VodClientSettings;
  readonly #exchange: Exchange;
  readonly #budget = new RetryBudget();
  readonly #admission: Admission;
  readonly #videoReads: VideoReads;

  /** @throws TypeError when the endpoint is not a URL */
  constructor(options: VodClientOptions) {
    this.#settings = withDefaults(options);
    this.#exchange = new Exchange(this.#settings);
    this.#admission = new Admission(this.#settings);
    this.#videoReads = new VideoReads(this, this.#settings);
  }

  /** @throws VodError for every failure; anything else is a fault of our own code */
  async call<Request extends object, Response>(
    operation: Operation<Request, Response>,
    request: Request,
    { signal }: CallOptions = {},
  ): Promise<Response> {
    const { clock, callTimeoutMs } = this.#settings;
    const isRead = operation.access === "read";
    const outer = isRead ? signal : undefined;
    const deadline = startDeadline(clock, callTimeoutMs, outer);
    if (!isRead) this.#videoReads.detach();
    try {
      return await this.#observe({ operation, request, deadline });
    } finally {
      if (!isRead) this.#videoReads.detach();
      deadline.end();
    }
  }

  readVideos(
    kind: VideoIdKind,
    ids: readonly string[],
    { signal }: CallOptions = {},
  ): Promise<readonly (VideoLookUp | VodError)[]> {
    return this.#videoReads.find(kind, ids, signal);
  }

  nowMs(): number {
    return this.#exchange.nowMs();
  }

  /** How each action stands with its quota that was called so far; empty while none is kept. */
  get lanes(): readonly LaneState[] {
    return this.#settings.quota?.lanes ?? [];
  }

  /** Closes the connections; calls under way fail. */
  async close(): Promise<void> {
    await this.#settings.transport.close();
  }

  async #observe<Request extends object, Response>(
    call: Call<Request, Response>,
  ): Promise<Response> {
    const watch = this.#settings.observer?.call(call.operation.action);
    if (watch === undefined) return this.#run(call);
    try {
      const response = await watch.within(() => this.#run({ ...call, watch }));
      watch.end(outcomeOf(response));
      return response;
    } catch (thrown) {
      watch.end(outcomeOf(thrown));
      throw thrown;
    }
  }

  async #run<Request extends object, Response>(
    call: Call<Request, Response>,
  ): Promise<Response> {
    const { repeat } = call.operation;
    const response = await this.#runAttempts(call);
    if (repeat.how === "recover") {
      await repeat.confirm?.(
        this.#inside(call.deadline),
        call.request,
        response,
      );
    }
    return response;
  }

  async #runAttempts<Request extends object, Response>(
    call: Call<Request, Response>,
  ): Promise<Response> {
    const { repeat } = call.operation;
    const settle = repeat.how === "safe" ? repeat.settle : undefined;
    const met = new AttemptsMet();
    for (let attempt = 1; ; attempt += 1) {
      const found = await this.#attempt(call, attempt, met.told);
      const settled = met.isUnclear ? settle?.(found) : undefined;
      if (settled !== undefined) return settled;
      if (!(found instanceof VodError)) return found;
      const recovered = await this.#recover(call, found);
      if (recovered !== undefined) return recovered;
      const told = met.add(found);
      if (!(await this.#mayTryAgain(repeat.how, found, call.deadline)))
        throw told;
    }
  }

  /**
   * @param last what the attempts before met
   * @returns the failure instead of throwing it: what it means depends on the attempts before
   * @throws VodError when nothing was sent
   */
  async #attempt<Request extends object, Response>(
    { operation, request, deadline, watch }: Call<Request, Response>,
    attempt: number,
    last: VodError | undefined,
  ): Promise<Response | VodError> {
    const timer =
      watch && new AttemptTimer(watch, this.#settings.clock, attempt);
    try {
      const response = await this.#admission.run(operation, deadline, () => {
        timer?.sent();
        return this.#exchange.attempt(operation, request, deadline);
      });
      timer?.end(response);
      this.#budget.earn();
      return response;
    } catch (thrown) {
      const error = toVodError(thrown, operation.action, deadline.signal);
      timer?.end(error);
      if (HELD_BACK.has(error.code)) throw last ?? error;
      return error.with({ attempts: attempt });
    }
  }

  async #recover<Request extends object, Response>(
    { operation, request, deadline }: Call<Request, Response>,
    error: VodError,
  ): Promise<Response | undefined> {
    if (operation.repeat.how !== "recover") return undefined;
    if (mayBeDone(error) && !this.#budget.spend()) {
      throw clientError("VodClient.UnclearOutcome", operation.action, error);
    }
    return operation.repeat.recover(this.#inside(deadline), request, error);
  }

  /**
   * Waits until another attempt is due.
   *
   * @returns false, as soon as there is a reason that speaks against it
   */
  async #mayTryAgain(
    how: "safe" | "never" | "recover",
    error: VodError,
    deadline: Deadline,
  ): Promise<boolean> {
    const { clock, random, maxAttempts, logger } = this.#settings;
    // The same call would fail again.
    if (!error.retryable) return false;
    // The call may have been done although its answer says otherwise.
    if (how === "never" && !saysNothingDone(error)) return false;
    if (error.attempts >= maxAttempts) return false;
    const delayMs = retryDelay(error, error.attempts, BACKOFF, random);
    // The wait would end after everybody has stopped waiting.
    if (clock.monotonicMs() + delayMs >= deadline.atMs) return false;
    // Most calls fail at present: more of them would not help anybody.
    if (!this.#budget.spend()) return false;
    const { code, action, attempts, requestId } = error;
    const reason =
      error.cause instanceof TransportFailure ? error.cause.reason : undefined;
    logger.warn(
      { code, reason, action, attempts, requestId, delayMs },
      "repeating a VOD call",
    );
    try {
      await sleep(clock, delayMs, deadline.signal);
      return true;
    } catch {
      return false;
    }
  }

  /** What a recovery asks on behalf of a call ends with that call. */
  #inside(deadline: Deadline): VodCaller {
    return {
      call: (operation, request) =>
        this.#observe({ operation, request, deadline }),
    };
  }
}

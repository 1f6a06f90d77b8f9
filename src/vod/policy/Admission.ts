import type { Clock } from "../../base/clock.js";
import type { Logger } from "../../base/logger.js";
import { clientError } from "../errors/clientError.js";
import { VodError } from "../errors/VodError.js";
import type { Observer } from "../Observer.js";
import type { ActionFacts, ActionGroup } from "../operations/Operation.js";
import type { Deadline } from "./Deadline.js";
import type { QuotaGate } from "../quota/QuotaGate.js";
import {
  CircuitBreaker,
  CircuitOpen,
  type CallEnd,
  type CircuitBreakerOptions,
} from "./CircuitBreaker.js";

export interface AdmissionOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Absent: calls leave as fast as they come. */
  readonly quota: QuotaGate | undefined;
  /** `off`: a service that is down is asked all the same. */
  readonly breaker: BreakerOptions | "off";
  /** Is told when a breaker moves on. */
  readonly observer?: Observer | undefined;
}

/** When a breaker opens, and for how long. */
export type BreakerOptions = Omit<CircuitBreakerOptions, "clock" | "onChange">;

/** Which calls may leave now: while a group of actions is down none of it, else as many as the quota allows. */
export class Admission {
  readonly #options: AdmissionOptions;
  readonly #breakers = new Map<ActionGroup, CircuitBreaker>();

  constructor(options: AdmissionOptions) {
    this.#options = options;
  }

  /**
   * Sends one attempt when its turn has come.
   *
   * @throws VodError `VodClient.CircuitOpen` or `VodClient.QuotaSpent`, and what `send` throws
   * @throws the reason of the deadline's signal when it ends the wait
   */
  async run<Response>(
    facts: ActionFacts,
    deadline: Pick<Deadline, "signal" | "isOver">,
    send: () => Promise<Response>,
  ): Promise<Response> {
    const { quota } = this.#options;
    const breaker = this.#breaker(facts.group);
    try {
      breaker.check();
      const turn = quota?.pass(facts, deadline);
      // An idle client sends in the same turn.
      if (turn !== undefined) await turn;
      return await breaker.run(send, endOf);
    } catch (thrown) {
      if (thrown instanceof CircuitOpen)
        throw circuitOpen(facts.action, thrown);
      if (isThrottledByVendor(thrown))
        quota?.slowDown(facts, thrown.retryAfterMs);
      throw thrown;
    }
  }

  #breaker(group: ActionGroup): CircuitBreaker {
    const known = this.#breakers.get(group);
    if (known !== undefined) return known;
    const { clock, logger, observer, breaker: options } = this.#options;
    const breaker = new CircuitBreaker({
      ...(options === "off" ? { leastCalls: Infinity } : options),
      clock,
      onChange: (phase) => {
        observer?.circuit(group, phase);
        const fields = { group, phase };
        if (phase === "open") logger.warn(fields, "VOD fails: sending nothing");
        else logger.info(fields, "the circuit breaker moved on");
      },
    });
    this.#breakers.set(group, breaker);
    return breaker;
  }
}

/** Only what says that the service is down: a refusal is an answer. */
function endOf(thrown: unknown): CallEnd {
  if (!(thrown instanceof VodError) || thrown.code === "VodClient.Aborted")
    return "neither";
  const isDown = thrown.kind === "timeout" || thrown.kind === "unavailable";
  return isDown && thrown.status >= 500 && !isSuccessOfOtherForm(thrown)
    ? "failure"
    : "success";
}

/** VOD has done the work, as its RequestId shows: we cannot read what came of it, such as a credential. */
function isSuccessOfOtherForm({ code, requestId }: VodError): boolean {
  return code === "VodClient.UnreadableAnswer" && requestId !== undefined;
}

function isThrottledByVendor(thrown: unknown): thrown is VodError {
  return (
    thrown instanceof VodError &&
    thrown.kind === "throttled" &&
    thrown.code !== "VodClient.QuotaSpent"
  );
}

function circuitOpen(action: string, { retryAfterMs }: CircuitOpen): VodError {
  return clientError("VodClient.CircuitOpen", action).with({ retryAfterMs });
}

import type { Clock } from "./clock.js";
import type { Logger } from "./logger.js";

/** The exit code of a process that met a fault of ours: `EX_SOFTWARE` of sysexits.h. */
export const faultCode = 70;

/** The exit code of a process whose end took too long, and that met no fault. */
const lateCode = 1;

/** A fault that repeats fills no disk: so many are told. */
const toldFaults = 10;

const signals = ["SIGTERM", "SIGINT"] as const;

/** How a process ends in order. */
export interface EndPlan {
  /** Stops being ready at once; resolves when all that was begun is done. */
  readonly stop: () => Promise<void>;
  /** The longest that it may take. */
  readonly limitMs: number;
}

export interface ProcessEndOptions {
  readonly process: Pick<NodeJS.Process, "on" | "off" | "exit">;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * How a process comes to its end. On SIGTERM or SIGINT: in order, with code 0. For a fault that nobody caught: the log
 * says which, and then in order too, since what others have begun is not at fault; but with `faultCode`, so that
 * whoever started it starts another. Either end is bounded. Further faults are logged and change nothing. A second
 * signal ends it at once, as it does by default.
 */
export class ProcessEnd {
  readonly #options: ProcessEndOptions;
  #plan: EndPlan | undefined;
  #isEnding = false;
  #faults = 0;

  /** From here on no fault passes unnoticed; while there is no plan it ends the process at once. */
  constructor(options: ProcessEndOptions) {
    this.#options = options;
    options.process
      .on("uncaughtException", this.#onFault)
      .on("unhandledRejection", this.#onFault);
  }

  /** From here on there is something to end in order. */
  plan(plan: EndPlan): void {
    this.#plan = plan;
    for (const signal of signals)
      this.#options.process.on(signal, this.#onSignal);
  }

  readonly #onSignal = (): void => {
    for (const signal of signals)
      this.#options.process.off(signal, this.#onSignal);
    this.#begin();
  };

  readonly #onFault = (fault: unknown): void => {
    this.#faults += 1;
    if (this.#faults <= toldFaults) this.#tell(fault);
    this.#begin();
  };

  #tell(fault: unknown): void {
    const err =
      fault instanceof Error
        ? fault
        : new Error(`Something else than an error: ${typeof fault}`);
    this.#options.logger.error(
      { err, fault: this.#faults },
      this.#isEnding
        ? "another unforeseen fault while the process ends"
        : "unforeseen fault: the process takes no more, answers what it has begun, and ends",
    );
  }

  #begin(): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    if (this.#plan === undefined) {
      this.#exit();
      return;
    }
    this.#options.clock.after(this.#plan.limitMs, () => {
      this.#exit(lateCode);
    });
    void this.#stop(this.#plan);
  }

  async #stop({ stop }: EndPlan): Promise<void> {
    try {
      await stop();
    } catch (error) {
      this.#onFault(error);
    }
    this.#exit();
  }

  #exit(otherwise = 0): void {
    this.#options.process.exit(this.#faults > 0 ? faultCode : otherwise);
  }
}

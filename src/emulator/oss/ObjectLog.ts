import { Tally } from "../rpc/Tally.js";

/** A request to the bucket that was answered. Holds no key, signature or token. */
export interface AnsweredObjectRequest {
  /** As the vendor spells it, such as `UploadPart`; `Preflight`; empty for what is no operation. */
  readonly operation: string;
  readonly key: string;
  readonly partNumber?: number;
  /** 0 when the connection ended before the answer. */
  readonly status: number;
  /** The error's. */
  readonly code?: string;
  /** When it was answered, milliseconds since the epoch. */
  readonly atMs: number;
}

const KEPT_REQUESTS = 10_000;

/** The newest requests in the order of their answers, and a count of all successes by operation. */
export class ObjectLog {
  readonly #requests: AnsweredObjectRequest[] = [];
  readonly #tallies = new Map<string, Tally>();

  /** At least the newest 10,000. */
  get requests(): readonly AnsweredObjectRequest[] {
    return this.#requests;
  }

  record(request: AnsweredObjectRequest): void {
    this.#requests.push(request);
    if (this.#requests.length >= 2 * KEPT_REQUESTS)
      this.#requests.splice(0, KEPT_REQUESTS);
    if (request.code === undefined && request.status > 0)
      this.#tally(request.operation).add();
  }

  /** Resolves when `count` requests of the operation have succeeded since the start. */
  succeeded(operation: string, count: number): Promise<void> {
    return this.#tally(operation).reached(count);
  }

  #tally(operation: string): Tally {
    const tally = this.#tallies.get(operation) ?? new Tally();
    this.#tallies.set(operation, tally);
    return tally;
  }
}

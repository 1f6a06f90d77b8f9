import { clientError } from "../errors/clientError.js";
import type { VodError } from "../errors/VodError.js";
import { getVideoInfos } from "../operations/getVideoInfos.js";
import type { VideoLookUp } from "./readVideos.js";

/** What a reader gets: the failure as a value, as batch functions do. */
export type ReadEnd = VideoLookUp | VodError;

/** Somebody who waits. */
interface Waiter {
  readonly end: (found: ReadEnd) => void;
  readonly fail: (error: Error) => void;
}

/** The read of one id, and all who wait for it. */
export class SharedRead {
  readonly #waiters = new Set<Waiter>();
  /** Called when the last who waited has left. */
  onAbandoned: () => void = () => undefined;

  /** @param asker who asked first, in the observer's terms */
  constructor(
    readonly id: string,
    readonly asker?: unknown,
  ) {}

  /** Whether nobody waits for it. */
  get isAbandoned(): boolean {
    return this.#waiters.size === 0;
  }

  /** @param signal lets go of this reader alone */
  wait(signal: AbortSignal | undefined): Promise<ReadEnd> {
    return new Promise((resolve, reject) => {
      const letGo = (): void => {
        this.#waiters.delete(waiter);
        signal?.removeEventListener("abort", leave);
      };
      const waiter: Waiter = {
        end: (found) => {
          letGo();
          resolve(found);
        },
        fail: (error) => {
          letGo();
          reject(error);
        },
      };
      const leave = (): void => {
        waiter.end(clientError("VodClient.Aborted", getVideoInfos.action));
        if (this.isAbandoned) this.onAbandoned();
      };
      this.#waiters.add(waiter);
      signal?.addEventListener("abort", leave, { once: true });
      if (signal?.aborted === true) leave();
    });
  }

  /** Answers everybody who waits. */
  settle(found: ReadEnd): void {
    for (const { end } of this.#waiters) end(found);
  }

  /** Fails everybody who waits, for a reason of ours. */
  fail(error: Error): void {
    for (const { fail } of this.#waiters) fail(error);
  }
}

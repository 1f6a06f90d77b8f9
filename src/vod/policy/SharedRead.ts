import { clientError } from "../errors/clientError.js";
import type { VodError } from "../errors/VodError.js";
import { getVideoInfos } from "../operations/getVideoInfos.js";
import type { VideoLookUp } from "./readVideos.js";

/** What a reader gets: the failure as a value, as batch functions do. */
export type ReadEnd = VideoLookUp | VodError;

/** The read of one id, and all who wait for it. */
export class SharedRead {
  readonly #waiters = new Set<(end: ReadEnd) => void>();
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
    return new Promise((resolve) => {
      const end = (found: ReadEnd): void => {
        this.#waiters.delete(end);
        signal?.removeEventListener("abort", leave);
        resolve(found);
      };
      const leave = (): void => {
        end(clientError("VodClient.Aborted", getVideoInfos.action));
        if (this.isAbandoned) this.onAbandoned();
      };
      this.#waiters.add(end);
      signal?.addEventListener("abort", leave, { once: true });
      if (signal?.aborted === true) leave();
    });
  }

  /** Answers everybody who waits. */
  settle(found: ReadEnd): void {
    for (const end of this.#waiters) end(found);
  }
}

import type { Clock } from "../../base/clock.js";
import type { Observer } from "../Observer.js";
import type { VodCaller } from "../operations/Operation.js";
import { ReadQueue } from "./ReadQueue.js";
import { readVideos, type VideoIdKind } from "./readVideos.js";
import type { ReadEnd } from "./SharedRead.js";

interface VideoReadsOptions {
  readonly clock: Clock;
  readonly observer?: Observer | undefined;
}

/** The reads of videos by either of their ids, gathered across requests. */
export class VideoReads {
  readonly #queues: Readonly<Record<VideoIdKind, ReadQueue>>;

  constructor(vod: VodCaller, { clock, observer }: VideoReadsOptions) {
    const lessons = { missesAreListed: false };
    const queue = (kind: VideoIdKind): ReadQueue =>
      new ReadQueue({
        clock,
        observer,
        readBatch: (ids, signal) =>
          readVideos(vod, kind, ids, { signal, lessons }),
      });
    this.#queues = {
      VideoId: queue("VideoId"),
      ReferenceId: queue("ReferenceId"),
    };
  }

  /** @returns one entry per id, in order; a failure as a value */
  async find(
    kind: VideoIdKind,
    ids: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly ReadEnd[]> {
    return Promise.all(ids.map((id) => this.#queues[kind].find(id, signal)));
  }

  /**
   * Something is about to be written, or was: nobody who asks from now on is shown the past. A video has
   * two ids and a write names one of them, so that this lets go of all reads under way.
   */
  detach(): void {
    for (const queue of Object.values(this.#queues)) queue.detach();
  }
}

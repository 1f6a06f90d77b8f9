import type { Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import { VIDEOS_PER_CALL } from "../vod/index.js";
import { Schedule } from "./Schedule.js";
import type { MediaReads, ReadListener } from "./MediaReads.js";
import type { VideoNews, VideoWatchOptions } from "./MediaWatch.js";
import { asVideo, type RecordRead, type Subject } from "./RecordRead.js";
import { VideoReaders } from "./VideoReaders.js";

/** How often a watched video is read when no callback speaks of it. */
export interface Pace {
  /** After a change, in milliseconds; then twice as long each time. @default 15000 */
  readonly fastestMs: number;
  /** Where that ends, and what a final status begins with. @default 120000 */
  readonly slowestMs: number;
}

export interface VideoWatchesOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** From 0 up to 1: spreads the reads of several gateways. */
  readonly random: () => number;
  readonly pace: Pace;
  /** Where reads are asked for; `landed` is told of them. */
  readonly reads: Pick<MediaReads, "ask" | "askNow" | "forget">;
  /** Called when the last reader of a video has left. */
  readonly onLeave: () => void;
}

interface Watch {
  readonly readers: VideoReaders;
  paceMs: number;
}

/** How much sooner than its pace a read may come, by chance or to fill a call. */
const JITTER = 0.2;
const SLACK = 0.25;

/** The videos that are watched: each once, however many readers it has. */
export class VideoWatches implements ReadListener {
  readonly #options: VideoWatchesOptions;
  readonly #watches = new Map<string, Watch>();
  readonly #schedule: Schedule;

  constructor(options: VideoWatchesOptions) {
    this.#options = options;
    this.#schedule = new Schedule({
      ...{ clock: options.clock, logger: options.logger },
      groupSize: VIDEOS_PER_CALL,
      onDue: (id) => {
        this.#readSlower(id);
      },
    });
  }

  /** How many readers there are. */
  get size(): number {
    let size = 0;
    for (const { readers } of this.#watches.values()) size += readers.size;
    return size;
  }

  /** Whether this is a video that is watched. */
  has({ kind, id }: Subject): boolean {
    return kind === "video" && this.#watches.has(id);
  }

  join(
    id: string,
    options: VideoWatchOptions,
  ): AsyncIterableIterator<VideoNews> {
    const watch = this.#watches.get(id) ?? this.#open(id);
    const queue = watch.readers.join(options, () => {
      this.#leave(id, watch);
    });
    // What others were told may be two minutes old.
    if (queue.isOpen) this.#options.reads.askNow(video(id));
    return queue;
  }

  /** Something may have happened to this: a watched video is read soon. */
  hint(subject: Subject): void {
    const watch = this.#watchOf(subject);
    if (watch === undefined) return;
    watch.paceMs = this.#options.pace.fastestMs;
    this.#options.reads.ask(subject);
  }

  /** Anything may have happened to any of them. */
  hintAll(): void {
    for (const id of this.#watches.keys()) this.hint(video(id));
  }

  /** A read is there. */
  landed(subject: Subject, read: RecordRead): void {
    const watch = this.#watchOf(subject);
    const news = asVideo(subject.kind, read);
    if (watch === undefined || news === undefined) return;
    const { fastestMs, slowestMs } = this.#options.pace;
    if (watch.readers.tell(news))
      watch.paceMs = watch.readers.isFinal ? slowestMs : fastestMs;
    this.readLater(subject);
  }

  /** At the pace that the video is read at. */
  readLater(subject: Subject): void {
    const watch = this.#watchOf(subject);
    if (watch === undefined) return;
    const jitter = 1 - JITTER * this.#options.random();
    this.#schedule.set(subject.id, watch.paceMs * jitter, watch.paceMs * SLACK);
  }

  /** Ends every watch. */
  close(): void {
    for (const { readers } of [...this.#watches.values()]) readers.end();
    this.#schedule.clear();
  }

  /** Reads a video that nothing was heard of, and the next time later. */
  #readSlower(id: string): void {
    const watch = this.#watches.get(id);
    if (watch === undefined) return;
    watch.paceMs = Math.min(watch.paceMs * 2, this.#options.pace.slowestMs);
    this.#options.reads.ask(video(id));
  }

  #watchOf({ kind, id }: Subject): Watch | undefined {
    return kind === "video" ? this.#watches.get(id) : undefined;
  }

  #open(id: string): Watch {
    const watch = {
      readers: new VideoReaders(),
      paceMs: this.#options.pace.fastestMs,
    };
    this.#watches.set(id, watch);
    return watch;
  }

  #leave(id: string, watch: Watch): void {
    if (watch.readers.size > 0 || this.#watches.get(id) !== watch) return;
    this.#watches.delete(id);
    this.#schedule.delete(id);
    this.#options.reads.forget(video(id));
    this.#options.onLeave();
  }
}

function video(id: string): Subject {
  return { kind: "video", id };
}

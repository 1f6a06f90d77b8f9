import { systemClock, type Clock } from "../base/clock.js";
import { silentLogger, type Logger } from "../base/logger.js";
import type { VodGateway } from "../vod/index.js";
import type { CallbackKeys } from "./checkSignature.js";
import {
  EventPipeline,
  type CallbackReceiver,
  type FeedCounts,
} from "./EventPipeline.js";
import type { EventFilter, MediaEvent } from "./MediaEvent.js";
import { MediaReads } from "./MediaReads.js";
import type { MediaWatch, VideoNews, VideoWatchOptions } from "./MediaWatch.js";
import { noPubSub, type PubSub } from "./PubSub.js";
import { VideoWatches, type Pace } from "./VideoWatches.js";

/** What a media feed is made of. */
export interface MediaFeedOptions {
  /** Where records are read; it is not closed with the feed. */
  readonly vod: VodGateway;
  /** What callbacks are checked against. @default none are taken: watched videos are read, slowly */
  readonly callbacks?: CallbackKeys;
  /** Carries callbacks between gateways. @default this gateway is alone */
  readonly pubSub?: PubSub;
  /** How often watched videos are read without a callback. @default see `Pace` */
  readonly pace?: Partial<Pace>;
  /** The least time between two calls for one kind in the background, in milliseconds. @default 100 */
  readonly readGapMs?: number;
  /** How many events are kept for a slow reader. @default 1000 */
  readonly eventsPerReader?: number;
  /** @default the machine's clock */
  readonly clock?: Clock;
  /** From 0 up to 1. @default Math.random */
  readonly random?: () => number;
  /** @default silent */
  readonly logger?: Logger;
}

/**
 * Takes the vendor's callbacks, reads what is true, and tells subscribers. Reads are shared: each is told to the
 * events that wait for it (`EventPipeline`) and to the watches of the video (`VideoWatches`), whatever asked for it.
 */
export class MediaFeed implements MediaWatch {
  /** Takes the vendor's callbacks; `undefined` where none could be told from a forged one. */
  readonly callbacks: CallbackReceiver | undefined;
  readonly #reads: MediaReads;
  readonly #videos: VideoWatches;
  readonly #events: EventPipeline;
  #isClosed = false;

  constructor(options: MediaFeedOptions) {
    const { callbacks: keys, pubSub = noPubSub } = options;
    const { clock = systemClock, logger = silentLogger } = options;
    const { readGapMs: gapMs = 100, eventsPerReader = 1000 } = options;
    const onLeave = (): void => {
      // Without subscribers there is nothing to confirm.
      if (this.subscribers === 0) this.#events.confirmations.clear();
    };
    const reads = new MediaReads({ vod: options.vod, clock, logger, gapMs });
    const shared = { clock, logger, reads, onLeave };
    const videos = new VideoWatches({
      ...shared,
      random: options.random ?? Math.random,
      pace: { fastestMs: 15_000, slowestMs: 120_000, ...options.pace },
    });
    const events = new EventPipeline({
      ...shared,
      ...{ keys, pubSub, videos, eventsPerReader },
    });
    // Events first: the end of the last watch, of a deleted video, drops the events that wait.
    reads.listen(events.confirmations, videos);
    this.#reads = reads;
    this.#videos = videos;
    this.#events = events;
    this.callbacks = keys && events;
  }

  get subscribers(): number {
    return this.#videos.size + this.#events.size;
  }

  /** What has become of callbacks since the start. */
  get counts(): Readonly<FeedCounts> {
    return this.#events.counts;
  }

  watchVideo(
    id: string,
    options: VideoWatchOptions,
  ): AsyncIterableIterator<VideoNews> {
    return this.#videos.join(id, this.#whileOpen(options));
  }

  watchEvents(
    filter: EventFilter,
    options: { readonly signal: AbortSignal },
  ): AsyncIterableIterator<MediaEvent> {
    return this.#events.join(filter, this.#whileOpen(options).signal);
  }

  close(): Promise<void> {
    this.#isClosed = true;
    this.#videos.close();
    this.#events.close();
    this.#reads.close();
    return Promise.resolve();
  }

  /** A watch that begins after the end ends at once. */
  #whileOpen<Options extends { readonly signal: AbortSignal }>(
    options: Options,
  ): Options {
    return this.#isClosed
      ? { ...options, signal: AbortSignal.abort() }
      : options;
  }
}

import { guarded } from "../base/guarded.js";
import type { CallbackReceiver } from "./CallbackReceiver.js";
import { CallbackIntake } from "./CallbackIntake.js";
import { isKnownType, subjectOf } from "./isConfirmed.js";
import { Confirmations, type GivenUp } from "./Confirmations.js";
import { EventReaders } from "./EventReaders.js";
import { noCounts, type FeedCounts } from "./FeedCounts.js";
import type { RecordRead, Subject } from "./RecordRead.js";
import type { EventFilter, MediaEvent } from "./MediaEvent.js";
import { feedSettingsOf } from "./MediaFeedOptions.js";
import type { FeedSettings, MediaFeedOptions } from "./MediaFeedOptions.js";
import { MediaReads } from "./MediaReads.js";
import type { MediaWatch, VideoNews, VideoWatchOptions } from "./MediaWatch.js";
import { toMediaEvent } from "./toMediaEvent.js";
import type { VodCallback } from "./VodCallback.js";
import { VideoWatches } from "./VideoWatches.js";

/** How many unknown types are named in the log before it says no more. */
const UNKNOWN_TYPES = 100;

/**
 * Hears the vendor's callbacks, reads what is true, and tells who watches. A callback is a hint: its
 * signature does not cover its body. So it is told only once a read has borne it out, and with the record that was
 * read. What a record cannot show is the callback's own word: the type, the time and the job of an event.
 */
export class MediaFeed implements MediaWatch {
  readonly #settings: FeedSettings;
  readonly #intake: CallbackIntake;
  readonly #reads: MediaReads;
  readonly #videos: VideoWatches;
  readonly #events: EventReaders;
  readonly #confirmations: Confirmations;
  readonly #counts = noCounts();
  readonly #unknownTypes = new Set<string>();
  #isClosed = false;

  constructor(options: MediaFeedOptions) {
    this.#settings = feedSettingsOf(options);
    this.#events = new EventReaders(this.#settings.eventsPerReader, () => {
      this.#rest();
    });
    this.#reads = this.#openReads();
    this.#videos = this.#openVideos();
    this.#confirmations = this.#openConfirmations();
    this.#intake = this.#openIntake();
  }

  /** Takes the vendor's callbacks; `undefined` where none could be told from a forged one. */
  get callbacks(): CallbackReceiver | undefined {
    return this.#settings.callbacks && this.#intake;
  }

  get subscribers(): number {
    return this.#videos.size + this.#events.size;
  }

  /** What has become of callbacks since the start. */
  get counts(): Readonly<FeedCounts> {
    return this.#counts;
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
    this.#intake.close();
    this.#videos.close();
    this.#events.end();
    this.#confirmations.clear();
    this.#reads.close();
    return Promise.resolve();
  }

  /** Who comes after the end finds it. */
  #whileOpen<Options extends { readonly signal: AbortSignal }>(
    options: Options,
  ): Options {
    return this.#isClosed
      ? { ...options, signal: AbortSignal.abort() }
      : options;
  }

  #take(callback: VodCallback): void {
    if (!isKnownType(callback.type)) this.#noteUnknown(callback.type);
    const subject = subjectOf(callback);
    if (subject === undefined || !this.#isWanted(callback)) return;
    if (subject.kind === "video") this.#videos.hint(subject.id);
    if (isKnownType(callback.type)) this.#confirmations.add(callback, subject);
  }

  /** Only what somebody watches is read: a flood of callbacks is no flood of reads. */
  #isWanted(callback: VodCallback): boolean {
    const { mediaKind, mediaId = "" } = callback;
    const isWatched = mediaKind === "video" && this.#videos.has(mediaId);
    return isWatched || this.#events.want(callback);
  }

  #landed(subject: Subject, read: RecordRead): void {
    this.#guard(subject, () => {
      this.#confirmations.landed(subject, read);
    });
  }

  #confirmed(callback: VodCallback, read: RecordRead): void {
    this.#counts.confirmed += 1;
    const { type, mediaId, jobId } = callback;
    this.#guard({ type, mediaId, jobId }, () => {
      this.#events.tell(toMediaEvent(callback, read));
    });
  }

  /** One event or medium that fails costs none of those that were read with it. */
  #guard(about: object, work: () => void): void {
    guarded(this.#settings.logger, { door: "read", ...about }, work);
  }

  #givenUp(callback: VodCallback, why: GivenUp): void {
    this.#counts.givenUp += 1;
    // A copy that is forged must not keep the true one out, which comes later.
    this.#intake.forget(callback);
    const { type, mediaId, jobId } = callback;
    this.#settings.logger.warn(
      { type, mediaId, jobId, why },
      "an event was given up: no read has borne it out",
    );
  }

  #noteUnknown(type: string): void {
    const noted = this.#unknownTypes;
    if (noted.has(type) || noted.size >= UNKNOWN_TYPES) return;
    noted.add(type);
    this.#settings.logger.warn(
      { type },
      "VOD reports events of a type that this version does not know",
    );
  }

  /** What was asked for and not begun is not read, unless somebody else waits for it. */
  #forget(subject: Subject): void {
    const isWatched = subject.kind === "video" && this.#videos.has(subject.id);
    if (!isWatched && !this.#confirmations.has(subject))
      this.#reads.forget(subject);
  }

  /** Without anybody who watches there is nothing to do. */
  #rest(): void {
    if (this.subscribers === 0) this.#confirmations.clear();
  }

  #openReads(): MediaReads {
    const { vod, clock, readGapMs: gapMs, logger } = this.#settings;
    return new MediaReads({
      ...{ vod, clock, gapMs },
      onVideo: (id, news) => {
        this.#landed({ kind: "video", id }, news);
        this.#guard({ kind: "video", id }, () => {
          this.#videos.landed(id, news);
        });
      },
      onOther: (subject, read) => {
        this.#landed(subject, read);
      },
      onFailure: (subject, error) => {
        logger.error({ ...subject, err: error }, "a read of media failed");
        if (subject.kind === "video") this.#videos.readLater(subject.id);
        this.#confirmations.readLater(subject);
      },
    });
  }

  #openVideos(): VideoWatches {
    const { clock, logger, random, pace } = this.#settings;
    return new VideoWatches({
      ...{ clock, logger, random, pace },
      ask: (id, when) => {
        if (when === "now") this.#reads.askNow(id);
        else this.#reads.ask({ kind: "video", id });
      },
      onUnwatched: (id) => {
        this.#forget({ kind: "video", id });
        this.#rest();
      },
    });
  }

  #openConfirmations(): Confirmations {
    const { clock, logger } = this.#settings;
    return new Confirmations({
      ...{ clock, logger },
      ask: (subject) => {
        this.#reads.ask(subject);
      },
      forget: (subject) => {
        this.#forget(subject);
      },
      isWanted: (callback) => this.#isWanted(callback),
      onConfirmed: (callback, read) => {
        this.#confirmed(callback, read);
      },
      onGivenUp: (callback, why) => {
        this.#givenUp(callback, why);
      },
    });
  }

  #openIntake(): CallbackIntake {
    const { callbacks: keys, pubSub, clock, logger } = this.#settings;
    return new CallbackIntake({
      ...{ keys, pubSub, clock, logger, counts: this.#counts },
      onCallback: (callback) => {
        this.#take(callback);
      },
      onGap: () => {
        this.#videos.hintAll();
      },
    });
  }
}

import type { Clock } from "../base/clock.js";
import { guarded } from "../base/guarded.js";
import type { Logger } from "../base/logger.js";
import {
  defaultToleranceMs,
  isSigned,
  type CallbackKeys,
  type IncomingCallback,
} from "./checkSignature.js";
import { Confirmations, type Confirmation } from "./Confirmations.js";
import { EventReaders } from "./EventReaders.js";
import { isKnownType, subjectOf } from "./isConfirmed.js";
import type { EventFilter, MediaEvent } from "./MediaEvent.js";
import type { MediaReads } from "./MediaReads.js";
import { parseBrief, parseCallback } from "./parseCallback.js";
import type { PubSub } from "./PubSub.js";
import { asVideo, type RecordRead } from "./RecordRead.js";
import { SeenCallbacks } from "./SeenCallbacks.js";
import type { VideoWatches } from "./VideoWatches.js";
import type { VodCallback } from "./VodCallback.js";

/**
 * `refused`: it is not signed with a known key, or its time is too far from ours. `unreadable`: it is signed, and is
 * no event. Everything else is accepted: duplicates, unknown types and the events of IMS included.
 */
export type CallbackVerdict = "accepted" | "refused" | "unreadable";

/** Takes the vendor's callbacks. */
export interface CallbackReceiver {
  /** Judges a callback at once; what follows from it happens later. Never throws. */
  receive(callback: IncomingCallback): CallbackVerdict;
}

/** What has become of callbacks since the start. */
export interface FeedCounts {
  /** First copies of VOD's events that were signed and readable, from here and from other gateways. */
  accepted: number;
  duplicates: number;
  /** Unsigned, signed with an unknown key, or out of time. */
  refused: number;
  unreadable: number;
  /** Events that a read has confirmed. */
  confirmed: number;
  /** Events that were given up: reads deny them, or could not be made, or too many wait. */
  givenUp: number;
}

export interface EventPipelineOptions {
  /** Absent: every callback is refused. Those of other gateways are taken nonetheless. */
  readonly keys: CallbackKeys | undefined;
  readonly pubSub: PubSub;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly reads: Pick<MediaReads, "ask" | "forget">;
  readonly videos: Pick<VideoWatches, "has" | "hint" | "hintAll">;
  /** How many events wait for a slow reader. */
  readonly eventsPerReader: number;
  /** Called when a reader has left. */
  readonly onLeave: () => void;
}

/** More than the time between the first copy that can arrive and the last: one is early, the other late. */
const MEMORY_IN_TOLERANCES = 3;
/** How many different things that are new to us are named in the log before it says no more. */
const NOTES = 100;

/** What is new to us, for the log. */
const UNKNOWN_TYPE =
  "VOD reports events of a type that this version does not know";
const UNKNOWN_OUTCOME =
  "VOD reports events with a status that this version does not know";
const OF_IMS =
  "events of IMS come to the URL of VOD's callbacks, and are set aside";

/**
 * The way of an event, from a callback to the readers of events. `receive` has the steps until the callback is
 * answered, `#follow` those after that.
 *
 * A callback is a hint: its signature does not cover its body. So an event is told only once a read has confirmed it,
 * and with the record that was read. What a record cannot show is the callback's own word: the type, the time and the
 * job of an event.
 */
export class EventPipeline implements CallbackReceiver {
  readonly counts: FeedCounts = {
    ...{ accepted: 0, duplicates: 0, refused: 0, unreadable: 0 },
    ...{ confirmed: 0, givenUp: 0 },
  };
  /** Events that wait for a read: they are to be told of every read. */
  readonly confirmations: Confirmations;
  readonly #options: EventPipelineOptions;
  readonly #seen: SeenCallbacks;
  readonly #readers: EventReaders;
  readonly #notes = new Set<string>();
  readonly #unsubscribe: () => void;

  constructor(options: EventPipelineOptions) {
    this.#options = options;
    const { keys, pubSub, clock, logger, reads, videos } = options;
    const toleranceMs = keys?.toleranceMs ?? defaultToleranceMs;
    const memoryMs = MEMORY_IN_TOLERANCES * toleranceMs;
    this.#seen = new SeenCallbacks({ clock, memoryMs });
    this.#readers = new EventReaders(options.eventsPerReader, options.onLeave);
    this.confirmations = new Confirmations({
      ...{ clock, logger, reads },
      isWanted: (callback) => this.#isWanted(callback),
    });
    this.#unsubscribe = pubSub.subscribe({
      onMessage: (message) => {
        this.#hear(message);
      },
      onGap: () => {
        videos.hintAll();
      },
    });
  }

  /** How many readers there are. */
  get size(): number {
    return this.#readers.size;
  }

  join(
    filter: EventFilter,
    signal: AbortSignal,
  ): AsyncIterableIterator<MediaEvent> {
    return this.#readers.join(filter, signal);
  }

  /** A callback of the vendor's: verified, parsed, and passed on to other gateways if it is the first copy. */
  receive(incoming: IncomingCallback): CallbackVerdict {
    const { keys, clock, pubSub } = this.#options;
    if (keys === undefined || !isSigned(incoming, keys, clock.now())) {
      this.counts.refused += 1;
      return "refused";
    }
    const callback = parseCallback(incoming.body, clock.now());
    if (callback === undefined) {
      this.counts.unreadable += 1;
      return "unreadable";
    }
    if ("imsType" in callback) this.#note({ type: callback.imsType }, OF_IMS);
    else if (this.#begin(callback)) pubSub.publish(callback.brief);
    return "accepted";
  }

  close(): void {
    this.#unsubscribe();
    this.#readers.end();
    this.confirmations.clear();
  }

  /** A callback that another gateway has verified. */
  #hear(message: string): void {
    const callback = parseBrief(message, this.#options.clock.now());
    if (callback !== undefined) this.#begin(callback);
  }

  /**
   * Drops copies. Each gateway remembers on its own what it has heard, from the vendor or from another gateway: a copy
   * that reaches another one is known there already.
   *
   * @returns whether it is the first copy
   */
  #begin(callback: VodCallback): boolean {
    if (!this.#seen.isFirst(callback.key)) {
      this.counts.duplicates += 1;
      return false;
    }
    this.counts.accepted += 1;
    const { logger } = this.#options;
    logger.debug(idsOf(callback), "VOD reports an event");
    guarded(logger, { door: "callback", ...idsOf(callback) }, () =>
      this.#follow(callback),
    );
    return true;
  }

  /** What an event goes through after its callback was accepted. */
  async #follow(callback: VodCallback): Promise<void> {
    const { type, outcome, status } = callback;
    const isKnown = isKnownType(type);
    if (!isKnown) this.#note({ type }, UNKNOWN_TYPE);
    else if (outcome === "unknown")
      this.#note({ type, status }, UNKNOWN_OUTCOME);
    // Only what has readers is read: a flood of callbacks is no flood of reads.
    const subject = subjectOf(callback);
    if (subject === undefined || !this.#isWanted(callback)) return;
    this.#options.videos.hint(subject);
    if (!isKnown) return;
    const confirmation = await new Promise<Confirmation>((settle) => {
      this.confirmations.add(callback, subject, settle);
    });
    if (confirmation.verdict === "unwanted") return;
    if (confirmation.verdict !== "confirmed") {
      this.#giveUp(callback, confirmation.verdict);
      return;
    }
    this.counts.confirmed += 1;
    this.#readers.tell(toMediaEvent(callback, confirmation.read));
  }

  #isWanted(callback: VodCallback): boolean {
    const { mediaKind: kind, mediaId: id = "" } = callback;
    return (
      this.#options.videos.has({ kind, id }) || this.#readers.want(callback)
    );
  }

  #giveUp(callback: VodCallback, why: Confirmation["verdict"]): void {
    this.counts.givenUp += 1;
    // A copy that is forged must not keep the true one out, which comes later.
    this.#seen.forget(callback.key);
    this.#options.logger.warn(
      { ...idsOf(callback), why },
      "an event was given up: no read has confirmed it",
    );
  }

  /** Says it once. */
  #note(what: Readonly<Record<string, string | undefined>>, why: string): void {
    const note = JSON.stringify([why, what]);
    if (this.#notes.has(note) || this.#notes.size >= NOTES) return;
    this.#notes.add(note);
    this.#options.logger.warn(what, why);
  }
}

function idsOf({
  type,
  mediaId,
  jobId,
}: VodCallback): Pick<VodCallback, "type" | "mediaId" | "jobId"> {
  return { type, mediaId, jobId };
}

/** What readers of events are told. @param read the read that confirmed the event */
function toMediaEvent(
  { type, mediaKind, mediaId, jobId, atMs, outcome, error }: VodCallback,
  read: RecordRead,
): MediaEvent {
  const news = mediaId === undefined ? undefined : asVideo(mediaKind, read);
  return {
    ...{ type, mediaKind, outcome },
    ...(mediaId !== undefined && { mediaId }),
    ...(jobId !== undefined && { jobId }),
    ...(error !== undefined && { error }),
    at: new Date(atMs),
    ...(news !== undefined &&
      !(news instanceof Error) &&
      news.found && { video: news.record }),
    missed: 0,
  };
}

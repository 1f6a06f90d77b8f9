import type { Clock } from "../base/clock.js";
import { guarded } from "../base/guarded.js";
import type { Logger } from "../base/logger.js";
import {
  readAttachedMedia,
  readImages,
  readUrlUploads,
  readVideos,
  URL_UPLOADS_PER_CALL,
  VIDEOS_PER_CALL,
  type VodCaller,
  type VodGateway,
} from "../vod/index.js";
import { ReadRounds, type ReadRoundsOptions } from "./ReadRounds.js";
import type { RecordRead, Subject, SubjectKind } from "./RecordRead.js";

export interface MediaReadsOptions {
  readonly vod: VodGateway;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The least time between two calls for one kind in the background, in milliseconds. */
  readonly gapMs: number;
}

/** Is told of every read, whatever asked for it. */
export interface ReadListener {
  /** Whether it waits for a read of this. */
  has(subject: Subject): boolean;
  /** A read has been made. */
  landed(subject: Subject, read: RecordRead): void;
  /** A read has failed by a fault of ours. */
  readLater(subject: Subject): void;
}

/** As many as one call takes. */
const ASSETS_PER_CALL = 20;

/** The reads of all that callbacks are about: each kind in rounds of its own, at a pace of its own. */
export class MediaReads {
  readonly #logger: Logger;
  readonly #rounds: Readonly<Record<SubjectKind, ReadRounds<RecordRead>>>;
  #listeners: readonly ReadListener[] = [];

  constructor(options: MediaReadsOptions) {
    this.#logger = options.logger;
    const { vod } = options;
    const lessons = { missesAreListed: false };
    this.#rounds = {
      video: this.#roundsOf("video", options, {
        roundSize: VIDEOS_PER_CALL,
        read: (ids, signal, turn) =>
          readVideos(paced(vod, turn), "VideoId", ids, { signal, lessons }),
        readNow: (ids, signal) => vod.readVideos("VideoId", ids, { signal }),
      }),
      image: this.#roundsOf("image", options, {
        roundSize: ASSETS_PER_CALL,
        read: (ids, signal, turn) =>
          readImages(paced(vod, turn), ids, { signal }),
      }),
      attachedMedia: this.#roundsOf("attachedMedia", options, {
        roundSize: ASSETS_PER_CALL,
        read: (ids, signal, turn) =>
          readAttachedMedia(paced(vod, turn), ids, { signal }),
      }),
      urlUpload: this.#roundsOf("urlUpload", options, {
        roundSize: URL_UPLOADS_PER_CALL,
        read: (ids, signal, turn) =>
          readUrlUploads(paced(vod, turn), ids, { signal }),
      }),
    };
  }

  /** Tells each of every read, in this order. */
  listen(...listeners: readonly ReadListener[]): void {
    this.#listeners = listeners;
  }

  /** Reads it when its turn comes. */
  ask({ kind, id }: Subject): void {
    this.#rounds[kind].ask(id);
  }

  /** Reads it at once. */
  askNow({ kind, id }: Subject): void {
    this.#rounds[kind].askNow(id);
  }

  /** A listener no longer waits for it: unless another one does, a read that has not begun is not made. */
  forget(subject: Subject): void {
    if (!this.#listeners.some((listener) => listener.has(subject)))
      this.#rounds[subject.kind].forget(subject.id);
  }

  close(): void {
    for (const rounds of Object.values(this.#rounds)) rounds.close();
  }

  #roundsOf(
    kind: SubjectKind,
    { clock, gapMs }: MediaReadsOptions,
    how: Pick<ReadRoundsOptions<RecordRead>, "roundSize" | "read" | "readNow">,
  ): ReadRounds<RecordRead> {
    return new ReadRounds<RecordRead>({
      ...{ clock, gapMs, ...how },
      onRead: (id, read) => {
        this.#tellEach({ kind, id }, (listener, subject) => {
          listener.landed(subject, read);
        });
      },
      onFailure: (id, error) => {
        this.#logger.error({ kind, id, err: error }, "a read of media failed");
        this.#tellEach({ kind, id }, (listener, subject) => {
          listener.readLater(subject);
        });
      },
    });
  }

  /** One event or medium that fails costs none of those that were read with it. */
  #tellEach(
    subject: Subject,
    tell: (listener: ReadListener, subject: Subject) => void,
  ): void {
    for (const listener of this.#listeners)
      guarded(this.#logger, { door: "read", ...subject }, () => {
        tell(listener, subject);
      });
  }
}

/** Calls in the background: each waits for its turn, however many calls a read is split into. */
function paced(vod: VodCaller, turn: () => Promise<void>): VodCaller {
  return {
    call: async (operation, request, options) => {
      await turn();
      return vod.call(operation, request, options);
    },
  };
}

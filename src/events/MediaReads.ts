import type { Clock } from "../base/clock.js";
import {
  readAttachedMedia,
  readImages,
  readUrlUploads,
  readVideos,
  URL_UPLOADS_PER_CALL,
  VIDEOS_PER_CALL,
} from "../vod/index.js";
import type { VodCaller, VodGateway } from "../vod/index.js";
import type { RecordRead, Subject, SubjectKind } from "./RecordRead.js";
import type { VideoNews } from "./MediaWatch.js";
import { ReadRounds } from "./ReadRounds.js";

export interface MediaReadsOptions {
  readonly vod: VodGateway;
  readonly clock: Clock;
  /** The least time between two calls of a kind that nobody waits for. */
  readonly gapMs: number;
  readonly onVideo: (id: string, news: VideoNews) => void;
  readonly onOther: (subject: Subject, read: RecordRead) => void;
  readonly onFailure: (subject: Subject, error: unknown) => void;
}

/** As many as one call takes. */
const ASSETS_PER_CALL = 20;

/** The reads of everything that callbacks speak of, each kind in rounds of its own, at a pace of its own. */
export class MediaReads {
  readonly #rounds: Readonly<
    Record<
      SubjectKind,
      Pick<ReadRounds<RecordRead>, "ask" | "forget" | "close">
    >
  >;
  readonly #videos: ReadRounds<VideoNews>;

  constructor(options: MediaReadsOptions) {
    const { vod, clock, gapMs, onVideo, onFailure } = options;
    const lessons = { missesAreListed: false };
    this.#videos = new ReadRounds<VideoNews>({
      ...{ clock, gapMs, roundSize: VIDEOS_PER_CALL, onRead: onVideo },
      read: (ids, signal, turn) =>
        readVideos(paced(vod, turn), "VideoId", ids, { signal, lessons }),
      readNow: (ids, signal) => vod.readVideos("VideoId", ids, { signal }),
      onFailure: (id, error) => {
        onFailure({ kind: "video", id }, error);
      },
    });
    this.#rounds = {
      video: this.#videos,
      image: roundsOf("image", ASSETS_PER_CALL, options),
      attachedMedia: roundsOf("attachedMedia", ASSETS_PER_CALL, options),
      urlUpload: roundsOf("urlUpload", URL_UPLOADS_PER_CALL, options),
    };
  }

  /** Reads it when its turn comes. */
  ask({ kind, id }: Subject): void {
    this.#rounds[kind].ask(id);
  }

  /** Reads a video at once. */
  askNow(videoId: string): void {
    this.#videos.askNow(videoId);
  }

  /** Nobody asks for this any more. */
  forget({ kind, id }: Subject): void {
    this.#rounds[kind].forget(id);
  }

  close(): void {
    for (const rounds of Object.values(this.#rounds)) rounds.close();
  }
}

const readers = {
  image: readImages,
  attachedMedia: readAttachedMedia,
  urlUpload: readUrlUploads,
} as const;

function roundsOf(
  kind: keyof typeof readers,
  roundSize: number,
  { vod, clock, gapMs, onOther, onFailure }: MediaReadsOptions,
): ReadRounds<RecordRead> {
  return new ReadRounds<RecordRead>({
    ...{ clock, gapMs, roundSize },
    read: (ids, signal, turn) =>
      readers[kind](paced(vod, turn), ids, { signal }),
    onRead: (id, read) => {
      onOther({ kind, id }, read);
    },
    onFailure: (id, error) => {
      onFailure({ kind, id }, error);
    },
  });
}

/** Calls that nobody waits for: each when its turn comes, whatever a read is split into. */
function paced(vod: VodCaller, turn: () => Promise<void>): VodCaller {
  return {
    call: async (operation, request, options) => {
      await turn();
      return vod.call(operation, request, options);
    },
  };
}

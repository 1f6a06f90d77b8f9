import type { Clock } from "../../base/clock.js";
import {
  analysed,
  analysisFailed,
  fileUploaded,
  transcoded,
  transcodingFailed,
} from "../events/videoEvents.js";
import type { Announce, Happening } from "../events/VodEvent.js";
import { NO_TRANSCODE } from "./account.js";
import { deliveryUrl, type FindHome } from "./fileUrls.js";
import type { Video } from "./Video.js";
import type { VideoStore } from "./VideoStore.js";

/** How long the stages take on the emulator's clock. */
export interface LifeCycleTimings {
  /** From the arrival of the source until its duration is known. @default 2000 */
  readonly analysingMs?: number;
  /** From then until the video is playable. @default 10000 */
  readonly transcodingMs?: number;
}

/** A source file that has arrived. */
export interface SourceFile {
  /** @default what the creator declared, or 1 MiB */
  readonly sizeBytes?: number;
  /** @default 60.04 */
  readonly durationSeconds?: number;
  /** `false`: the transcoding ends in `TranscodeFail`. @default true */
  readonly isSound?: boolean;
}

/** The latest transcoding of a video: its jobs run side by side. */
export interface Transcoding {
  readonly beganAtMs: number;
  /** When it will be complete, or was. */
  readonly endsAtMs: number;
  readonly isSound: boolean;
}

/** What the life of videos depends on. */
export interface LifeCycleOptions {
  readonly videos: VideoStore;
  readonly clock: Clock;
  readonly fileHome: FindHome;
  readonly announce: Announce;
  /** How long the record of a transcoding that ends now is behind its events; mostly 0. */
  readonly takeLagMs: () => number;
  readonly timings?: LifeCycleTimings | undefined;
}

const DEFAULT_SIZE_BYTES = 1024 * 1024;
const DEFAULT_DURATION_SECONDS = 60.04;

/** Moves videos from `UploadSucc` to `Normal`, each on its own timer, and tells every step. */
export class LifeCycle {
  readonly #options: LifeCycleOptions;
  readonly #cancels = new Map<string, () => void>();
  readonly #transcodings = new Map<string, Transcoding>();
  #isStopped = false;

  constructor(options: LifeCycleOptions) {
    this.#options = options;
  }

  /** The source is there, for the first time or over an older one. */
  sourceArrived(video: Video, source: SourceFile): void {
    const sizeBytes =
      source.sizeBytes ?? video.declaredSizeBytes ?? DEFAULT_SIZE_BYTES;
    // A fixture takes the bytes, and nothing else happens to it.
    const status = video.isFrozen ? video.status : "UploadSucc";
    this.#change(video.id, { sizeBytes, partsSizeBytes: undefined, status });
    if (video.isFrozen) return;
    this.#tell(video.id, (now) => [fileUploaded(now, this.#homeOf(now))]);
    this.#analyseLater(video.id, source);
  }

  /** A file that lay in the bucket before is processed: its arrival is told to nobody. */
  sourceRegistered(video: Video): void {
    const sizeBytes = video.declaredSizeBytes ?? DEFAULT_SIZE_BYTES;
    this.#change(video.id, { sizeBytes });
    this.#analyseLater(video.id, {});
  }

  /** Parts of a source are there, or `undefined`: none are left. @returns false for an unknown video */
  partsArrived(id: string, partsSizeBytes: number | undefined): boolean {
    return this.#change(id, { partsSizeBytes }) !== undefined;
  }

  /** The latest transcoding of a video; a fixture's ran for as long as any, to the time of its last change. */
  transcodingOf(video: Video): Transcoding | undefined {
    const known = this.#transcodings.get(video.id);
    if (known !== undefined || !video.isFrozen) return known;
    if (!["Normal", "TranscodeFail"].includes(video.status)) return undefined;
    return {
      beganAtMs: video.modifiedAtMs - this.#transcodingMs,
      endsAtMs: video.modifiedAtMs,
      isSound: video.status === "Normal",
    };
  }

  /** A record is gone: nothing becomes of its source. */
  forget(id: string): void {
    this.#halt(id);
    this.#transcodings.delete(id);
  }

  /** Nothing moves any more. */
  stop(): void {
    this.#isStopped = true;
    for (const cancel of this.#cancels.values()) cancel();
    this.#cancels.clear();
  }

  #analyseLater(id: string, source: SourceFile): void {
    const { analysingMs = 2000 } = this.#options.timings ?? {};
    this.#later(id, analysingMs, () => {
      this.#analysed(id, source);
    });
  }

  #analysed(id: string, source: SourceFile): void {
    const durationSeconds = source.durationSeconds ?? DEFAULT_DURATION_SECONDS;
    const isSound = source.isSound !== false;
    const video = this.#change(id, { durationSeconds });
    this.#tell(id, (now) => [isSound ? analysed(now) : analysisFailed(now)]);
    if (video?.templateGroupId === NO_TRANSCODE) {
      this.#change(id, this.#publication(video));
      return;
    }
    this.#change(id, { status: "Transcoding" });
    const beganAtMs = this.#options.clock.now();
    const endsAtMs = beganAtMs + this.#transcodingMs;
    const transcoding = { beganAtMs, endsAtMs, isSound };
    this.#transcodings.set(id, transcoding);
    this.#later(id, this.#transcodingMs, () => {
      this.#transcoded(id, transcoding);
    });
  }

  get #transcodingMs(): number {
    return this.#options.timings?.transcodingMs ?? 10_000;
  }

  #transcoded(id: string, transcoding: Transcoding): void {
    const { videos, announce, takeLagMs } = this.#options;
    const video = videos.get(id);
    if (video === undefined) return;
    const { isSound } = transcoding;
    const change = isSound
      ? this.#publication(video)
      : ({ status: "TranscodeFail" } as const);
    const lagMs = takeLagMs();
    if (lagMs === 0) this.#change(id, change);
    else this.#later(id, lagMs, () => this.#change(id, change));
    const turned = { ...video, ...change };
    const happenings = isSound
      ? transcoded(turned, transcoding, this.#homeOf(video))
      : transcodingFailed(turned);
    for (const happening of happenings) announce(happening, turned);
  }

  /** What becomes of the record of a video that is playable. */
  #publication(
    video: Video,
  ): Pick<Video, "status" | "coverUrl" | "snapshotUrls"> {
    const home = this.#homeOf(video);
    const imageUrl = (name: string): string =>
      deliveryUrl(`${video.id}/snapshots/${name}.jpg`, home);
    return {
      status: "Normal",
      coverUrl: video.coverUrl ?? imageUrl("cover"),
      snapshotUrls: ["00001", "00002"].map(imageUrl),
    };
  }

  #homeOf(video: Video): ReturnType<FindHome> {
    return this.#options.fileHome(video);
  }

  /** @returns the record as it is now; `undefined` for an unknown one */
  #change(
    id: string,
    change: Partial<Omit<Video, "id" | "referenceId">>,
  ): Video | undefined {
    const { videos, clock } = this.#options;
    videos.update(id, { ...change, modifiedAtMs: clock.now() });
    return videos.get(id);
  }

  #tell(id: string, happenings: (now: Video) => readonly Happening[]): void {
    const { videos, announce } = this.#options;
    const video = videos.get(id);
    if (video === undefined) return;
    for (const happening of happenings(video)) announce(happening, video);
  }

  #halt(id: string): void {
    this.#cancels.get(id)?.();
    this.#cancels.delete(id);
  }

  #later(id: string, delayMs: number, step: () => void): void {
    this.#halt(id);
    if (this.#isStopped) return;
    const cancel = this.#options.clock.after(delayMs, () => {
      this.#cancels.delete(id);
      step();
    });
    this.#cancels.set(id, cancel);
  }
}

import type { Clock } from "../../base/clock.js";
import { NO_TRANSCODE } from "./account.js";
import { deliveryUrl } from "./fileUrls.js";
import type { FindHome } from "./fileUrls.js";
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

const DEFAULT_SIZE_BYTES = 1024 * 1024;
const DEFAULT_DURATION_SECONDS = 60.04;

/** What the life of videos depends on. */
export interface LifeCycleOptions {
  readonly videos: VideoStore;
  readonly clock: Clock;
  readonly fileHome: FindHome;
  readonly timings?: LifeCycleTimings | undefined;
}

/** Moves videos from `UploadSucc` to `Normal`, each on its own timer. */
export class LifeCycle {
  readonly #store: VideoStore;
  readonly #clock: Clock;
  readonly #fileHome: FindHome;
  readonly #analysingMs: number;
  readonly #transcodingMs: number;
  readonly #cancels = new Map<string, () => void>();

  constructor({ videos, clock, fileHome, timings = {} }: LifeCycleOptions) {
    this.#store = videos;
    this.#clock = clock;
    this.#fileHome = fileHome;
    this.#analysingMs = timings.analysingMs ?? 2000;
    this.#transcodingMs = timings.transcodingMs ?? 10_000;
  }

  /** The source is there, for the first time or over an older one. */
  sourceArrived(video: Video, source: SourceFile): void {
    const sizeBytes =
      source.sizeBytes ?? video.declaredSizeBytes ?? DEFAULT_SIZE_BYTES;
    if (video.isFrozen) {
      // A fixture takes the bytes, and nothing else happens to it.
      this.#change(video, { sizeBytes, partsSizeBytes: undefined });
      return;
    }
    this.#change(video, {
      sizeBytes,
      partsSizeBytes: undefined,
      status: "UploadSucc",
    });
    this.#later(video, this.#analysingMs, () => {
      this.#analysed(video, source);
    });
  }

  /** Parts of a source are there, or `undefined`: none are left. @returns false for an unknown video */
  partsArrived(id: string, partsSizeBytes: number | undefined): boolean {
    const video = this.#store.get(id);
    if (video !== undefined) this.#change(video, { partsSizeBytes });
    return video !== undefined;
  }

  /** Nothing moves any more. */
  stop(): void {
    for (const cancel of this.#cancels.values()) cancel();
    this.#cancels.clear();
  }

  #analysed(video: Video, source: SourceFile): void {
    const durationSeconds = source.durationSeconds ?? DEFAULT_DURATION_SECONDS;
    this.#change(video, { durationSeconds });
    if (video.templateGroupId === NO_TRANSCODE) {
      this.#published(video);
      return;
    }
    this.#change(video, { status: "Transcoding" });
    this.#later(video, this.#transcodingMs, () => {
      if (source.isSound === false)
        this.#change(video, { status: "TranscodeFail" });
      else this.#published(video);
    });
  }

  #published(video: Video): void {
    const home = this.#fileHome(video);
    const imageUrl = (name: string): string =>
      deliveryUrl(`${video.id}/snapshots/${name}.jpg`, home);
    this.#change(video, {
      status: "Normal",
      coverUrl: video.coverUrl ?? imageUrl("cover"),
      snapshotUrls: ["00001", "00002"].map(imageUrl),
    });
  }

  #change(
    video: Video,
    change: Partial<Omit<Video, "id" | "referenceId">>,
  ): void {
    this.#store.update(video.id, {
      ...change,
      modifiedAtMs: this.#clock.now(),
    });
  }

  #later(video: Video, delayMs: number, step: () => void): void {
    this.#cancels.get(video.id)?.();
    const cancel = this.#clock.after(delayMs, () => {
      this.#cancels.delete(video.id);
      step();
    });
    this.#cancels.set(video.id, cancel);
  }
}

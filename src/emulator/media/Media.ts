import type { Clock } from "../../base/clock.js";
import { AssetStore } from "./AssetStore.js";
import type { AttachedMedia } from "./AttachedMedia.js";
import type { FindHome } from "./fileUrls.js";
import type { Image } from "./Image.js";
import { LifeCycle } from "./LifeCycle.js";
import type { LifeCycleTimings, SourceFile } from "./LifeCycle.js";
import { seedVideos } from "./seed.js";
import { seedAttachedMedia, seedImages } from "./seedAssets.js";
import type { Video } from "./Video.js";
import { VideoStore } from "./VideoStore.js";

/** What the account's media depend on. */
export interface MediaOptions {
  readonly clock: Clock;
  /** Beside the seeded ones. */
  readonly videos: readonly Video[];
  readonly timings?: LifeCycleTimings | undefined;
  readonly fileHome: FindHome;
}

/** All media assets of the emulated account, and what becomes of their files. */
export class Media {
  readonly videos: VideoStore;
  readonly images = new AssetStore<Image>(seedImages());
  readonly attachedMedia = new AssetStore<AttachedMedia>(seedAttachedMedia());
  readonly lifeCycle: LifeCycle;
  readonly #clock: Clock;

  constructor({ clock, videos, timings, fileHome }: MediaOptions) {
    this.#clock = clock;
    this.videos = new VideoStore([...seedVideos(), ...videos]);
    const { videos: store } = this;
    this.lifeCycle = new LifeCycle({ videos: store, clock, fileHome, timings });
  }

  /** The file of an asset is there. @returns false for an unknown id */
  sourceArrived(id: string, source: SourceFile): boolean {
    const video = this.videos.get(id);
    if (video !== undefined) this.lifeCycle.sourceArrived(video, source);
    const nowMs = this.#clock.now();
    const isAsset = [this.images, this.attachedMedia].some((assets) =>
      assets.sourceArrived(id, source, nowMs),
    );
    return video !== undefined || isAsset;
  }

  /** The id of the asset whose file lies at a key of the bucket. */
  idOfFile(objectKey: string): string | undefined {
    const { videos, images, attachedMedia } = this;
    const asset =
      videos.findByObjectKey(objectKey) ??
      images.findByObjectKey(objectKey) ??
      attachedMedia.findByObjectKey(objectKey);
    return asset?.id;
  }
}

import type { Clock } from "../../base/clock.js";
import type { Announce, Happening } from "../events/VodEvent.js";
import { AssetStore, type Asset } from "./AssetStore.js";
import type { AttachedMedia } from "./AttachedMedia.js";
import {
  type FileHome,
  type FindHome,
  inClear,
  storageUrl,
} from "./fileUrls.js";
import type { Image } from "./Image.js";
import {
  LifeCycle,
  type LifeCycleOptions,
  type LifeCycleTimings,
  type SourceFile,
} from "./LifeCycle.js";
import { seedVideos } from "./seed.js";
import { seedAttachedMedia, seedImages } from "./seedAssets.js";
import type { Video } from "./Video.js";
import { VideoStore } from "./VideoStore.js";
import type { AnswerBody } from "../rpc/Answer.js";

/** What the account's media depend on. */
export interface MediaOptions {
  readonly clock: Clock;
  /** Beside the seeded ones. */
  readonly videos: readonly Video[];
  readonly timings?: LifeCycleTimings | undefined;
  readonly fileHome: FindHome;
  readonly announce: Announce;
  readonly takeLagMs: LifeCycleOptions["takeLagMs"];
}

/** All media assets of the emulated account, and what becomes of their files. */
export class Media {
  readonly videos: VideoStore;
  readonly images = new AssetStore<Image>(seedImages());
  readonly attachedMedia = new AssetStore<AttachedMedia>(seedAttachedMedia());
  readonly lifeCycle: LifeCycle;
  readonly #options: MediaOptions;

  constructor(options: MediaOptions) {
    this.#options = options;
    this.videos = new VideoStore([...seedVideos(), ...options.videos]);
    this.lifeCycle = new LifeCycle({ ...options, videos: this.videos });
  }

  /** The file of an asset is there. @returns false for an unknown id */
  sourceArrived(id: string, source: SourceFile): boolean {
    const video = this.videos.get(id);
    if (video !== undefined) this.lifeCycle.sourceArrived(video, source);
    return (
      video !== undefined ||
      this.#assetArrived(this.images, [id, source], imageUploaded) ||
      this.#assetArrived(
        this.attachedMedia,
        [id, source],
        attachedMediaUploaded,
      )
    );
  }

  #assetArrived<Kind extends Asset>(
    assets: AssetStore<Kind>,
    [id, source]: readonly [string, SourceFile],
    describe: (asset: Asset, home: FileHome) => Happening,
  ): boolean {
    const { clock, fileHome, announce } = this.#options;
    if (!assets.sourceArrived(id, source, clock.now())) return false;
    const asset = assets.get(id);
    if (asset?.isFrozen === false)
      announce(describe(asset, fileHome(asset)), asset);
    return true;
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

/** The file of an image is there. */
function imageUploaded(image: Asset, home: FileHome): Happening {
  const members = { ImageId: image.id, ...describeFile(image, home) };
  return {
    type: "ImageUploadComplete",
    members: { ...members, AppId: image.appId },
  };
}

/** Likewise that of an attached medium. */
function attachedMediaUploaded(media: Asset, home: FileHome): Happening {
  return {
    type: "AttachedMediaUploadComplete",
    members: { AttachedMediaId: media.id, ...describeFile(media, home) },
  };
}

function describeFile(asset: Asset, home: FileHome): AnswerBody {
  return {
    Status: "success",
    Size: asset.sizeBytes,
    FileURL: inClear(storageUrl(asset.objectKey, home)),
  };
}

import DataLoader from "dataloader";
import {
  operations,
  readAttachedMedia,
  readImages,
  readUploadDetails,
  UPLOAD_DETAILS_PER_CALL,
  type UploadDetailsLookUp,
  type AttachedMediaRecord,
  type ImageRecord,
  type VideoIdKind,
  type VideoLookUp,
  type VodGateway,
} from "../../vod/index.js";
import { assetReads, type AssetReads } from "./assetReads.js";
import { BatchReads } from "./BatchReads.js";
import { mediaInfoReads, type MediaInfoReads } from "./mediaInfoReads.js";
import {
  urlUploadReads,
  urlUploadReadsByUrl,
  type UrlUploadReads,
  type UrlUploadReadsByUrl,
} from "./urlUploadReads.js";
import { sharedReads, type SharedReads } from "./sharedReads.js";

/** The reads of one request, gathered: one set per request, so nobody reads another's past. */
export interface Loaders {
  /** By id: one `GetVideoInfos` per 20. */
  readonly videoById: DataLoader<string, VideoLookUp>;
  /** By reference id: one `GetVideoInfos` per 20. */
  readonly videoByReferenceId: DataLoader<string, VideoLookUp>;
  /** What only `GetVideoInfo` returns: a call of its own per video. */
  readonly videoDetail: SharedReads<typeof operations.getVideoInfo>;
  /** Source and streams of several videos at once, told as they are without arguments: one `BatchGetMediaInfos` per 20. */
  readonly mediaInfo: MediaInfoReads;
  /** The source file: a call per video and choice of arguments. */
  readonly mezzanine: SharedReads<typeof operations.getMezzanineInfo>;
  /** Where to play it: a call per video and choice of arguments. */
  readonly playback: SharedReads<typeof operations.getPlayInfo>;
  /** Permission to play it: a call per video and time. */
  readonly playAuth: SharedReads<typeof operations.getVideoPlayAuth>;
  /** How its upload stands: one `GetUploadDetails` per 20. */
  readonly uploadDetails: DataLoader<string, UploadDetailsLookUp>;
  /** By id and choice of URL: `GetImageInfos` of 20, or `GetImageInfo` for a lone one. */
  readonly image: AssetReads<ImageRecord>;
  /** By id and choice of URL: `GetAttachedMediaInfo` of 20. */
  readonly attachedMedia: AssetReads<AttachedMediaRecord>;
  /** A page of a category's children: a call each. */
  readonly categories: SharedReads<typeof operations.getCategories>;
  /** Jobs that pull from URLs, by id: one `GetURLUploadInfos` per 10. */
  readonly urlUpload: UrlUploadReads;
  /** All such jobs of a URL: one `GetURLUploadInfos` per 10. */
  readonly urlUploadsByUrl: UrlUploadReadsByUrl;
  /** By id, of any other operation that takes many: its field says how. */
  readonly batches: BatchReads;
}

export interface LoadersOptions {
  readonly vod: VodGateway;
  /** Ends the reads when the client hangs up. */
  readonly signal: AbortSignal;
}

/** Each is made when it is first asked for: most requests read by one of them, or by none. */
export function createLoaders(options: LoadersOptions): Loaders {
  return new MadeWhenAsked(options) as unknown as Loaders;
}

type Recipes = {
  readonly [Name in keyof Loaders]: (options: LoadersOptions) => Loaders[Name];
};

const videosBy =
  (kind: VideoIdKind) =>
  ({ vod, signal }: LoadersOptions): DataLoader<string, VideoLookUp> =>
    new DataLoader<string, VideoLookUp>((ids) =>
      vod.readVideos(kind, ids, { signal }),
    );

const recipes: Recipes = {
  videoById: videosBy("VideoId"),
  videoByReferenceId: videosBy("ReferenceId"),
  videoDetail: (options) => sharedReads(operations.getVideoInfo, options),
  image: ({ vod, signal }) =>
    assetReads((ids, urls) => readImages(vod, ids, { signal, urls })),
  attachedMedia: ({ vod, signal }) =>
    assetReads((ids, urls) => readAttachedMedia(vod, ids, { signal, urls })),
  categories: (options) => sharedReads(operations.getCategories, options),
  urlUpload: urlUploadReads,
  urlUploadsByUrl: urlUploadReadsByUrl,
  batches: (options) => new BatchReads(options),
  mediaInfo: mediaInfoReads,
  mezzanine: (options) => sharedReads(operations.getMezzanineInfo, options),
  playback: (options) => sharedReads(operations.getPlayInfo, options),
  playAuth: (options) => sharedReads(operations.getVideoPlayAuth, options),
  uploadDetails: ({ vod, signal }) =>
    new DataLoader<string, UploadDetailsLookUp>(
      (ids) => readUploadDetails(vod, ids, { signal }),
      { maxBatchSize: UPLOAD_DETAILS_PER_CALL },
    ),
};

/** Has a property for each recipe, and as members of its own those that were made. */
class MadeWhenAsked {
  readonly #options: LoadersOptions;

  constructor(options: LoadersOptions) {
    this.#options = options;
  }

  static {
    for (const [name, make] of Object.entries(recipes))
      Object.defineProperty(this.prototype, name, {
        get(this: MadeWhenAsked) {
          const value: unknown = make(this.#options);
          Object.defineProperty(this, name, { value, enumerable: true });
          return value;
        },
      });
  }
}

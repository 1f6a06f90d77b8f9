import { account } from "../media/account.js";
import type { Asset } from "../media/AssetStore.js";
import { categoryNames, findCategory } from "../media/categories.js";
import { deliveryUrl } from "../media/fileUrls.js";
import { isSoundOnly } from "../media/sourceFacts.js";
import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import { compileFilter } from "../search/compileFilter.js";
import {
  attachedSearchFields,
  audioSearchFields,
  imageSearchFields,
  videoSearchFields,
  type SearchFields,
} from "../search/searchFields.js";
import type { ActionServices } from "./Action.js";
import { describeCategory } from "./describeCategory.js";
import { describeVideo } from "./describeVideo.js";
import type { Sortable } from "./sortBy.js";

/** What a search found, with the record that it may tell. */
export interface Found extends Sortable {
  readonly describe: () => AnswerBody;
}

/** How the media of one type are found and told. */
export interface SearchedType {
  /** What a hit holds its record under. */
  readonly member: "Video" | "Audio" | "Image" | "AttachedMedia";
  /** What names a medium in its record. */
  readonly id: string;
  /** @throws RpcError `ErrorMatchSyntax` */
  readonly find: (
    match: string | undefined,
    services: ActionServices,
  ) => readonly Found[];
}

/** By `SearchType`, which is also a hit's `MediaType`. */
export const searchedTypes: ReadonlyMap<string, SearchedType> = new Map([
  [
    "video",
    {
      member: "Video",
      id: "VideoId",
      find: finder(
        videoSearchFields,
        ({ store }) => store.list().filter((video) => !isSoundOnly(video)),
        describeStreamed,
      ),
    },
  ],
  [
    "audio",
    {
      member: "Audio",
      id: "AudioId",
      find: finder(
        audioSearchFields,
        ({ store }) => store.list().filter(isSoundOnly),
        (audio) => ({ AudioId: audio.id, ...describeStreamed(audio) }),
      ),
    },
  ],
  [
    "image",
    {
      member: "Image",
      id: "ImageId",
      find: finder(
        imageSearchFields,
        ({ images }) => images.list(),
        (image, services) => ({
          ImageId: image.id,
          ...describeAsset(image, services),
          CateId: image.cateId,
          CateName:
            image.cateId === undefined
              ? undefined
              : categoryNames.get(image.cateId),
        }),
      ),
    },
  ],
  [
    "attached",
    {
      member: "AttachedMedia",
      id: "MediaId",
      find: finder(
        attachedSearchFields,
        ({ attachedMedia }) => attachedMedia.list(),
        (media, services) => ({
          MediaId: media.id,
          ...describeAsset(media, services),
          BusinessType: media.type,
          Categories: media.cateIds
            .map(findCategory)
            .filter((category) => category !== undefined)
            .map(describeCategory),
        }),
      ),
    },
  ],
] satisfies readonly (readonly [string, SearchedType])[]);

function finder<Record extends Sortable>(
  fields: SearchFields<Record>,
  list: (services: ActionServices) => readonly Record[],
  describe: (record: Record, services: ActionServices) => AnswerBody,
): SearchedType["find"] {
  return (match, services) => {
    const isWanted =
      match === undefined ? (): boolean => true : compileFilter(match, fields);
    return list(services)
      .filter(isWanted)
      .map((record) => ({
        id: record.id,
        createdAtMs: record.createdAtMs,
        modifiedAtMs: record.modifiedAtMs,
        describe: () => describe(record, services),
      }));
  };
}

function describeStreamed(video: Video): AnswerBody {
  return {
    ...describeVideo(video),
    Snapshots: video.snapshotUrls,
    MediaSource: "general",
    PreprocessStatus: "UnPreprocess",
    TranscodeMode: "FastTranscode",
    // The index does not know these two.
    TemplateGroupId: undefined,
    UserData: undefined,
  };
}

function describeAsset(asset: Asset, { fileHome }: ActionServices): AnswerBody {
  return {
    Title: asset.title,
    Description: asset.description,
    Tags: asset.tags,
    Status: asset.status,
    URL: deliveryUrl(asset.objectKey, fileHome(asset)),
    CreationTime: formatTimestamp(asset.createdAtMs),
    ModificationTime: formatTimestamp(asset.modifiedAtMs),
    AppId: asset.appId,
    StorageLocation: account.storageLocation,
  };
}

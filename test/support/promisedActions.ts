import type { Scope } from "../../src/auth/index.js";
import {
  documentOf,
  examples,
  type RootField,
  type Targets,
} from "./examples.js";
import type { Caller } from "./startStack.js";

/** A caller's way to one action of the vendor. */
export interface ActionCall {
  /** Selects nothing that would ask VOD for more than it must. */
  readonly document: (targets: Partial<Targets>) => string;
  /** Whether it is told item by item how that fared. */
  readonly isBatch: boolean;
  /** What the field asks for before it comes to the action. */
  readonly asksFirst?: string;
  /** Makes, while all is well, what the document speaks of. */
  readonly prepare?: (
    caller: Pick<Caller, "query">,
  ) => Promise<Partial<Targets>>;
}

/** What is promised of one action. */
export interface PromisedAction extends ActionCall {
  /** The field that it stands behind. */
  readonly field: string;
  /** What fails together, as operators see it in the log and in metrics. */
  readonly group: string;
  /** Calls a second as the vendor documents them for most regions. */
  readonly callsPerSecond: number;
  /** What the field needs and costs, where it is none of a query's or a mutation's: their examples tell. */
  readonly scope?: Scope;
  readonly cost?: number;
  /** The enumerations that its file in src/graph/operations exports, by name: what the vendor's page lists, and how the graph names it. */
  readonly enums?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the emulator refuses, as the vendor's packages see it; the other suites of test/contract drive the rest. */
  readonly refusal?: readonly [
    parameters: Readonly<Record<string, string>>,
    expected: readonly [code: string, status: number, message: string],
  ];
}

const UPLOADING = { videoId: "c6a23a870c8c4ffcd40cbd3813330001" };
const NORMAL = { videoId: "c6a23a870c8c4ffcd40cbd3813330008" };
const IMAGE = { imageId: "7b1c5e0d9a324f68b0e2d4c6a81f0002" };
const OTHER_IMAGE = "7b1c5e0d9a324f68b0e2d4c6a81f0004";
const LOGO = { mediaId: "e94d02b76c1a4835a7f3c8d1b50e0002" };
const ERROR = "error { code vodCode retryable retryAfterMs }";

/** What a call needs beyond its field. */
type Rest = Pick<ActionCall, "asksFirst" | "prepare"> & {
  /** What is seeded, where nothing has to be made first. */
  readonly about?: Partial<Targets>;
};

const ask = (
  field: RootField,
  selects: string,
  { about, ...rest }: Rest = {},
): ActionCall => ({
  document: (targets) =>
    documentOf(examples[field], { ...about, ...targets, selects }),
  isBatch: selects.includes(ERROR),
  ...rest,
});

/** A field of a video that is read by an operation of its own, once the video is. */
const detail = (selects: string, about = NORMAL): ActionCall =>
  ask("video", selects, { about, asksFirst: "GetVideoInfos" });

/**
 * Every vendor action around an upload, in the order in which docs/faults.md lists them. Whoever adds an action begins here
 * and is told what is left to do: see `docs/adding-an-operation.md`.
 */
export const promisedActions: Readonly<Record<string, PromisedAction>> = {
  CreateUploadVideo: {
    field: "Mutation.createUpload",
    group: "upload",
    callsPerSecond: 40,
    ...ask("createUpload", "videoId"),
  },
  RefreshUploadVideo: {
    field: "Mutation.refreshUpload",
    group: "upload",
    callsPerSecond: 40,
    ...ask("refreshUpload", "videoId", { about: UPLOADING }),
  },
  CreateUploadImage: {
    field: "Mutation.createImageUpload",
    group: "upload",
    callsPerSecond: 40,
    ...ask("createImageUpload", "imageId"),
  },
  CreateUploadAttachedMedia: {
    field: "Mutation.createAttachedMediaUpload",
    group: "upload",
    callsPerSecond: 40,
    ...ask("createAttachedMediaUpload", "mediaId"),
  },
  UploadMediaByURL: {
    field: "Mutation.createUrlUploads",
    group: "upload",
    callsPerSecond: 100,
    ...ask("createUrlUploads", `results { jobId ${ERROR} }`),
  },
  UploadStreamByURL: {
    field: "Mutation.createStreamUpload",
    group: "upload",
    callsPerSecond: 100,
    ...ask("createStreamUpload", "jobId", { about: NORMAL }),
  },
  RegisterMedia: {
    field: "Mutation.registerMedia",
    group: "upload",
    callsPerSecond: 50,
    ...ask("registerMedia", `results { videoId ${ERROR} }`),
  },
  GetURLUploadInfos: {
    field: "Query.urlUploads",
    group: "read",
    callsPerSecond: 100,
    ...ask("urlUploads", "id", { prepare: submitUrlUpload }),
  },
  CancelUrlUploadJobs: {
    field: "Mutation.cancelUrlUploads",
    group: "edit",
    callsPerSecond: 50,
    ...ask("cancelUrlUploads", `results { outcome ${ERROR} }`, {
      prepare: submitUrlUpload,
    }),
  },
  DeleteMultipartUpload: {
    field: "Mutation.deleteMultipartUpload",
    group: "edit",
    callsPerSecond: 10,
    ...ask("deleteMultipartUpload", "videoId", {
      about: UPLOADING,
    }),
  },
  GetUploadDetails: {
    field: "Video.uploadDetails",
    group: "read",
    callsPerSecond: 100,
    scope: "vod:read",
    cost: 2,
    ...detail("uploadDetails { status }", UPLOADING),
  },
  GetTranscodeSummary: {
    field: "Video.transcoding",
    group: "read",
    callsPerSecond: 30,
    scope: "vod:read",
    cost: 2,
    ...detail("transcoding { status }"),
    enums: {
      TranscodingStatus: {
        Processing: "PROCESSING",
        Partial: "PARTIAL",
        CompleteAllSucc: "COMPLETE_ALL_SUCC",
        CompletePartialSucc: "COMPLETE_PARTIAL_SUCC",
        CompleteAllFail: "COMPLETE_ALL_FAIL",
      },
      TranscodingJobStatus: {
        Transcoding: "TRANSCODING",
        TranscodeSuccess: "TRANSCODE_SUCCESS",
        TranscodeFail: "TRANSCODE_FAIL",
      },
    },
    refusal: [
      { VideoIds: "1,2,3,4,5,6,7,8,9,10,11" },
      ["VideoIdsExceededMax", 400, "The VideoIds exceeded maximum."],
    ],
  },
  GetVideoInfos: {
    field: "Query.videos",
    group: "read",
    callsPerSecond: 100,
    ...ask("video", "status", { about: NORMAL }),
  },
  BatchGetMediaInfos: {
    field: "Video.mezzanine",
    group: "read",
    callsPerSecond: 30,
    scope: "vod:read",
    cost: 1,
    // One alone would be read by GetMezzanineInfo.
    document: () =>
      `{ videos(ids: ["${UPLOADING.videoId}", "${NORMAL.videoId}"]) { mezzanine { fileName } } }`,
    isBatch: false,
    asksFirst: "GetVideoInfos",
    refusal: [
      { MediaIds: "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21" },
      [
        "InvalidParameter",
        400,
        'The specified parameter "MediaIds" is not valid.',
      ],
    ],
  },
  GetVideoInfo: {
    field: "Video.auditStatus",
    group: "read",
    callsPerSecond: 100,
    scope: "vod:read",
    cost: 1,
    ...detail("auditStatus"),
  },
  GetMezzanineInfo: {
    field: "Video.mezzanine",
    group: "read",
    callsPerSecond: 100,
    scope: "vod:read",
    cost: 1,
    ...detail("mezzanine { fileName }"),
  },
  GetPlayInfo: {
    field: "Video.playback",
    group: "play",
    callsPerSecond: 360,
    scope: "vod:read",
    cost: 1,
    ...detail("playback { streams { format } }"),
  },
  GetVideoPlayAuth: {
    field: "Video.playAuth",
    group: "play",
    callsPerSecond: 360,
    scope: "vod:read",
    cost: 1,
    ...detail("playAuth { expiresAt }"),
  },
  GetAppPlayKey: {
    field: "Video.playToken",
    group: "play",
    callsPerSecond: 10,
    scope: "vod:play",
    cost: 2,
    ...ask("video", "playToken { expiresAt }", {
      about: NORMAL,
      asksFirst: "GetVideoInfos",
    }),
    refusal: [
      { AppId: "app-1000009" },
      ["Forbidden.OperateApp", 403, "User not authorized to operate app."],
    ],
  },
  SearchMedia: {
    field: "Query.searchVideos",
    group: "search",
    callsPerSecond: 50,
    ...ask("searchVideos", "edges { cursor }"),
  },
  GetVideoList: {
    field: "Query.libraryVideos",
    group: "search",
    callsPerSecond: 100,
    ...ask("libraryVideos", "edges { cursor }"),
  },
  GetImageInfo: {
    field: "Query.image",
    group: "read",
    callsPerSecond: 100,
    ...ask("image", "status", { about: IMAGE }),
  },
  GetImageInfos: {
    field: "Query.images",
    group: "read",
    callsPerSecond: 100,
    // One alone would be read by GetImageInfo.
    document: () =>
      `{ images(ids: ["${IMAGE.imageId}", "${OTHER_IMAGE}"]) { status } }`,
    isBatch: false,
  },
  GetAttachedMediaInfo: {
    field: "Query.attachedMedia",
    group: "read",
    callsPerSecond: 100,
    ...ask("attachedMedia", "status", { about: LOGO }),
  },
  GetCategories: {
    field: "Query.categories",
    group: "read",
    callsPerSecond: 50,
    ...ask("categories", "totalCount"),
  },
  UpdateVideoInfo: {
    field: "Mutation.updateVideo",
    group: "edit",
    callsPerSecond: 100,
    ...ask("updateVideo", "requestId", { about: NORMAL }),
  },
  UpdateVideoInfos: {
    field: "Mutation.updateVideos",
    group: "edit",
    callsPerSecond: 30,
    ...ask("updateVideos", `results { outcome ${ERROR} }`, {
      about: NORMAL,
    }),
  },
  DeleteVideo: {
    field: "Mutation.deleteVideos",
    group: "edit",
    callsPerSecond: 30,
    ...ask("deleteVideos", `results { outcome ${ERROR} }`, {
      about: NORMAL,
    }),
  },
  SetMessageCallback: {
    field: "Mutation.setMessageCallback",
    group: "settings",
    callsPerSecond: 15,
    ...ask("setMessageCallback", "requestId"),
  },
  GetMessageCallback: {
    field: "Query.messageCallback",
    group: "settings",
    callsPerSecond: 10,
    ...ask("messageCallback", "appId"),
  },
  DeleteMessageCallback: {
    field: "Mutation.deleteMessageCallback",
    group: "settings",
    callsPerSecond: 10,
    ...ask("deleteMessageCallback", "requestId"),
  },
};

/** @throws when nothing was made, saying what came instead */
async function submitUrlUpload(
  caller: Pick<Caller, "query">,
): Promise<{ readonly jobId: string }> {
  const document = documentOf(examples.createUrlUploads, {
    selects: "results { jobId }",
  });
  const told = JSON.stringify(await caller.query(document));
  const [, jobId] = /"jobId":"(\w+)"/.exec(told) ?? [];
  if (jobId === undefined) throw new Error(`Nothing was made: ${told}`);
  return { jobId };
}

import {
  documentOf,
  examples,
  type RootField,
  type Targets,
} from "../support/examples.js";
import type { Caller } from "../support/startStack.js";

/** A caller's way to one operation of VOD. */
export interface OperationCall {
  /** The operation, as the vendor names it. */
  readonly action: string;
  /** Selects nothing that would ask VOD for more than it must. */
  readonly document: (targets: Partial<Targets>) => string;
  /** Whether it is told item by item how that fared. */
  readonly isBatch: boolean;
  /** What the field asks for before it comes to the operation. */
  readonly asksFirst?: string;
  /** Makes, while all is well, what the document speaks of. */
  readonly prepare?: (
    caller: Pick<Caller, "query">,
  ) => Promise<Partial<Targets>>;
}

const UPLOADING = { videoId: "c6a23a870c8c4ffcd40cbd3813330001" };
const NORMAL = { videoId: "c6a23a870c8c4ffcd40cbd3813330008" };
const IMAGE = { imageId: "7b1c5e0d9a324f68b0e2d4c6a81f0002" };
const OTHER_IMAGE = "7b1c5e0d9a324f68b0e2d4c6a81f0004";
const LOGO = { mediaId: "e94d02b76c1a4835a7f3c8d1b50e0002" };
const ERROR = "error { code vodCode retryable retryAfterMs }";

/** What a call needs beyond its field. */
type Rest = Pick<OperationCall, "asksFirst" | "prepare"> & {
  /** What is seeded, where nothing has to be made first. */
  readonly about?: Partial<Targets>;
};

const ask = (
  action: string,
  field: RootField,
  selects: string,
  { about, ...rest }: Rest = {},
): OperationCall => ({
  action,
  document: (targets) =>
    documentOf(examples[field], { ...about, ...targets, selects }),
  isBatch: selects.includes(ERROR),
  ...rest,
});

/** A field of a video that is read by an operation of its own, once the video is. */
const detail = (
  action: string,
  selects: string,
  about = NORMAL,
): OperationCall =>
  ask(action, "video", selects, { about, asksFirst: "GetVideoInfos" });

/** One call per operation, in the order in which docs/faults.md lists them. */
export const operationCalls: readonly OperationCall[] = [
  ask("CreateUploadVideo", "createUpload", "videoId"),
  ask("RefreshUploadVideo", "refreshUpload", "videoId", { about: UPLOADING }),
  ask("CreateUploadImage", "createImageUpload", "imageId"),
  ask("CreateUploadAttachedMedia", "createAttachedMediaUpload", "mediaId"),
  ask("UploadMediaByURL", "createUrlUploads", `results { jobId ${ERROR} }`),
  ask("UploadStreamByURL", "createStreamUpload", "jobId", { about: NORMAL }),
  ask("RegisterMedia", "registerMedia", `results { videoId ${ERROR} }`),
  ask("GetURLUploadInfos", "urlUploads", "id", { prepare: submitUrlUpload }),
  ask(
    "CancelUrlUploadJobs",
    "cancelUrlUploads",
    `results { outcome ${ERROR} }`,
    { prepare: submitUrlUpload },
  ),
  ask("DeleteMultipartUpload", "deleteMultipartUpload", "videoId", {
    about: UPLOADING,
  }),
  detail("GetUploadDetails", "uploadDetails { status }", UPLOADING),
  ask("GetVideoInfos", "video", "status", { about: NORMAL }),
  detail("GetVideoInfo", "auditStatus"),
  detail("GetMezzanineInfo", "mezzanine { fileName }"),
  detail("GetPlayInfo", "playback { streams { format } }"),
  detail("GetVideoPlayAuth", "playAuth { expiresAt }"),
  ask("SearchMedia", "searchVideos", "edges { cursor }"),
  ask("GetVideoList", "libraryVideos", "edges { cursor }"),
  ask("GetImageInfo", "image", "status", { about: IMAGE }),
  {
    action: "GetImageInfos",
    // One alone would be read by GetImageInfo.
    document: () =>
      `{ images(ids: ["${IMAGE.imageId}", "${OTHER_IMAGE}"]) { status } }`,
    isBatch: false,
  },
  ask("GetAttachedMediaInfo", "attachedMedia", "status", { about: LOGO }),
  ask("GetCategories", "categories", "totalCount"),
  ask("UpdateVideoInfo", "updateVideo", "requestId", { about: NORMAL }),
  ask("UpdateVideoInfos", "updateVideos", `results { outcome ${ERROR} }`, {
    about: NORMAL,
  }),
  ask("DeleteVideo", "deleteVideos", `results { outcome ${ERROR} }`, {
    about: NORMAL,
  }),
  ask("SetMessageCallback", "setMessageCallback", "requestId"),
  ask("GetMessageCallback", "messageCallback", "appId"),
  ask("DeleteMessageCallback", "deleteMessageCallback", "requestId"),
];

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

import type { Caller } from "../support/startStack.js";

type Variables = Readonly<Record<string, unknown>>;

/** A caller's way to one operation of VOD. */
export interface OperationCall {
  /** The operation, as the vendor names it. */
  readonly action: string;
  /** Selects nothing that would ask VOD for more than it must. */
  readonly document: string;
  /** What the field asks for before it comes to the operation. */
  readonly asksFirst?: string;
  /** Makes, while all is well, what the document speaks of. */
  readonly prepare?: (caller: Pick<Caller, "query">) => Promise<Variables>;
}

const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const BUCKET =
  "https://outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com";
const PULLED = "https://films.example/pulled.mp4";

/** One call per operation, in the order in which docs/faults.md lists them. */
export const operationCalls: readonly OperationCall[] = [
  {
    action: "CreateUploadVideo",
    document: `mutation { createUpload(input: { fileName: "a.mp4", title: "A" }) { videoId } }`,
  },
  {
    action: "RefreshUploadVideo",
    document: `mutation { refreshUpload(videoId: "${UPLOADING}") { videoId } }`,
  },
  {
    action: "CreateUploadImage",
    document: `mutation { createImageUpload(input: { type: DEFAULT }) { imageId } }`,
  },
  {
    action: "CreateUploadAttachedMedia",
    document: `mutation { createAttachedMediaUpload(input: { type: SUBTITLE, fileName: "a.srt" }) { mediaId } }`,
  },
  {
    action: "UploadMediaByURL",
    document: `mutation { createUrlUploads(input: { items: [{ sourceUrl: "${PULLED}", title: "A" }] }) { results { jobId error { code vodCode retryable retryAfterMs } } } }`,
  },
  {
    action: "UploadStreamByURL",
    document: `mutation { createStreamUpload(input: { videoId: "${NORMAL}", streamUrl: "${PULLED}", definition: HD }) { jobId } }`,
  },
  {
    action: "RegisterMedia",
    document: `mutation { registerMedia(input: { items: [{ fileUrl: "${BUCKET}/a.mp4", title: "A" }] }) { results { videoId error { code vodCode retryable retryAfterMs } } } }`,
  },
  {
    action: "GetURLUploadInfos",
    document: `query ($jobId: ID!) { urlUploads(jobIds: [$jobId]) { id } }`,
    prepare: submitUrlUpload,
  },
  {
    action: "CancelUrlUploadJobs",
    document: `mutation ($jobId: ID!) { cancelUrlUploads(input: { jobIds: [$jobId] }) { results { outcome error { code vodCode retryable retryAfterMs } } } }`,
    prepare: submitUrlUpload,
  },
  {
    action: "DeleteMultipartUpload",
    document: `mutation { deleteMultipartUpload(videoId: "${UPLOADING}") { videoId } }`,
  },
  {
    action: "GetUploadDetails",
    asksFirst: "GetVideoInfos",
    document: `{ video(id: "${UPLOADING}") { uploadDetails { status } } }`,
  },
  {
    action: "GetVideoInfos",
    document: `{ video(id: "${NORMAL}") { status } }`,
  },
  {
    action: "GetVideoInfo",
    asksFirst: "GetVideoInfos",
    document: `{ video(id: "${NORMAL}") { auditStatus } }`,
  },
  {
    action: "GetMezzanineInfo",
    asksFirst: "GetVideoInfos",
    document: `{ video(id: "${NORMAL}") { mezzanine { fileName } } }`,
  },
  {
    action: "GetPlayInfo",
    asksFirst: "GetVideoInfos",
    document: `{ video(id: "${NORMAL}") { playback { streams { format } } } }`,
  },
  {
    action: "GetVideoPlayAuth",
    asksFirst: "GetVideoInfos",
    document: `{ video(id: "${NORMAL}") { playAuth { expiresAt } } }`,
  },
  {
    action: "SearchMedia",
    document: `{ searchVideos(first: 1) { edges { cursor } } }`,
  },
  {
    action: "GetVideoList",
    document: `{ libraryVideos(first: 1) { edges { cursor } } }`,
  },
  {
    action: "GetImageInfo",
    document: `query ($imageId: ID!) { image(id: $imageId) { status } }`,
    prepare: createImage,
  },
  {
    action: "GetImageInfos",
    document: `query ($imageId: ID!, $otherId: ID!) { images(ids: [$imageId, $otherId]) { status } }`,
    prepare: async (caller) => ({
      ...(await createImage(caller)),
      otherId: (await createImage(caller))["imageId"],
    }),
  },
  {
    action: "GetAttachedMediaInfo",
    document: `query ($mediaId: ID!) { attachedMedia(ids: [$mediaId]) { status } }`,
    prepare: async (caller) =>
      made(
        await caller.query(
          `mutation { made: createAttachedMediaUpload(input: { type: SUBTITLE, fileName: "a.srt" }) { mediaId } }`,
        ),
      ),
  },
  {
    action: "GetCategories",
    document: `{ categories(first: 1) { totalCount } }`,
  },
  {
    action: "UpdateVideoInfo",
    document: `mutation { updateVideo(input: { videoId: "${NORMAL}", title: "B" }) { requestId } }`,
  },
  {
    action: "UpdateVideoInfos",
    document: `mutation { updateVideos(input: { videos: [{ videoId: "${NORMAL}", title: "B" }] }) { results { outcome error { code vodCode retryable retryAfterMs } } } }`,
  },
  {
    action: "DeleteVideo",
    document: `mutation { deleteVideos(input: { videoIds: ["${NORMAL}"] }) { results { outcome error { code vodCode retryable retryAfterMs } } } }`,
  },
  {
    action: "SetMessageCallback",
    document: `mutation { setMessageCallback(input: { http: { url: "https://hooks.example/vod", signed: false }, eventTypes: [ALL] }) { requestId } }`,
  },
  {
    action: "GetMessageCallback",
    document: `{ messageCallback { appId } }`,
  },
  {
    action: "DeleteMessageCallback",
    document: `mutation { deleteMessageCallback { requestId } }`,
  },
];

async function submitUrlUpload(
  caller: Pick<Caller, "query">,
): Promise<Variables> {
  const payload = made(
    await caller.query(
      `mutation { made: createUrlUploads(input: { items: [{ sourceUrl: "${PULLED}", title: "A" }] }) { results { jobId } } }`,
    ),
  );
  const [job] = payload["results"] as readonly Variables[];
  return { jobId: job?.["jobId"] };
}

async function createImage(caller: Pick<Caller, "query">): Promise<Variables> {
  return made(
    await caller.query(
      `mutation { made: createImageUpload(input: { type: DEFAULT }) { imageId } }`,
    ),
  );
}

/** @throws when nothing was made, saying what came instead */
function made(answer: { readonly data?: Variables | null }): Variables {
  const payload = answer.data?.["made"];
  if (payload) return payload as Variables;
  throw new Error(`Nothing was made: ${JSON.stringify(answer)}`);
}

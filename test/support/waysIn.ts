import type { Scope } from "../../src/auth/index.js";

/** What the fields of a way in are about. */
export interface Targets {
  readonly videoId: string;
  readonly jobId: string;
}

/** A field that a caller may ask for, and what he needs for it. */
export interface WayIn {
  readonly operation: "query" | "mutation";
  readonly field: (targets: Targets) => string;
  readonly scope: Scope;
  /** What he must own, besides: it is written to, or a credential for it granted. */
  readonly owned?: "video" | "job";
}

/** A query for reading. */
const read = (field: (targets: Targets) => string): WayIn => ({
  operation: "query",
  field,
  scope: "vod:read",
});

/** A mutation. */
const write = (
  scope: Scope,
  field: (targets: Targets) => string,
  owned?: "video" | "job",
): WayIn => ({
  operation: "mutation",
  field,
  scope,
  ...(owned !== undefined && { owned }),
});

/** Every fact of a video that one query can ask for, the fields with calls of their own included. */
const facts =
  "{ id title status referenceId auditStatus regionId mezzanine { fileUrl } playback { streams { url } } playAuth { playAuth } uploadDetails { uploadedSize } }";

/**
 * Every way in: each root field by its name, some in several ways. A test compares the names with the
 * schema's, so that a new field is never forgotten here.
 */
export const waysIn: Readonly<Record<string, readonly WayIn[]>> = {
  attachedMedia: [read(() => `attachedMedia(ids: ["a"]) { id }`)],
  categories: [read(() => "categories { edges { node { name } } }")],
  category: [read(() => `category(id: "1000382001") { name }`)],
  image: [read(() => `image(id: "a") { url }`)],
  images: [read(() => `images(ids: ["a"]) { url }`)],
  libraryVideos: [read(() => `libraryVideos { edges { node ${facts} } }`)],
  searchVideos: [read(() => `searchVideos { edges { node ${facts} } }`)],
  urlUploads: [
    read(({ jobId }) => `urlUploads(jobIds: ["${jobId}"]) { sourceUrl }`),
  ],
  video: [
    read(({ videoId }) => `video(id: "${videoId}") ${facts}`),
    read(() => `video(referenceId: "seed-normal") ${facts}`),
  ],
  videos: [read(({ videoId }) => `videos(ids: ["${videoId}"]) ${facts}`)],
  _entities: [
    read(
      ({ videoId }) =>
        `_entities(representations: [{ __typename: "Video", id: "${videoId}" }]) { ... on Video ${facts} }`,
    ),
    read(
      ({ jobId }) =>
        `_entities(representations: [{ __typename: "UrlUpload", id: "${jobId}" }]) { ... on UrlUpload { sourceUrl } }`,
    ),
    read(
      () =>
        `_entities(representations: [{ __typename: "Image", id: "a" }]) { ... on Image { url } }`,
    ),
    read(
      () =>
        `_entities(representations: [{ __typename: "AttachedMedia", id: "a" }]) { ... on AttachedMedia { url } }`,
    ),
  ],
  messageCallback: [
    {
      operation: "query",
      field: () => "messageCallback { eventTypes }",
      scope: "vod:admin",
    },
  ],
  setMessageCallback: [
    write(
      "vod:admin",
      () => "setMessageCallback(input: { eventTypes: [] }) { requestId }",
    ),
  ],
  deleteMessageCallback: [
    write("vod:admin", () => "deleteMessageCallback { requestId }"),
  ],
  createUpload: [
    write(
      "vod:upload",
      () =>
        `createUpload(input: { fileName: "a.mp4", title: "A" }) { uploadAuth }`,
    ),
  ],
  createImageUpload: [
    write(
      "vod:upload",
      () => "createImageUpload(input: { type: DEFAULT }) { uploadAuth }",
    ),
  ],
  createAttachedMediaUpload: [
    write(
      "vod:upload",
      () =>
        `createAttachedMediaUpload(input: { type: WATERMARK, extension: "png" }) { uploadAuth }`,
    ),
  ],
  createStreamUpload: [
    write(
      "vod:upload",
      ({ videoId }) =>
        `createStreamUpload(input: { videoId: "${videoId}", streamUrl: "https://films.example/s.mp4", definition: HD }) { jobId }`,
      "video",
    ),
  ],
  createUrlUploads: [
    write(
      "vod:upload",
      () =>
        `createUrlUploads(input: { items: [{ sourceUrl: "https://films.example/n.mp4", title: "N" }] }) { results { upload { id } } }`,
    ),
  ],
  registerMedia: [
    write(
      "vod:upload",
      () =>
        `registerMedia(input: { items: [{ fileUrl: "https://outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com/n.mp4", title: "N" }] }) { results { videoId } }`,
    ),
  ],
  refreshUpload: [
    write(
      "vod:upload",
      ({ videoId }) =>
        `refreshUpload(videoId: "${videoId}") { uploadAuth sts { securityToken } }`,
      "video",
    ),
    write(
      "vod:upload",
      ({ videoId }) =>
        `refreshUpload(videoId: "${videoId}", onlyWhileUploading: true) { uploadAuth }`,
      "video",
    ),
  ],
  updateVideo: [
    write(
      "vod:edit",
      ({ videoId }) =>
        `updateVideo(input: { videoId: "${videoId}", title: "changed" }) { videoId }`,
      "video",
    ),
  ],
  updateVideos: [
    write(
      "vod:edit",
      ({ videoId }) =>
        `updateVideos(input: { videos: [{ videoId: "${videoId}", title: "changed" }] }) { results { outcome error { code message } } }`,
      "video",
    ),
  ],
  deleteVideos: [
    write(
      "vod:edit",
      ({ videoId }) =>
        `deleteVideos(input: { videoIds: ["${videoId}"] }) { results { outcome error { code message } } }`,
      "video",
    ),
  ],
  deleteMultipartUpload: [
    write(
      "vod:edit",
      ({ videoId }) =>
        `deleteMultipartUpload(videoId: "${videoId}") { requestId }`,
      "video",
    ),
  ],
  cancelUrlUploads: [
    write(
      "vod:edit",
      ({ jobId }) =>
        `cancelUrlUploads(input: { jobIds: ["${jobId}"] }) { results { outcome error { code message } } }`,
      "job",
    ),
  ],
};

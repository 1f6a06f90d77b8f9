import type { Scope } from "../../src/auth/index.js";

/** What an example is about, by id. */
export interface Targets {
  readonly videoId: string;
  readonly jobId: string;
  readonly imageId: string;
  readonly mediaId: string;
}

/** A field that a caller may ask for, and what they need for it. */
export interface Example {
  readonly operation: "query" | "mutation";
  /** The field with its arguments: valid, and successful where its target is there. */
  readonly call: (targets: Targets) => string;
  /** What is selected of it: all that calls for leave, credentials first. */
  readonly selects: string;
  readonly scope: Scope;
  /** What the field costs by itself; entries of lists come on top. */
  readonly cost: number;
  /** What they must own, besides: it is written to, or a credential for it granted. */
  readonly owned?: "video" | "job";
}

const NOTHING = "00000000000000000000000000000000";

/** Targets that are not there. */
export const missing: Targets = {
  videoId: NOTHING,
  jobId: NOTHING,
  imageId: NOTHING,
  mediaId: NOTHING,
};

/** Where the file lies that `registerMedia` names. Callers without `vod:admin` need it opened. */
export const FILES =
  "https://films-archive.oss-cn-shanghai.aliyuncs.com/clips/";

/** Every fact of a video that one query can ask for, the fields with calls of their own included. */
export const facts =
  "id title status referenceId auditStatus regionId mezzanine { fileUrl } playback { streams { url } } playAuth { playAuth } uploadDetails { uploadedSize }";

const outcomes = "results { outcome error { code message } }";

const read = (
  cost: number,
  call: Example["call"],
  selects: string,
): Example => ({ operation: "query", call, selects, scope: "vod:read", cost });

const write = (
  [scope, cost, owned]: readonly [Scope, number, Example["owned"]?],
  call: Example["call"],
  selects: string,
): Example => ({
  operation: "mutation",
  call,
  selects,
  scope,
  cost,
  ...(owned !== undefined && { owned }),
});

/** One for each root field. A test compares the names with the schema's, so that a new field is never forgotten here. */
export const examples = {
  attachedMedia: read(
    0,
    ({ mediaId }) => `attachedMedia(ids: ["${mediaId}"])`,
    "id",
  ),
  categories: read(2, () => "categories", "edges { node { name } }"),
  category: read(1, () => `category(id: "1000382001")`, "name"),
  image: read(2, ({ imageId }) => `image(id: "${imageId}")`, "url"),
  images: read(0, ({ imageId }) => `images(ids: ["${imageId}"])`, "url"),
  libraryVideos: read(2, () => "libraryVideos", `edges { node { ${facts} } }`),
  searchMedia: read(
    2,
    () => "searchMedia(type: IMAGE)",
    "edges { node { __typename } }",
  ),
  searchVideos: read(2, () => "searchVideos", `edges { node { ${facts} } }`),
  urlUploads: read(
    0,
    ({ jobId }) => `urlUploads(jobIds: ["${jobId}"])`,
    "sourceUrl",
  ),
  video: read(2, ({ videoId }) => `video(id: "${videoId}")`, facts),
  videos: read(0, ({ videoId }) => `videos(ids: ["${videoId}"])`, facts),
  messageCallback: {
    ...read(1, () => "messageCallback", "eventTypes"),
    scope: "vod:admin",
  },

  createUpload: write(
    ["vod:upload", 1],
    () => `createUpload(input: { fileName: "a.mp4", title: "A" })`,
    "uploadAuth",
  ),
  refreshUpload: write(
    ["vod:upload", 2, "video"],
    ({ videoId }) => `refreshUpload(videoId: "${videoId}")`,
    "uploadAuth sts { securityToken }",
  ),
  createImageUpload: write(
    ["vod:upload", 1],
    () => "createImageUpload(input: { type: DEFAULT })",
    "uploadAuth",
  ),
  createAttachedMediaUpload: write(
    ["vod:upload", 1],
    () =>
      `createAttachedMediaUpload(input: { type: WATERMARK, fileName: "a.png" })`,
    "uploadAuth",
  ),
  createStreamUpload: write(
    ["vod:upload", 2, "video"],
    ({ videoId }) =>
      `createStreamUpload(input: { videoId: "${videoId}", streamUrl: "https://films.example/s.mp4?token=canary", definition: HD })`,
    "jobId",
  ),
  createUrlUploads: write(
    ["vod:upload", 0],
    () =>
      `createUrlUploads(input: { items: [{ sourceUrl: "https://films.example/n.mp4?token=canary", title: "N" }] })`,
    "results { upload { id } }",
  ),
  registerMedia: write(
    ["vod:upload", 0],
    () =>
      `registerMedia(input: { items: [{ fileUrl: "${FILES}n.mp4", title: "N" }] })`,
    "results { videoId }",
  ),
  updateVideo: write(
    ["vod:edit", 2, "video"],
    ({ videoId }) =>
      `updateVideo(input: { videoId: "${videoId}", title: "changed" })`,
    "videoId",
  ),
  updateVideos: write(
    ["vod:edit", 0, "video"],
    ({ videoId }) =>
      `updateVideos(input: { videos: [{ videoId: "${videoId}", title: "changed" }] })`,
    outcomes,
  ),
  deleteVideos: write(
    ["vod:edit", 0, "video"],
    ({ videoId }) => `deleteVideos(input: { videoIds: ["${videoId}"] })`,
    outcomes,
  ),
  deleteMultipartUpload: write(
    ["vod:edit", 2, "video"],
    ({ videoId }) => `deleteMultipartUpload(videoId: "${videoId}")`,
    "requestId",
  ),
  cancelUrlUploads: write(
    ["vod:edit", 0, "job"],
    ({ jobId }) => `cancelUrlUploads(input: { jobIds: ["${jobId}"] })`,
    outcomes,
  ),
  setMessageCallback: write(
    ["vod:admin", 1],
    () =>
      `setMessageCallback(input: { http: { url: "https://hooks.example/?token=canary", signed: false }, eventTypes: [ALL] })`,
    "requestId",
  ),
  deleteMessageCallback: write(
    ["vod:admin", 1],
    () => "deleteMessageCallback",
    "requestId",
  ),
} as const satisfies Readonly<Record<string, Example>>;

export type RootField = keyof typeof examples;

/** The names of the root fields. */
export const rootFields = Object.keys(examples) as readonly RootField[];

/** What an example is made into a document with: ids that are there, another selection. */
export type ExampleOptions = Partial<Targets> & { readonly selects?: string };

/** An example as a field of a document. */
export function fieldOf(
  { call, selects }: Example,
  { selects: others = selects, ...targets }: ExampleOptions = {},
): string {
  return `${call({ ...missing, ...targets })} { ${others} }`;
}

/** An example as a document of its own. */
export function documentOf(
  example: Example,
  options: ExampleOptions = {},
): string {
  return `${example.operation} { ${fieldOf(example, options)} }`;
}

import type { Stack } from "../../support/startStack.js";

type Variables = Readonly<Record<string, unknown>>;

/** What a step may look at. */
interface Known {
  readonly stack: Stack;
  /** What an operation has answered last. */
  readonly told: (operation: string) => unknown;
}

/** An operation of schema/operations with what it is asked. */
export type Step = readonly [
  operation: string,
  variables: Variables | ((known: Known) => Variables | Promise<Variables>),
];

const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const IMAGE = "7b1c5e0d9a324f68b0e2d4c6a81f0002";
const WATERMARK = "e94d02b76c1a4835a7f3c8d1b50e0002";
/** No id may hold a comma: an item that is refused. */
const REFUSED = "a,b";
const BUCKET =
  "https://outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com";
const categoryId = "1000382001";
const userData = { extend: { series: 7 } };

/** Every operation, asked so that each part of its answer is there at least once, in this order. */
export const documentStory: readonly Step[] = [
  ["Video", { id: NORMAL }],
  ["Videos", { ids: [NORMAL, UPLOADING] }],
  ["VideoReview", { id: NORMAL }],
  ["UploadDetails", { ids: [UPLOADING] }],
  ["PlayAuth", { id: NORMAL }],
  ["PlayToken", { id: NORMAL }],
  ["Playback", { id: NORMAL }],
  ["Mezzanine", { id: NORMAL, withStreams: true }],
  ["SearchVideos", { first: 20 }],
  ["SearchMedia", { type: "IMAGE", first: 20 }],
  ["SearchMedia", { type: "ATTACHED_MEDIA", first: 20 }],
  ["SearchMedia", { type: "AUDIO", first: 20 }],
  ["LibraryVideos", { first: 20 }],
  ["MediaLibrary", { filter: { status: ["NORMAL"] }, first: 20 }],
  ["Category", { id: categoryId }],
  ["Categories", {}],
  ["Categories", { parentId: categoryId }],
  ["Image", { id: IMAGE }],
  ["Images", { ids: [IMAGE] }],
  ["ImageUrls", { ids: [IMAGE], outputType: "OSS" }],
  ["AttachedMedia", { ids: [WATERMARK] }],
  ["AttachedMediaUrls", { ids: [WATERMARK], outputType: "OSS" }],
  [
    "CreateUpload",
    { input: { fileName: "a.mp4", title: "A", categoryId, userData } },
  ],
  [
    "RefreshUpload",
    ({ told }: Known): Variables => ({
      videoId: read(told("CreateUpload"), "videoId"),
    }),
  ],
  ["DeleteMultipartUpload", { videoId: UPLOADING }],
  ["CreateImageUpload", { input: { type: "DEFAULT" } }],
  [
    "CreateAttachedMediaUpload",
    { input: { type: "SUBTITLE", fileName: "a.srt" } },
  ],
  [
    "UpdateVideo",
    ({ told }: Known): Variables => ({
      input: { videoId: read(told("CreateUpload"), "videoId"), title: "B" },
    }),
  ],
  [
    "UpdateVideos",
    {
      input: {
        videos: [
          { videoId: NORMAL, title: "C" },
          { videoId: REFUSED, title: "D" },
        ],
      },
    },
  ],
  [
    "CreateUrlUploads",
    {
      input: {
        items: [
          { sourceUrl: "https://films.example/a.mp4", title: "A", categoryId },
          {
            sourceUrl: "https://unreachable.example/a.mp4",
            title: "A",
          },
          { sourceUrl: "https://films.example/b.mp4", title: "🎉" },
        ],
        userData,
      },
    },
  ],
  [
    "CancelUrlUploads",
    { input: { jobIds: [REFUSED, "0123456789abcdef0123456789abcdef"] } },
  ],
  [
    "CreateStreamUpload",
    {
      input: {
        videoId: NORMAL,
        streamUrl: "https://films.example/s.mp4",
        definition: "HD",
        userData,
      },
    },
  ],
  [
    "UrlUploads",
    async ({ stack }: Known): Promise<Variables> => {
      await stack.clock.advance(60_000);
      const sourceUrls = ["films.example", "unreachable.example"].map(
        (host) => `https://${host}/a.mp4`,
      );
      return { sourceUrls };
    },
  ],
  [
    "UrlUploadVideos",
    ({ told }: Known): Variables => ({
      jobIds: [
        read(read(read(told("CreateUrlUploads"), "results"), 0), "jobId"),
      ],
    }),
  ],
  [
    "RegisterMedia",
    {
      input: {
        items: [
          { fileUrl: `${BUCKET}/a.mp4`, title: "A", categoryId },
          { fileUrl: `${BUCKET}/b.mp4`, title: "🎉" },
        ],
        userData,
      },
    },
  ],
  [
    "DeleteVideos",
    ({ told }: Known): Variables => ({
      input: { videoIds: [read(told("CreateUpload"), "videoId"), REFUSED] },
    }),
  ],
  [
    "SetMessageCallback",
    {
      input: {
        http: { url: "https://hooks.example/vod", signed: false },
        eventTypes: ["ALL"],
      },
    },
  ],
  ["MessageCallback", {}],
  [
    "SetMessageCallback",
    {
      input: {
        mns: {
          endpoint: "https://1234.mns.cn-shanghai.aliyuncs.com/",
          queueName: "vod-events",
        },
        eventTypes: ["ALL"],
      },
    },
  ],
  ["MessageCallback", {}],
  ["DeleteMessageCallback", {}],
];

/** A member of an answer; of one with a single root field, of that. */
function read(value: unknown, key: string | number): unknown {
  const members = value as Readonly<Record<string | number, unknown>>;
  if (key in members) return members[key];
  const [root] = Object.entries(members).filter(
    ([name]) => name !== "__typename",
  );
  return (root?.[1] as typeof members)[key];
}

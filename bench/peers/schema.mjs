import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse } from "graphql";
import { vod } from "./vod.mjs";

const typeDefs = parse(`
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

  type Query {
    video(id: ID!): Video
    libraryVideos(first: Int! = 10, categoryId: ID): VideoConnection
  }
  type Mutation {
    refreshUpload(videoId: ID!): RefreshUploadPayload
  }
  type RefreshUploadPayload {
    requestId: ID!
    videoId: ID!
    uploadAddress: String!
    uploadAuth: String!
    expiresInSeconds: Int!
    location: UploadLocation!
  }
  type UploadLocation {
    endpoint: String!
    bucket: String!
    objectKey: String!
  }
  type Video @key(fields: "id") {
    id: ID!
    title: String
    description: String
    status: VideoStatus!
    duration: Float
    size: Float
    createdAt: String
    tags: [String!]!
    coverUrl: String
    snapshots: [String!]!
    category: Category
  }
  enum VideoStatus {
    UPLOADING UPLOAD_FAIL UPLOAD_SUCC TRANSCODING TRANSCODE_FAIL
    CHECKING BLOCKED NORMAL PRODUCE_FAIL
  }
  type Category { id: ID! name: String }
  type VideoConnection {
    totalCount: Int!
    pageInfo: PageInfo!
    edges: [VideoEdge!]!
  }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type VideoEdge { cursor: String! node: Video! }
`);

const statuses = {
  Uploading: "UPLOADING",
  UploadFail: "UPLOAD_FAIL",
  UploadSucc: "UPLOAD_SUCC",
  Transcoding: "TRANSCODING",
  TranscodeFail: "TRANSCODE_FAIL",
  Checking: "CHECKING",
  Blocked: "BLOCKED",
  Normal: "NORMAL",
  ProduceFail: "PRODUCE_FAIL",
};

async function readVideo(id) {
  const { Video } = await vod.request("GetVideoInfo", { VideoId: id });
  return toVideo(Video);
}

function toVideo(record) {
  return {
    id: record.VideoId,
    title: record.Title,
    description: record.Description,
    status: statuses[record.Status],
    duration: record.Duration,
    size: record.Size,
    createdAt: record.CreationTime,
    tags: record.Tags ? record.Tags.split(",") : [],
    coverUrl: record.CoverURL,
    snapshots: record.Snapshots?.Snapshot ?? [],
    category: record.CateId && { id: record.CateId, name: record.CateName },
  };
}

async function listVideos(first, categoryId) {
  const { Total, VideoList } = await vod.request("GetVideoList", {
    PageNo: 1,
    PageSize: first,
    ...(categoryId && { CateId: categoryId }),
  });
  const edges = VideoList.Video.map((record, place) => ({
    cursor: Buffer.from(String(place + 1)).toString("base64url"),
    node: toVideo(record),
  }));
  return {
    totalCount: Total,
    pageInfo: { hasNextPage: first < Total, endCursor: edges.at(-1)?.cursor },
    edges,
  };
}

async function refreshUpload(videoId) {
  const answer = await vod.request("RefreshUploadVideo", { VideoId: videoId });
  const address = decode(answer.UploadAddress);
  return {
    requestId: answer.RequestId,
    videoId: answer.VideoId,
    uploadAddress: answer.UploadAddress,
    uploadAuth: answer.UploadAuth,
    expiresInSeconds: Number(decode(answer.UploadAuth).Expiration),
    location: {
      endpoint: address.Endpoint,
      bucket: address.Bucket,
      objectKey: address.FileName,
    },
  };
}

function decode(text) {
  return JSON.parse(Buffer.from(text, "base64").toString("utf8"));
}

/** What a user would write in an afternoon: a call per field, as the page of the operation shows it. */
export const schema = buildSubgraphSchema({
  typeDefs,
  resolvers: {
    Query: {
      video: (_, { id }) => readVideo(id),
      libraryVideos: (_, { first, categoryId }) =>
        listVideos(first, categoryId),
    },
    Mutation: { refreshUpload: (_, { videoId }) => refreshUpload(videoId) },
    Video: { __resolveReference: ({ id }) => readVideo(id) },
  },
});

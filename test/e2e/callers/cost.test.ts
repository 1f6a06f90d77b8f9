import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { costedCall } from "../../support/costedCall.js";
import {
  documentOf,
  examples,
  rootFields,
  type ExampleOptions,
  type RootField,
} from "../../support/examples.js";
import { owners } from "../../support/owners.js";
import { startStack, type Stack } from "../../support/startStack.js";
import { storedVideo } from "../../support/storedVideo.js";

/** Newer than the seeded ones, so that lists begin with them. */
const KNOWN = Array.from({ length: 120 }, (_, n) =>
  storedVideo(n, {
    createdAtMs: Date.UTC(2026, 0, 1) + n,
    referenceId: `known-${n}`,
  }),
).reverse();
const known = (count: number): readonly string[] =>
  KNOWN.slice(0, count).map(({ id }) => id);
const unknown = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `unknown-${n}`);
const references = (
  type: string,
  ids: readonly string[],
): readonly { readonly __typename: string; readonly id: string }[] =>
  ids.map((id) => ({ __typename: type, id }));

const videos = (fields: string): string =>
  `query ($ids: [ID!]!) { videos(ids: $ids) { ${fields} } }`;
const entities = `query ($of: [_Any!]!) { _entities(representations: $of) {
  __typename ... on Video { title } ... on Image { title } ... on AttachedMedia { title } ... on UrlUpload { status }
} }`;
const page = (first: number, fields: string): string =>
  `{ libraryVideos(first: ${first}) { edges { node { ${fields} } } } }`;

const exampleOf = (field: RootField, options?: ExampleOptions): string =>
  documentOf(examples[field], options);

interface Row {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** @default alice, who has to own what she writes to */
  readonly who?: keyof typeof owners;
  readonly cost: number;
  readonly calls: number;
}

const rows: Readonly<Record<string, Row>> = {
  "nothing of VOD": { query: "{ __typename }", cost: 0, calls: 0 },
  "the schema": { query: "{ __schema { types { name } } }", cost: 0, calls: 0 },
  "a video": {
    query: exampleOf("video", { videoId: known(1)[0]!, selects: "title" }),
    cost: 2,
    calls: 1,
  },
  "an unknown video": {
    query: exampleOf("video", { videoId: "nope", selects: "title" }),
    cost: 2,
    calls: 1,
  },
  "45 videos, each under its alias": {
    query: `{ ${known(45)
      .map((id, n) => `v${n}: video(id: "${id}") { title }`)
      .join(" ")} }`,
    cost: 90,
    calls: 3,
  },
  "100 videos": {
    query: videos("title"),
    variables: { ids: known(100) },
    cost: 200,
    calls: 5,
  },
  "100 videos, each with every detail that takes a call": {
    query: videos(
      "auditStatus regionId userData { extend } templateGroupId downloadSwitch mezzanine { fileName } playback { mediaType } playAuth { playAuth } uploadDetails { status }",
    ),
    variables: { ids: known(100) },
    cost: 1000,
    calls: 215,
  },
  "20 unknown videos: a batch that falls apart": {
    query: videos("title"),
    variables: { ids: unknown(20) },
    cost: 40,
    calls: 39,
  },
  "100 unknown videos": {
    query: videos("title"),
    variables: { ids: unknown(100) },
    cost: 200,
    calls: 195,
  },
  "known and unknown videos": {
    query: videos("title"),
    variables: { ids: [...known(10), ...unknown(10)] },
    cost: 40,
    calls: 1,
  },
  "20 unknown images": {
    query: "query ($ids: [ID!]!) { images(ids: $ids) { title } }",
    variables: { ids: unknown(20) },
    cost: 40,
    calls: 1,
  },
  "an unknown image": {
    query: exampleOf("image", { imageId: "nope", selects: "title" }),
    cost: 2,
    calls: 1,
  },
  "images in three ways": {
    query: `{ images(ids: ["7b1c5e0d9a324f68b0e2d4c6a81f0002", "7b1c5e0d9a324f68b0e2d4c6a81f0004"]) {
      url a: url(outputType: OSS) b: url(outputType: OSS, authTimeout: 60) } }`,
    cost: 16,
    calls: 3,
  },
  "20 unknown attached media": {
    query: "query ($ids: [ID!]!) { attachedMedia(ids: $ids) { title } }",
    variables: { ids: unknown(20) },
    cost: 40,
    calls: 1,
  },
  "20 unknown jobs": {
    query: "query ($ids: [ID!]!) { urlUploads(jobIds: $ids) { id } }",
    variables: { ids: unknown(20) },
    cost: 40,
    calls: 2,
  },
  "jobs of a URL, with their videos": {
    query: `{ urlUploads(sourceUrls: ["https://films.example/a.mp4"]) { video { title } } }`,
    cost: 202,
    calls: 1,
  },
  "200 references to videos": {
    query: entities,
    variables: {
      of: references("Video", [...known(100), ...unknown(100)]),
    },
    cost: 400,
    calls: 200,
  },
  "references of all four kinds, unknown": {
    query: entities,
    variables: {
      of: ["Video", "Image", "AttachedMedia", "UrlUpload"].flatMap((type) =>
        references(type, unknown(20)),
      ),
    },
    cost: 160,
    calls: 43,
  },
  "references to videos by their other key, and to nothing": {
    query: entities,
    variables: {
      of: [
        { __typename: "Video", referenceId: "known-1" },
        { __typename: "Video", referenceId: "known-2" },
        { __typename: "Cart", id: "1" },
        { id: "1" },
      ],
    },
    cost: 6,
    calls: 1,
  },
  "a page of 20 with source and streams": {
    query: page(20, "title mezzanine { status } playback { mediaType }"),
    cost: 42,
    calls: 2,
  },
  "a page of 100 with source and streams": {
    query: page(100, "title mezzanine { status } playback { mediaType }"),
    cost: 202,
    calls: 6,
  },
  "a page of 20 with what no batch tells of source and streams": {
    query: page(
      20,
      "mezzanine { storageClass } playback(formats: [MP4]) { mediaType }",
    ),
    cost: 42,
    calls: 41,
  },
  "a page with what the list lacks": {
    query: page(20, "templateGroupId downloadSwitch userData { extend }"),
    cost: 42,
    calls: 2,
  },
  "a page with the details that share a call": {
    query: page(20, "auditStatus regionId region: regionId"),
    cost: 22,
    calls: 21,
  },
  "uploads of a page": {
    query: page(20, "uploadDetails { status }"),
    cost: 42,
    calls: 2,
  },
  "a found page with what its owners alone see": {
    query: `{ searchVideos(first: 20) { edges { node { mezzanine { fileName fileUrl } uploadDetails { ipAddress deviceModel } userData { extend } } } } }`,
    cost: 102,
    calls: 4,
  },
  "a found page with what its owners alone see of its transcodings": {
    query: `{ searchVideos(first: 20) { edges { node { transcoding { jobs { errorMessage } } } } } }`,
    cost: 82,
    calls: 5,
  },
  "a video with everything": {
    query: `{ video(id: "${known(1)[0]}") { title auditStatus regionId playAuth { playAuth } playback { mediaType }
      mezzanine { fileName } uploadDetails { status } userData { extend } category { children { totalCount } } } }`,
    cost: 12,
    calls: 6,
  },
  "a category": {
    query: exampleOf("category"),
    cost: 1,
    calls: 1,
  },
  "a tree of categories": {
    query: `{ categories(first: 3) { edges { node { children { edges { node { children { totalCount } } } } } } } }`,
    cost: 68,
    calls: 17,
  },
  "where callbacks go": {
    query: exampleOf("messageCallback"),
    who: "root",
    cost: 1,
    calls: 1,
  },
  "a new video": {
    query: exampleOf("createUpload", { selects: "video { title }" }),
    cost: 3,
    calls: 2,
  },
  "a new video under an id of the caller's own": {
    query: `mutation { createUpload(input: { fileName: "a.mp4", title: "A", referenceId: "my-video" }) { videoId } }`,
    cost: 2,
    calls: 2,
  },
  "a refresh by one who has to own it": {
    query: `mutation { refreshUpload(referenceId: "known-1", onlyWhileUploading: false) { videoId } }`,
    cost: 2,
    calls: 2,
  },
  "a refresh by an admin, of what waits for its source": {
    query: `mutation { refreshUpload(referenceId: "seed-uploading", onlyWhileUploading: true) { video { title } } }`,
    who: "root",
    cost: 4,
    calls: 3,
  },
  "an edit by reference": {
    query: `mutation { updateVideo(input: { referenceId: "known-1", title: "B", userData: { extend: 1 } }) { video { title } } }`,
    who: "root",
    cost: 4,
    calls: 3,
  },
  "20 edits of unknown videos": {
    query: `mutation ($videos: [VideoUpdateInput!]!) { updateVideos(input: { videos: $videos }) { results { video { title } } } }`,
    variables: {
      videos: unknown(20).map((videoId) => ({ videoId, title: "B" })),
    },
    cost: 120,
    calls: 39,
  },
  "100 edits by an admin, with the videos after it": {
    query: `mutation ($videos: [VideoUpdateInput!]!) { updateVideos(input: { videos: $videos }) { results { video { title } } } }`,
    variables: {
      videos: known(100).map((videoId) => ({ videoId, title: "B" })),
    },
    who: "root",
    cost: 600,
    calls: 10,
  },
  "deletions of unknown videos by both ids": {
    query: `mutation ($ids: [ID!]) { deleteVideos(input: { videoIds: $ids, referenceIds: $ids }) { requestId } }`,
    variables: { ids: unknown(20) },
    cost: 160,
    calls: 78,
  },
  "deletions of unknown videos by an admin": {
    query: `mutation ($ids: [ID!]) { deleteVideos(input: { videoIds: $ids }) { requestId } }`,
    variables: { ids: unknown(20) },
    who: "root",
    cost: 80,
    calls: 1,
  },
  "20 pulls, each with its job": {
    query: `mutation ($items: [UrlUploadItemInput!]!) { createUrlUploads(input: { items: $items }) { results { upload { status } } } }`,
    variables: {
      items: unknown(20).map((name) => ({
        sourceUrl: `https://films.example/${name}.mp4`,
        title: name,
      })),
    },
    cost: 80,
    calls: 3,
  },
  "20 pulls of one URL": {
    query: `mutation ($items: [UrlUploadItemInput!]!) { createUrlUploads(input: { items: $items }) { requestId } }`,
    variables: {
      items: unknown(20).map((title) => ({
        sourceUrl: "https://films.example/a.mp4",
        title,
      })),
    },
    cost: 40,
    calls: 20,
  },
  "cancellations of unknown jobs": {
    query: `mutation ($ids: [ID!]) { cancelUrlUploads(input: { jobIds: $ids }) { requestId } }`,
    variables: { ids: unknown(20) },
    cost: 80,
    calls: 2,
  },
  "10 registrations, each of a bucket of its own": {
    query: `mutation ($items: [RegisterMediaItemInput!]!) { registerMedia(input: { items: $items }) { results { video { title } } } }`,
    variables: {
      items: unknown(10).map((name) => ({
        fileUrl: `https://${name}.oss-cn-shanghai.aliyuncs.com/a.mp4`,
        title: name,
      })),
    },
    cost: 40,
    calls: 10,
  },
};

/** What sends batches. */
const REFUSED = [
  "GetVideoInfos",
  "GetImageInfo",
  "GetImageInfos",
  "GetAttachedMediaInfo",
  "GetURLUploadInfos",
  "GetUploadDetails",
  "UpdateVideoInfos",
  "DeleteVideo",
  "UploadMediaByURL",
  "CancelUrlUploadJobs",
  "RegisterMedia",
] as const;

let stack: Stack;
beforeEach(async () => {
  stack = await startStack({
    principals: owners,
    emulator: { videos: KNOWN },
    server: {
      registerFrom: unknown(10).map(
        (name) => `https://${name}.oss-cn-shanghai.aliyuncs.com/`,
      ),
    },
  });
});
afterEach(() => stack.close());

describe("the cost is never below the calls that are made:", () => {
  for (const [
    what,
    { who = "alice", cost, calls, ...operation },
  ] of Object.entries(rows))
    it(`${what} costs ${cost}`, async () => {
      const seen = await costedCall(stack, who, operation);
      expect(seen).toEqual({ status: 200, cost, calls });
      expect(calls).toBeLessThanOrEqual(cost);
    });

  it.each(rootFields)(
    "the example of %s costs what it calls, or more",
    async (field) => {
      const query = exampleOf(field, { videoId: known(1)[0]! });
      const { status, cost, calls } = await costedCall(stack, "root", {
        query,
      });
      expect(status).toBe(200);
      expect(calls).not.toBe(0);
      expect(calls).toBeLessThanOrEqual(cost);
    },
  );

  it("a page that begins inside one of the vendor's costs 2, and makes 2 calls", async () => {
    const { data } = await stack
      .as("alice")
      .query(`{ libraryVideos(first: 3) { edges { cursor } } }`);
    const { edges } = data!["libraryVideos"] as {
      readonly edges: readonly { readonly cursor: string }[];
    };
    const operation = {
      query: `query ($after: String) { libraryVideos(first: 3, after: $after) { totalCount } }`,
      variables: { after: edges[0]?.cursor },
    };
    expect(await costedCall(stack, "alice", operation)).toEqual({
      status: 200,
      cost: 2,
      calls: 2,
    });
  });
});

describe("the cost is never below the calls when VOD refuses every batch:", () => {
  for (const [what, who] of [
    ["an admin's", "root"],
    ["an owner's", "alice"],
  ] as const)
    for (const row of [
      "20 edits of unknown videos",
      "deletions of unknown videos by both ids",
      "20 pulls, each with its job",
      "20 pulls of one URL",
      "cancellations of unknown jobs",
      "10 registrations, each of a bucket of its own",
      "references of all four kinds, unknown",
      "20 unknown images",
      "20 unknown attached media",
      "20 unknown jobs",
      "uploads of a page",
      "images in three ways",
    ])
      it(`${what} ${row}`, async () => {
        for (const action of REFUSED)
          stack.emulator.faults.add({
            kind: "error",
            action,
            code: "IllegalCharacters",
            times: 1000,
          });
        const { query, variables = {} } = rows[row]!;
        const { cost, calls } = await costedCall(stack, who, {
          query,
          variables,
        });
        expect(calls).toBeLessThanOrEqual(cost);
      });

  it("a cancellation of one's own jobs of a URL", async () => {
    const pull = `mutation ($items: [UrlUploadItemInput!]!) { createUrlUploads(input: { items: $items }) { requestId } }`;
    const sourceUrl = "https://films.example/a.mp4";
    const items = unknown(10).map((title) => ({ sourceUrl, title }));
    await stack.as("alice").query(pull, { items });
    const refusal = stack.emulator.faults.add({
      kind: "error",
      action: "CancelUrlUploadJobs",
      code: "IllegalCharacters",
      times: 1000,
    });
    const seen = await costedCall(stack, "alice", {
      query: `mutation { cancelUrlUploads(input: { sourceUrls: ["${sourceUrl}"] }) { requestId } }`,
    });
    expect(seen).toEqual({ status: 200, cost: 22, calls: 20 });
    expect(refusal.hits).toBe(19);
  });
});

import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  startStack,
  type GraphQLAnswer,
  type Stack,
} from "../support/startStack.js";
import { storedVideo } from "../support/storedVideo.js";

const VIDEOS = Array.from({ length: 200 }, (_, number) =>
  storedVideo(number, { referenceId: `reference-${number}` }),
);
const IMAGE = "7b1c5e0d9a324f68b0e2d4c6a81f0002";
const LOGO = "e94d02b76c1a4835a7f3c8d1b50e0002";
const NOBODY = "00000000000000000000000000ffffff";

/** What a router sends, whatever it was asked. */
const ENTITIES = `query Courses__vod__1($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on AttachedMedia { title }
    ... on Image { title }
    ... on UrlUpload { sourceUrl }
    ... on Video { title }
  }
}`;

const byId = (id: string): object => ({ __typename: "Video", id });
const byReferenceId = (referenceId: string): object => ({
  __typename: "Video",
  referenceId,
});

describe("_entities", () => {
  let stack: Stack;
  beforeEach(async () => {
    stack = await startStack({ emulator: { videos: VIDEOS } });
  });
  afterEach(() => stack.close());

  const resolve = (
    representations: readonly object[],
  ): Promise<GraphQLAnswer<Record<string, unknown>>> =>
    stack.query(ENTITIES, { representations });

  const titlesIn = ({ data }: GraphQLAnswer<Record<string, unknown>>) =>
    (data!["_entities"] as readonly ({ readonly title: string } | null)[]).map(
      (entity) => entity?.title,
    );

  it("reads 200 videos in 10 calls, in the order asked for", async () => {
    const newestFirst = VIDEOS.toReversed();
    const answer = await resolve(newestFirst.map(({ id }) => byId(id)));
    expect(answer.errors).toBeUndefined();
    expect(titlesIn(answer)).toEqual(newestFirst.map(({ title }) => title));
    expect(stack.callsOf("GetVideoInfos")).toBe(10);
    expect(stack.emulator.calls).toHaveLength(10);
  });

  it("reads 30 videos by id and 30 by reference id in two calls each", async () => {
    const answer = await resolve(
      VIDEOS.slice(0, 60).map(({ id, referenceId = "" }, index) =>
        index % 2 === 0 ? byId(id) : byReferenceId(referenceId),
      ),
    );
    expect(answer.errors).toBeUndefined();
    expect(titlesIn(answer)).toEqual(
      VIDEOS.slice(0, 60).map(({ title }) => title),
    );
    expect(stack.callsOf("GetVideoInfos")).toBe(4);
  });

  it("reads a video once that is asked for a hundred times", async () => {
    const { errors } = await resolve(
      Array<object>(100).fill(byId(VIDEOS[0]!.id)),
    );
    expect(errors).toBeUndefined();
    expect(stack.callsOf("GetVideoInfos")).toBe(1);
  });

  it("answers null, and no error, for references that dangle", async () => {
    const { data, errors } = await resolve([
      { __typename: "AttachedMedia", id: NOBODY },
      { __typename: "Image", id: NOBODY },
      { __typename: "UrlUpload", id: NOBODY },
      byId(NOBODY),
      byReferenceId("nobody-has-this"),
      byId(VIDEOS[7]!.id),
    ]);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      _entities: [
        null,
        null,
        null,
        null,
        null,
        { __typename: "Video", title: "Video 7" },
      ],
    });
  });

  describe("leaves the other kinds alone when VOD fails for", () => {
    it.each([
      ["Image", "GetImageInfo"],
      ["AttachedMedia", "GetAttachedMediaInfo"],
      ["UrlUpload", "GetURLUploadInfos"],
      ["Video", "GetVideoInfos"],
    ])("%s", async (failing, action) => {
      const representations = [
        { __typename: "Image", id: IMAGE },
        { __typename: "AttachedMedia", id: LOGO },
        { __typename: "UrlUpload", id: await submitJob() },
        byId(VIDEOS[3]!.id),
      ];
      const code = "ServiceUnavailable";
      stack.emulator.faults.add({ kind: "error", code, action, times: 9 });
      const { status, data, errors } = await resolve(representations);
      expect(status).toBe(200);
      expect(data).toEqual({
        _entities: [
          { __typename: "Image", title: "Poster <A2> & programme" },
          { __typename: "AttachedMedia", title: "Station logo" },
          { __typename: "UrlUpload", sourceUrl: "https://films.example/a.mp4" },
          { __typename: "Video", title: "Video 3" },
        ].map((entity) => (entity.__typename === failing ? null : entity)),
      });
      expect(errors).toMatchObject([
        { extensions: { code: "UPSTREAM_UNAVAILABLE", action } },
      ]);
    });
  });

  async function submitJob(): Promise<string> {
    const { data } = await stack.query(
      `mutation { createUrlUploads(input: { items: [{ sourceUrl: "https://films.example/a.mp4", title: "A" }] }) { results { jobId } } }`,
    );
    const { results } = data!["createUrlUploads"] as {
      readonly results: readonly { readonly jobId: string }[];
    };
    return results[0]!.jobId;
  }
});

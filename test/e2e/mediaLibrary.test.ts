import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { MediaLibraryDocument } from "../../src/client/generated/graphql.js";
import { nonEmpty } from "../support/nonEmpty.js";
import { startStack, type Stack } from "../support/startStack.js";
import { storedVideo } from "../support/storedVideo.js";

const filter = { title: "Video", status: ["NORMAL" as const] };

/** How many calls of each action have arrived since the `from`th call. */
function callsSince(stack: Stack, from: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { action } of stack.emulator.calls.slice(from))
    counts[action] = (counts[action] ?? 0) + 1;
  return counts;
}

describe("a page of a media library", () => {
  let stack: Stack;
  beforeAll(async () => {
    const videos = Array.from({ length: 25 }, (_item, n) => storedVideo(n));
    stack = await startStack({ emulator: { videos } });
  });
  afterAll(() => stack.close());

  it("takes one search for 20 videos and their categories, and a call for their sources and streams", async () => {
    const before = stack.emulator.calls.length;
    const { data, errors } = await stack.execute(MediaLibraryDocument, {
      filter,
    });
    expect(errors).toBeUndefined();
    const { edges, totalCount, pageInfo } = data!.searchVideos!;
    expect(totalCount).toBe(25);
    expect(pageInfo.hasNextPage).toBe(true);
    expect(edges).toHaveLength(20);
    const sizes = edges.map(({ node }) => node.mezzanine?.size);
    // The newest first.
    expect(sizes).toEqual(Array.from({ length: 20 }, (_item, n) => 1024 - n));
    for (const { node } of nonEmpty(edges)) {
      expect(node).toMatchObject({
        status: "NORMAL",
        category: { id: "1000382001", name: "Lectures" },
      });
      expect(node.playback?.streams).toHaveLength(6);
    }
    expect(callsSince(stack, before)).toEqual({
      SearchMedia: 1,
      BatchGetMediaInfos: 1,
    });
  });

  it("takes one call without what the vendor tells of single videos alone", async () => {
    const before = stack.emulator.calls.length;
    const { errors } = await stack.query(
      `query ($filter: VideoFilter) {
        searchVideos(filter: $filter, first: 20) {
          edges { node { id title status tags size category { id name } } }
        }
      }`,
      { filter },
    );
    expect(errors).toBeUndefined();
    expect(callsSince(stack, before)).toEqual({ SearchMedia: 1 });
  });

  it("takes one more for 20 videos' attachments, which the index lacks", async () => {
    const before = stack.emulator.calls.length;
    const { errors } = await stack.query(
      `query ($filter: VideoFilter) {
        searchVideos(filter: $filter, first: 20) {
          edges { node { id userData { extend } templateGroupId } }
        }
      }`,
      { filter },
    );
    expect(errors).toBeUndefined();
    expect(callsSince(stack, before)).toEqual({
      SearchMedia: 1,
      GetVideoInfos: 1,
    });
  });

  it("goes on where it ended", async () => {
    const first = await stack.execute(MediaLibraryDocument, { filter });
    const before = stack.emulator.calls.length;
    const { data } = await stack.execute(MediaLibraryDocument, {
      filter,
      after: first.data!.searchVideos!.pageInfo.endCursor!,
    });
    expect(data?.searchVideos?.edges.map(({ node }) => node.title)).toEqual([
      "Video 4",
      "Video 3",
      "Video 2",
      "Video 1",
      "Video 0",
    ]);
    expect(data?.searchVideos?.pageInfo.hasNextPage).toBe(false);
    expect(callsSince(stack, before)).toEqual({
      SearchMedia: 1,
      BatchGetMediaInfos: 1,
    });
  });
});

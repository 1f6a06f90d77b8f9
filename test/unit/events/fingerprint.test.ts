import { expect, it } from "@jest/globals";
import { fingerprint } from "../../../src/events/VideoReaders.js";
import type { VideoRecord } from "../../../src/vod/index.js";

const facts = {
  VideoId: "a-video",
  Status: "Normal",
  Title: "A title",
  CoverURL: "https://example.com/cover.jpg?auth_key=1",
  Snapshots: ["https://example.com/1.jpg?a=1", "https://example.com/2.jpg"],
};

function of(more: Readonly<Record<string, unknown>>): string {
  return fingerprint({ ...facts, ...more } as unknown as VideoRecord);
}

it("is the same whatever the order in which VOD tells of a video", () => {
  const { VideoId, ...rest } = facts;
  const turned = { ...rest, VideoId } as unknown as VideoRecord;
  const reversed = Object.fromEntries(
    Object.entries(facts).reverse(),
  ) as unknown as VideoRecord;
  expect(fingerprint(turned)).toBe(of({}));
  expect(fingerprint(reversed)).toBe(of({}));
});

it.each([
  ["a cover", { CoverURL: "https://example.com/cover.jpg?auth_key=2" }],
  ["a cover that has none", { CoverURL: "https://example.com/cover.jpg" }],
  [
    "the second snapshot",
    {
      Snapshots: [
        "https://example.com/1.jpg?a=1",
        "https://example.com/2.jpg?b=\n2",
      ],
    },
  ],
])("is the same for another signature of %s", (_of, more) => {
  expect(of(more)).toBe(of({}));
});

it.each([
  [475.2667, 475.2666931152344],
  [60.0005, 60.00049],
])(
  "is the same for a length of %d and one of %d: answers differ in the last digits",
  (Duration, other) => {
    expect(of({ Duration })).toBe(of({ Duration: other }));
  },
);

it.each([
  ["a length that was not told before", { Duration: 475.2667 }],
  ["a status", { Status: "Blocked" }],
  ["a title", { Title: "Another" }],
  ["a fact that was not told before", { CateId: 1 }],
  ["a cover", { CoverURL: "https://example.com/other.jpg?auth_key=1" }],
  ["no cover any more", { CoverURL: undefined }],
  [
    "the second snapshot",
    {
      Snapshots: ["https://example.com/1.jpg?a=1", "https://example.com/3.jpg"],
    },
  ],
  ["no second snapshot", { Snapshots: ["https://example.com/1.jpg?a=1"] }],
])("is another one for %s", (_change, more) => {
  expect(of(more)).not.toBe(of({}));
});

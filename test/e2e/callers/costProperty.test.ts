import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { buildSubgraph } from "../../../src/graph/index.js";
import { costedCall } from "../../support/costedCall.js";
import { owners } from "../../support/owners.js";
import {
  randomOperation,
  type RandomArguments,
} from "../../support/randomOperation.js";
import { startStack, type Stack } from "../../support/startStack.js";
import { storedVideo } from "../../support/storedVideo.js";

const KNOWN = Array.from({ length: 40 }, (_, n) =>
  storedVideo(n, { referenceId: `known-${n}` }),
);
const literal = (value: unknown): string => JSON.stringify(value);

const videoId = fc.oneof(
  fc.constantFrom(...KNOWN.map(({ id }) => id)),
  fc.integer({ min: 0, max: 99 }).map((n) => `unknown-${n}`),
);
const referenceId = fc.integer({ min: 0, max: 60 }).map((n) => `known-${n}`);
const assetId = fc.constantFrom(
  "7b1c5e0d9a324f68b0e2d4c6a81f0002",
  "7b1c5e0d9a324f68b0e2d4c6a81f0004",
  "e94d02b76c1a4835a7f3c8d1b50e0002",
  "e94d02b76c1a4835a7f3c8d1b50e0004",
  "unknown-1",
  "unknown-2",
);
const categoryId = fc.constantFrom("1000382001", "1000382003", "42");
const url = fc
  .integer({ min: 0, max: 3 })
  .map((n) => `https://films.example/${n}.mp4`);
const bucketUrl = fc
  .integer({ min: 0, max: 3 })
  .map((n) => `https://bucket-${n}.oss-cn-shanghai.aliyuncs.com/a.mp4`);
const few = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.array(of, { maxLength: 6 });

/** `(ids: ["1"])`; a member that is undefined is left out. */
const given = (
  members: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<string> =>
  fc.record(members).map((values) => {
    const parts = Object.entries(values).filter(
      ([, value]) => value !== undefined,
    );
    return parts.length === 0
      ? ""
      : `(${parts.map(([name, value]) => `${name}: ${asLiteral(value)}`).join(", ")})`;
  });

/** Objects as GraphQL writes them; a text in `<>` is an enum's value. */
function asLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asLiteral).join(", ")}]`;
  if (typeof value === "string" && /^<.+>$/.test(value))
    return value.slice(1, -1);
  if (typeof value !== "object" || value === null) return literal(value);
  const members = Object.entries(value).filter(
    ([, part]) => part !== undefined,
  );
  return `{ ${members.map(([name, part]) => `${name}: ${asLiteral(part)}`).join(", ")} }`;
}

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(of, { nil: undefined });
const input = (
  members: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<string> => given({ input: fc.record(members) });
const first = { first: maybe(fc.integer({ min: -1, max: 5 })) };
const urlArgs = {
  outputType: maybe(fc.constantFrom("<OSS>", "<CDN>")),
  authTimeout: maybe(fc.constantFrom(60, 120)),
};
const title = fc.constantFrom("A", "B");

const args: RandomArguments = {
  "Query._entities": given({
    representations: few(
      fc.oneof(
        fc.record({ __typename: fc.constant("Video"), id: videoId }),
        fc.record({ __typename: fc.constant("Video"), referenceId }),
        fc.record({
          __typename: fc.constantFrom(
            "Image",
            "AttachedMedia",
            "UrlUpload",
            "Cart",
          ),
          id: assetId,
        }),
      ),
    ),
  }),
  "Query.attachedMedia": given({ ids: few(assetId) }),
  "Query.categories": given({ ...first, parentId: maybe(categoryId) }),
  "Query.category": given({ id: categoryId }),
  "Query.image": given({ id: assetId }),
  "Query.images": given({ ids: few(assetId) }),
  "Query.libraryVideos": given(first),
  "Query.searchMedia": given({
    type: fc.constantFrom("<AUDIO>", "<IMAGE>", "<ATTACHED_MEDIA>"),
    ...first,
  }),
  "Query.searchVideos": given(first),
  "Query.urlUploads": fc.oneof(
    given({ jobIds: few(assetId) }),
    given({ sourceUrls: few(url) }),
  ),
  "Query.video": given({ id: videoId }),
  "Query.videos": given({ ids: few(videoId) }),
  "AttachedMedia.url": given(urlArgs),
  "Category.children": given(first),
  "Image.url": given(urlArgs),
  "Video.mezzanine": given(urlArgs),
  "Video.playAuth": given({ ttl: maybe(fc.constantFrom(100, 200)) }),
  "Video.playback": given({ outputType: urlArgs.outputType }),

  "Mutation.cancelUrlUploads": fc.oneof(
    input({ jobIds: few(assetId) }),
    input({ sourceUrls: few(url) }),
  ),
  "Mutation.createAttachedMediaUpload": input({
    type: fc.constant("<SUBTITLE>"),
    fileName: fc.constant("a.vtt"),
  }),
  "Mutation.createImageUpload": input({ type: fc.constant("<DEFAULT>") }),
  "Mutation.createStreamUpload": input({
    videoId,
    streamUrl: url,
    definition: fc.constant("<HD>"),
  }),
  "Mutation.createUpload": input({
    fileName: fc.constant("a.mp4"),
    title,
    referenceId: maybe(referenceId),
  }),
  "Mutation.createUrlUploads": input({
    items: few(fc.record({ sourceUrl: url, title })),
  }),
  "Mutation.deleteMultipartUpload": given({ videoId }),
  "Mutation.deleteVideos": input({
    videoIds: maybe(few(videoId)),
    referenceIds: maybe(few(referenceId)),
  }),
  "Mutation.refreshUpload": fc.oneof(
    given({ videoId, onlyWhileUploading: maybe(fc.boolean()) }),
    given({ referenceId }),
  ),
  "Mutation.registerMedia": input({
    items: few(fc.record({ fileUrl: bucketUrl, title })),
  }),
  "Mutation.setMessageCallback": input({
    http: fc.constant({ url: "https://hooks.example/vod", signed: false }),
    eventTypes: fc.constant(["<ALL>"]),
  }),
  "Mutation.updateVideo": fc.oneof(
    input({ videoId, title }),
    input({ referenceId, userData: fc.constant({ extend: 1 }) }),
  ),
  "Mutation.updateVideos": input({
    videos: few(fc.record({ videoId, title })),
  }),
};

const open = (): Promise<Stack> =>
  startStack({
    principals: owners,
    emulator: { videos: KNOWN },
    // What it may cost is looked at here, not what may be sent.
    server: {
      registerFrom: [0, 1, 2, 3].map(
        (n) => `https://bucket-${n}.oss-cn-shanghai.aliyuncs.com/`,
      ),
      queryLimits: {
        tokens: 100_000,
        depth: 50,
        aliases: 10_000,
        cost: 1e9,
        repetition: 1000,
        recursion: 50,
      },
    },
  });

let stack: Stack;
// What one operation deletes another does not find.
beforeEach(async () => {
  stack = await open();
});
afterEach(() => stack.close());

const grammar = { schema: buildSubgraph(), args };

/** Of the random operations of each kind, so many call VOD at least: the others say nothing about the cost. */
const callers = { query: 40, mutation: 25 } as const;

describe("the cost is never below the calls that are made, whatever is asked for:", () => {
  for (const [kind, numRuns] of [
    ["query", 80],
    ["mutation", 50],
  ] as const)
    it(`any ${kind}`, async () => {
      const calling = new Set<string>();
      await fc.assert(
        fc.asyncProperty(
          randomOperation(kind, grammar),
          fc.constantFrom("alice", "root"),
          async (query, who) => {
            const { cost, calls } = await costedCall(stack, who, { query });
            expect(calls).toBeLessThanOrEqual(cost);
            if (calls > 0) calling.add(query);
          },
        ),
        { numRuns },
      );
      expect(calling.size).toBeGreaterThanOrEqual(callers[kind]);
    });
});

describe("the cost is the calls that are made, where each of them has to be:", () => {
  const times = (count: number, field: string): string =>
    Array.from(
      { length: count },
      (_, n) =>
        `${field.slice(0, 1)}${n}: ${field.replace("NUMBER", String(n))}`,
    ).join(" ");

  it("any number of categories and callbacks that are read, and of details of videos", async () => {
    const count = fc.integer({ min: 1, max: 6 });
    await fc.assert(
      fc.asyncProperty(count, count, count, async (c, m, v) => {
        const query = `{
          ${times(c, 'category(id: "100038NUMBER") { name }')}
          ${times(m, 'messageCallback(appId: "app-100000NUMBER") { eventTypes }')}
          videos(ids: ${literal(KNOWN.slice(0, v).map(({ id }) => id))}) { playAuth { playAuth } playback(formats: [MP4]) { mediaType } }
        }`;
        // Videos are read together, and cost as much as one by one would.
        const read = { cost: 2 * v, calls: 1 };
        expect(await costedCall(stack, "root", { query })).toEqual({
          status: 200,
          cost: c + m + 2 * v + read.cost,
          calls: c + m + 2 * v + read.calls,
        });
      }),
      { numRuns: 15 },
    );
  });

  it("any number of uploads that are created", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), async (count) => {
        const query = `mutation { ${times(count, "createImageUpload(input: { type: DEFAULT }) { uploadAuth }")} }`;
        expect(await costedCall(stack, "root", { query })).toEqual({
          status: 200,
          cost: count,
          calls: count,
        });
      }),
      { numRuns: 6 },
    );
  });

  it("any number of unknown videos, whose batch is halved down to each of them: one call less", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (count) => {
        const ids = Array.from({ length: count }, (_, n) => `unknown-${n}`);
        const query = `{ videos(ids: ${literal(ids)}) { title } }`;
        expect(await costedCall(stack, "root", { query })).toEqual({
          status: 200,
          cost: 2 * count,
          calls: 2 * count - 1,
        });
      }),
      { numRuns: 20 },
    );
  });
});

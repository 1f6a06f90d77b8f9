import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import {
  SearchMediaDocument,
  SearchVideosDocument,
  type SearchMediaQuery,
  type SearchMediaQueryVariables,
  type SearchVideosQuery,
  type SearchVideosQueryVariables,
  type VideoFilter,
} from "../../src/client/generated/graphql.js";
import { SCROLL_TOKEN_MS } from "../../src/emulator/search/ScrollMemory.js";
import {
  startStack,
  type GraphQLAnswer,
  type Stack,
} from "../support/startStack.js";
import { storedVideo } from "../support/storedVideo.js";

const ACTION = "SearchMedia";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";

describe("searchVideos", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const search = async (
    variables: SearchVideosQueryVariables,
  ): Promise<GraphQLAnswer<SearchVideosQuery>> =>
    stack.execute(SearchVideosDocument, variables);

  /** The last two digits of the seeded videos that a filter finds, oldest first. */
  const found = async (filter: VideoFilter): Promise<readonly string[]> => {
    const { data, errors } = await search({
      filter,
      orderBy: "CREATED_AT_ASC",
      first: 100,
    });
    expect(errors).toBeUndefined();
    return data!.searchVideos!.edges.map(({ node }) => node.id.slice(-2));
  };

  it("tells of a video what its record tells, with one call", async () => {
    const before = stack.callsOf(ACTION);
    const all = stack.emulator.calls.length;
    const { data, errors } = await search({ filter: { ids: [NORMAL] } });
    expect(errors).toBeUndefined();
    expect(data?.searchVideos).toMatchObject({
      totalCount: 1,
      edges: [
        {
          node: {
            id: NORMAL,
            referenceId: "seed-normal",
            title: "Concert film, full length",
            description: "Ninety-one minutes, two cameras & a crane <4K>.",
            status: "NORMAL",
            tags: ["music", "live", "4k"],
            category: { id: "1000382001", name: "Lectures" },
            size: 6442450944,
            duration: 5467.949,
            createdAt: "2025-11-03T16:30:00.000Z",
            modifiedAt: "2025-11-03T17:00:00.000Z",
            storageClass: "ARCHIVE",
            restoreStatus: "SUCCESS",
            restoreExpiresAt: "2026-12-31T16:00:00.000Z",
            appId: "app-1000000",
          },
        },
      ],
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
    });
    expect(data?.searchVideos?.edges[0]?.node.snapshots).toHaveLength(3);
    expect(stack.callsOf(ACTION)).toBe(before + 1);
    expect(stack.emulator.calls).toHaveLength(all + 1);
  });

  it("tells videos by their type, not by what stands beside them", async () => {
    stack.emulator.faults.add({
      kind: "replace",
      action: ACTION,
      fields: { "MediaList.MediaType": "audio" },
    });
    const { data, errors } = await search({ filter: { ids: [NORMAL] } });
    expect(errors).toBeUndefined();
    expect(data?.searchVideos?.edges).toEqual([]);
  });

  it("reads what the index lacks for the whole page at once, and only when it is asked for", async () => {
    const before = stack.emulator.calls.length;
    const { data, errors } = await stack.query(`{
      searchVideos(first: 20) {
        edges { node { id userData { extend } templateGroupId downloadSwitch } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data?.["searchVideos"]).toMatchObject({
      edges: expect.arrayContaining([
        {
          node: {
            id: NORMAL,
            userData: { extend: { episode: "42", studio: "north" } },
            templateGroupId: "6d11e25ea30a4c465435c74d2c1a0f01",
            downloadSwitch: "ON",
          },
        },
      ]),
    });
    const actions = stack.emulator.calls.slice(before).map((c) => c.action);
    expect(actions).toEqual([ACTION, "GetVideoInfos"]);
  });

  it("finds everything, newest first, unless told otherwise", async () => {
    const { data } = await search({});
    expect(data?.searchVideos?.totalCount).toBe(10);
    expect(
      data?.searchVideos?.edges.map(({ node }) => node.id.slice(-2)),
    ).toEqual(["dd", "09", "08", "07", "06", "05", "04", "03", "02", "01"]);
  });

  describe("finds by", () => {
    const rows: readonly (readonly [
      what: string,
      filter: VideoFilter,
      ids: readonly string[],
    ])[] = [
      ["ids", { ids: [NORMAL, "no-such-video"] }, ["08"]],
      ["status", { status: ["NORMAL", "CHECKING"] }, ["06", "08"]],
      ["category", { categoryId: "1000382002" }, ["04"]],
      ["a part of the title", { title: "submission" }, ["06", "07"]],
      ["a title in Chinese", { title: "流体" }, ["04"]],
      ["a part of the description", { description: "<4K>" }, ["08"]],
      ["any of several tags", { tags: ["物理", "live"] }, ["04", "08"]],
      [
        "all of several tags",
        { tags: ["music"], and: [{ tags: ["live"] }] },
        ["08"],
      ],
      [
        "time of creation, ends inside",
        {
          createdAt: {
            gte: "2025-11-03T09:30:00Z",
            lte: "2025-11-03T10:30:00Z",
          },
        },
        ["01", "02"],
      ],
      [
        "time of creation, ends outside",
        {
          createdAt: { gt: "2025-11-03T09:30:00Z", lt: "2025-11-03T10:30:00Z" },
        },
        [],
      ],
      [
        "a start between two seconds",
        { createdAt: { gte: "2025-11-03T17:30:00.001Z" } },
        ["dd"],
      ],
      [
        "an end between two seconds",
        { createdAt: { lt: "2025-11-03T09:30:00.001Z" } },
        ["01"],
      ],
      [
        "time of change",
        { modifiedAt: { lt: "2025-11-03T10:00:01Z" } },
        ["01"],
      ],
      ["size", { size: { gte: 6442450944 } }, ["08"]],
      ["duration", { duration: { gte: 30.03, lt: 94.5 } }, ["09"]],
      ["where it came from", { mediaSource: ["LIVE"] }, []],
      ["preparation", { preprocessStatus: ["SUCCEEDED", "FAILED"] }, []],
      [
        "bucket and application",
        {
          storageLocations: [
            "outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com",
          ],
          appIds: ["app-1000000"],
          title: "keynote",
        },
        ["01"],
      ],
      [
        "one filter or another, each with several conditions",
        {
          or: [
            { title: "Community", status: ["BLOCKED"] },
            { tags: ["live"] },
            { and: [{ title: "teaser" }, { size: { gt: 1 } }] },
          ],
        },
        ["03", "07", "08"],
      ],
      [
        "a text that looks like the language",
        { title: " or Title = (x) and [y], in" },
        [],
      ],
    ];
    for (const [what, filter, ids] of rows) {
      it(what, async () => {
        expect(await found(filter)).toEqual(ids);
      });
    }
  });

  describe("refuses before VOD is called", () => {
    const nested = (depth: number): VideoFilter =>
      depth === 0 ? { title: "x" } : { and: [nested(depth - 1)] };
    for (const [what, variables, names] of [
      ["a page of none", { first: 0 }, "first is 0; 1 to 100"],
      ["a page of 101", { first: 101 }, "first is 101; 1 to 100"],
      [
        "a quote",
        { filter: { title: "x' or Title = '" } },
        "filter.title holds a single quote",
      ],
      [
        "a backslash",
        { filter: { description: "x\\" } },
        "filter.description holds",
      ],
      [
        "a full-width quote",
        { filter: { tags: ["a", "＇"] } },
        "filter.tags[1] holds",
      ],
      ["a line break", { filter: { title: "a\nb" } }, "filter.title holds"],
      ["a quote in an id", { filter: { ids: ["a'b"] } }, "filter.ids[0] holds"],
      ["an empty text", { filter: { title: "" } }, "filter.title is empty"],
      [
        "a title of 129 bytes",
        { filter: { title: "é".repeat(64) + "x" } },
        "filter.title has 129 bytes",
      ],
      [
        "a tag of 33 bytes",
        { filter: { tags: ["x".repeat(33)] } },
        "filter.tags[0] has 33 bytes",
      ],
      ["an empty list", { filter: { status: [] } }, "filter.status is empty"],
      [
        "101 ids",
        { filter: { ids: Array<string>(101).fill("a") } },
        "filter.ids has 101 entries; 100",
      ],
      [
        "an unknown status",
        { filter: { status: ["UNKNOWN"] } },
        "filter.status[0]",
      ],
      [
        "a category that is no number",
        { filter: { categoryId: "1 or 1" } },
        "filter.categoryId",
      ],
      [
        "a range without ends",
        { filter: { size: {} } },
        "filter.size is empty: give gt, gte, lt or lte",
      ],
      [
        "two lower ends",
        { filter: { size: { gt: 1, gte: 1 } } },
        "one of gte and gt",
      ],
      [
        "two upper ends",
        { filter: { duration: { lt: 1, lte: 1 } } },
        "one of lte and lt",
      ],
      [
        "a range that runs backwards",
        {
          filter: {
            createdAt: {
              gt: "2025-01-02T00:00:00Z",
              lt: "2025-01-01T00:00:00Z",
            },
          },
        },
        "filter.createdAt ends before it begins",
      ],
      [
        "a number with an exponent",
        { filter: { duration: { gt: 1e-9 } } },
        "filter.duration",
      ],
      ["an or of nothing", { filter: { or: [] } }, "filter.or is empty"],
      [
        "an or with an empty filter",
        { filter: { or: [{ title: "a" }, {}] } },
        "filter.or[1] has no condition",
      ],
      [
        "a bad text deep inside",
        { filter: { or: [{ and: [{ title: "'" }] }] } },
        "filter.or[0].and[0].title",
      ],
      ["filters five deep", { filter: nested(4) }, "nested too deeply"],
      [
        "33 filters",
        { filter: { or: Array<VideoFilter>(32).fill({ title: "a" }) } },
        "more than 32 filters",
      ],
      ["a cursor that is none", { after: "page 2" }, "after is not a cursor"],
      [
        "a cursor of another kind",
        { after: cursorOf([2, 10, "x"]) },
        "after is not a cursor",
      ],
      [
        "a cursor before the beginning",
        { after: cursorOf([1, -1, "x"]) },
        "after is not a cursor",
      ],
      [
        "a cursor of another list",
        { after: cursorOf([1, 10, "x"]) },
        "another filter or order",
      ],
    ] as const satisfies readonly (readonly [
      string,
      SearchVideosQueryVariables,
      string,
    ])[]) {
      it(what, async () => {
        const before = stack.emulator.calls.length;
        const { data, errors } = await search(variables);
        expect(data).toEqual({ searchVideos: null });
        expect(errors?.[0]?.extensions).toEqual({
          code: "BAD_USER_INPUT",
          status: 400,
          retryable: false,
        });
        expect(errors?.[0]?.message).toContain(names);
        expect(stack.emulator.calls).toHaveLength(before);
      });
    }

    for (const [what, change] of [
      ["another filter", { filter: { title: "a" } }],
      ["another order", { orderBy: "MODIFIED_AT_DESC" }],
    ] as const) {
      it(`a cursor under ${what}`, async () => {
        const { data } = await search({ first: 2 });
        const after = data!.searchVideos!.pageInfo.endCursor!;
        const { errors } = await search({ first: 2, after, ...change });
        expect(errors?.[0]?.message).toContain("another filter or order");
      });
    }
  });

  describe("shows VOD's refusal", () => {
    for (const [vodCode, message] of [
      ["ErrorMatchSyntax", /error syntax/],
      ["SortByExceededMax", /one sort field/],
      ["InvalidScrollToken.Expired", /start over/],
    ] as const) {
      it(vodCode, async () => {
        stack.emulator.faults.add({
          kind: "error",
          action: ACTION,
          code: vodCode,
        });
        const { data, errors } = await search({});
        expect(data).toEqual({ searchVideos: null });
        expect(errors?.[0]?.message).toMatch(message);
        expect(errors?.[0]?.extensions).toEqual({
          code: "BAD_USER_INPUT",
          status: 400,
          vodCode,
          requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
          retryable: false,
          action: ACTION,
        });
      });
    }
  });
});

describe("searchVideos over 5,300 videos", () => {
  const COUNT = 5300;
  const filter = { categoryId: "1000382001", title: "Video" };
  let stack: Stack;
  beforeAll(async () => {
    const videos = Array.from({ length: COUNT }, (_item, n) => storedVideo(n));
    stack = await startStack({ emulator: { videos } });
  });
  afterAll(() => stack.close());

  const page = async (first: number, after?: string | null) => {
    const { data, errors } = await stack.execute(SearchVideosDocument, {
      filter,
      orderBy: "CREATED_AT_ASC",
      first,
      ...(after !== undefined && { after }),
    });
    return { connection: data?.searchVideos, errors };
  };
  const titles = (answer: Awaited<ReturnType<typeof page>>) =>
    answer.connection?.edges.map(({ node }) => node.title);
  /** A place in the list as an early page gives it: without a token. */
  const cursorAt = async (position: number): Promise<string> => {
    const first = await page(1);
    const [version, , mark] = partsOf(first.connection!.edges[0]!.cursor);
    return cursorOf([version, position, mark]);
  };
  const videos = (from: number, to: number): readonly string[] =>
    Array.from({ length: to - from }, (_item, n) => `Video ${from + n}`);

  it("reads on beyond the first 5,000, page after page, a call each", async () => {
    let after: string | null | undefined = await cursorAt(4700);
    const before = stack.callsOf(ACTION);
    const read: (string | null | undefined)[] = [];
    do {
      const answer = await page(100, after);
      expect(answer.errors).toBeUndefined();
      const { edges, pageInfo, totalCount } = answer.connection!;
      expect(totalCount).toBe(COUNT);
      expect(pageInfo.hasPreviousPage).toBe(true);
      read.push(...edges.map(({ node }) => node.title));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    } while (after !== undefined);
    expect(read).toEqual(videos(4700, COUNT));
    expect(stack.callsOf(ACTION)).toBe(before + 6);
  });

  it("goes on after any edge of an early page, with any size", async () => {
    const { connection } = await page(10);
    const after = connection!.edges[6]!.cursor;
    expect(titles(await page(25, after))).toEqual(videos(7, 32));
  });

  it("spends two calls on a page that begins inside another", async () => {
    const after = await cursorAt(25);
    const before = stack.callsOf(ACTION);
    expect(titles(await page(50, after))).toEqual(videos(25, 75));
    expect(stack.callsOf(ACTION)).toBe(before + 2);
  });

  it("spends one call where the page that it begins inside is the last", async () => {
    const one = { filter: { ids: [NORMAL] }, first: 7 };
    const { data } = await stack.execute(SearchVideosDocument, one);
    const after = data!.searchVideos!.pageInfo.endCursor!;
    const before = stack.callsOf(ACTION);
    const next = await stack.execute(SearchVideosDocument, { ...one, after });
    expect(next.data?.searchVideos).toMatchObject({
      totalCount: 1,
      edges: [],
      pageInfo: {
        hasNextPage: false,
        hasPreviousPage: true,
        startCursor: null,
        endCursor: null,
      },
    });
    expect(stack.callsOf(ACTION)).toBe(before + 1);
  });

  it("goes without a token as long as it may, so that early cursors do not expire", async () => {
    const { connection } = await page(100);
    await stack.clock.advance(2 * SCROLL_TOKEN_MS);
    const next = await page(100, connection!.pageInfo.endCursor);
    expect(titles(next)).toEqual(videos(100, 200));
  });

  it("says to start over when a late cursor has expired", async () => {
    const late = await page(100, await cursorAt(1000));
    const after = late.connection!.pageInfo.endCursor;
    await stack.clock.advance(2 * SCROLL_TOKEN_MS);
    const { connection, errors } = await page(100, after);
    expect(connection).toBeNull();
    expect(errors?.[0]?.message).toBe(
      "after has expired: start over without it.",
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      vodCode: "InvalidScrollToken.Expired",
    });
  });

  it("begins anywhere among the first 5,000", async () => {
    const late = await page(100, await cursorAt(4900));
    expect(titles(late)).toEqual(videos(4900, 5000));
    const inside = await page(100, await cursorAt(4850));
    expect(titles(inside)).toEqual(videos(4850, 4950));
  });

  for (const [what, first, position] of [
    ["a page beyond the first 5,000 without the page before it", 100, 5000],
    ["a page that touches what lies beyond", 100, 4950],
    ["a page with a number above 200 without the page before it", 5, 1200],
    ["a page beyond the first 2,000,000", 100, 2_000_000],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const after = await cursorAt(position);
      const before = stack.callsOf(ACTION);
      const { connection, errors } = await page(first, after);
      expect(connection).toBeNull();
      expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
      expect(stack.callsOf(ACTION)).toBe(before);
    });
  }
});

/** What a cursor holds is nobody's business but the gateway's, and a forger's. */
function cursorOf(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

function partsOf(cursor: string): readonly unknown[] {
  return JSON.parse(
    Buffer.from(cursor, "base64url").toString("utf8"),
  ) as readonly unknown[];
}

describe("searchMedia", () => {
  const SOUND = storedVideo(1, { objectKey: "sv/1/1.mp3", title: "An hour" });
  let stack: Stack;
  beforeEach(async () => {
    stack = await startStack({
      emulator: { videos: [SOUND, storedVideo(2, { title: "An hour" })] },
    });
  });
  afterEach(() => stack.close());

  const search = (
    variables: SearchMediaQueryVariables,
  ): Promise<GraphQLAnswer<SearchMediaQuery>> =>
    stack.execute(SearchMediaDocument, variables);
  const actions = (): readonly string[] =>
    stack.emulator.calls.map(({ action }) => action);

  it.each([
    [
      "audio files",
      { type: "AUDIO", filter: { title: "hour" } },
      { __typename: "Video", id: SOUND.id, title: "An hour" },
      "GetVideoInfos",
    ],
    [
      "images",
      { type: "IMAGE", filter: { tags: ["海报"], categoryId: "1000382001" } },
      {
        __typename: "Image",
        id: "7b1c5e0d9a324f68b0e2d4c6a81f0002",
        title: "Poster <A2> & programme",
        mezzanine: { size: 1887436 },
      },
      "GetImageInfo",
    ],
    [
      "attached media",
      {
        type: "ATTACHED_MEDIA",
        filter: { createdAt: { lt: "2025-11-04T11:00:00Z" }, title: "logo" },
      },
      {
        __typename: "AttachedMedia",
        id: "e94d02b76c1a4835a7f3c8d1b50e0002",
        attachedMediaType: "WATERMARK",
      },
      "GetAttachedMediaInfo",
    ],
  ] satisfies [string, SearchMediaQueryVariables, object, string][])(
    "finds %s, and tells all that their records tell",
    async (_, variables, node, read) => {
      const { data, errors } = await search(variables);
      expect(errors).toBeUndefined();
      expect(data?.searchMedia).toMatchObject({
        totalCount: 1,
        edges: [{ node }],
      });
      expect(actions()).toEqual([ACTION, read]);
    },
  );

  it("reads no records where none are asked for", async () => {
    const { data } = await stack.query(
      "{ searchMedia(type: IMAGE, first: 2) { totalCount edges { cursor } } }",
    );
    expect(data?.["searchMedia"]).toMatchObject({ totalCount: 4 });
    expect(actions()).toEqual([ACTION]);
  });

  it("goes on where a page ended", async () => {
    const ids = async (after?: string | null): Promise<unknown> => {
      const { data } = await search({
        type: "IMAGE",
        first: 3,
        orderBy: "CREATED_AT_ASC",
        ...(after !== undefined && { after }),
      });
      const { edges, pageInfo } = data!.searchMedia!;
      const found = edges.map(({ node }) => node?.id.slice(-2));
      return pageInfo.hasNextPage
        ? [found, await ids(pageInfo.endCursor ?? null)]
        : [found];
    };
    expect(await ids()).toEqual([["01", "02", "03"], [["04"]]]);
  });

  it("shows null for what is gone and the index does not know yet", async () => {
    stack.emulator.faults.add({
      kind: "replace",
      action: ACTION,
      fields: { "MediaList.MediaId": "gone" },
    });
    const { data, errors } = await search({ type: "IMAGE", first: 1 });
    expect(errors).toBeUndefined();
    expect(data?.searchMedia?.edges).toMatchObject([{ node: null }]);
  });

  it.each([
    [
      "a cursor of another type",
      "after",
      "AUDIO",
      async () => {
        const { data } = await search({ type: "IMAGE", first: 1 });
        return { after: data!.searchMedia!.pageInfo.endCursor! };
      },
    ],
    [
      "nothing on a page",
      "first",
      "IMAGE",
      async () => Promise.resolve({ first: 0 }),
    ],
    [
      "an empty list of tags",
      "filter.tags",
      "IMAGE",
      async () => Promise.resolve({ filter: { tags: [] } }),
    ],
  ] as const)("refuses %s", async (_, names, type, more) => {
    const { errors } = await search({ type, ...(await more()) });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain(names);
  });
});

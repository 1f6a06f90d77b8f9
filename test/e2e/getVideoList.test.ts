import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  LibraryVideosDocument,
  type LibraryVideosQuery,
  type LibraryVideosQueryVariables,
} from "../../src/client/generated/graphql.js";
import {
  startStack,
  type GraphQLAnswer,
  type Stack,
} from "../support/startStack.js";
import { storedVideo } from "../support/storedVideo.js";

const ACTION = "GetVideoList";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const BUCKET =
  "outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com";

describe("libraryVideos", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const list = async (
    variables: LibraryVideosQueryVariables,
  ): Promise<GraphQLAnswer<LibraryVideosQuery>> =>
    stack.execute(LibraryVideosDocument, variables);

  it("tells of a video what its record tells, with one call", async () => {
    const before = stack.emulator.calls.length;
    const { data, errors } = await list({ referenceIds: ["seed-normal"] });
    expect(errors).toBeUndefined();
    expect(data?.libraryVideos).toMatchObject({
      totalCount: 1,
      edges: [
        {
          node: {
            id: NORMAL,
            referenceId: "seed-normal",
            title: "Concert film, full length",
            status: "NORMAL",
            tags: ["music", "live", "4k"],
            category: { id: "1000382001", name: "Lectures" },
            size: 6442450944,
            duration: 5467.949,
            storageClass: "ARCHIVE",
            storageLocation: BUCKET,
          },
        },
      ],
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
    });
    expect(data?.libraryVideos?.edges[0]?.node.snapshots).toHaveLength(3);
    expect(stack.emulator.calls).toHaveLength(before + 1);
  });

  it("reads what the list lacks for the whole page at once, and only when it is asked for", async () => {
    const before = stack.emulator.calls.length;
    const { data, errors } = await stack.query(`{
      libraryVideos(status: [CHECKING, NORMAL]) {
        edges { node { userData { extend } templateGroupId downloadSwitch } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data?.["libraryVideos"]).toEqual({
      edges: [
        {
          node: {
            userData: { extend: { episode: "42", studio: "north" } },
            templateGroupId: "6d11e25ea30a4c465435c74d2c1a0f01",
            downloadSwitch: "ON",
          },
        },
        {
          node: {
            userData: null,
            templateGroupId: "6d11e25ea30a4c465435c74d2c1a0f01",
            downloadSwitch: "OFF",
          },
        },
      ],
    });
    const actions = stack.emulator.calls.slice(before).map((c) => c.action);
    expect(actions).toEqual([ACTION, "GetVideoInfos"]);
  });

  it("knows a video as soon as it is created", async () => {
    await stack.query(`mutation {
      createUpload(input: {
        fileName: "a.mp4", title: "Just now", referenceId: "just-created"
      }) { videoId }
    }`);
    const { data } = await list({ referenceIds: ["just-created"] });
    expect(data?.libraryVideos?.edges[0]?.node).toMatchObject({
      title: "Just now",
      status: "UPLOADING",
    });
  });

  describe("lists by", () => {
    const rows: readonly (readonly [
      what: string,
      variables: LibraryVideosQueryVariables,
      ids: readonly string[],
    ])[] = [
      ["status", { status: ["BLOCKED", "PRODUCE_FAIL"] }, ["07", "09"]],
      ["category", { categoryId: "1000382002" }, ["04"]],
      [
        "reference ids",
        { referenceIds: ["seed-normal", "seed-uploading", "no-such-id"] },
        ["01", "08"],
      ],
      [
        "time of creation",
        {
          createdAt: {
            from: "2025-11-03T10:00:00.5Z",
            until: "2025-11-03T12:00:00Z",
          },
        },
        ["02", "03"],
      ],
      [
        "time of creation without a start",
        { createdAt: { until: "2025-11-03T10:00:00Z" } },
        ["01"],
      ],
      ["bucket", { storageLocation: BUCKET, status: ["NORMAL"] }, ["08"]],
      ["another bucket", { storageLocation: "elsewhere" }, []],
    ];
    for (const [what, variables, ids] of rows) {
      it(what, async () => {
        const { data, errors } = await list({
          orderBy: "CREATED_AT_ASC",
          ...variables,
        });
        expect(errors).toBeUndefined();
        const { edges, totalCount } = data!.libraryVideos!;
        expect(edges.map(({ node }) => node.id.slice(-2))).toEqual(ids);
        expect(totalCount).toBe(ids.length);
      });
    }
  });

  describe("refuses before VOD is called", () => {
    const rows: readonly (readonly [
      what: string,
      variables: LibraryVideosQueryVariables,
      names: string,
    ])[] = [
      ["a page of none", { first: 0 }, "first is 0; 1 to 100"],
      ["a page of 101", { first: 101 }, "first is 101; 1 to 100"],
      ["no status", { status: [] }, "status is empty"],
      ["an unknown status", { status: ["UNKNOWN"] }, "status[0]"],
      ["a category that is no number", { categoryId: "x" }, "categoryId"],
      ["no reference id", { referenceIds: [] }, "referenceIds is empty"],
      [
        "21 reference ids",
        { referenceIds: Array<string>(21).fill("abcdef") },
        "referenceIds has 21 entries; 20",
      ],
      [
        "a reference id with a dot",
        { referenceIds: ["abcdef", "abc.def"] },
        "referenceIds[1]",
      ],
      ["a bucket with a comma", { storageLocation: "a,b" }, "storageLocation"],
      [
        "a stretch of time that ends in the second it begins",
        {
          createdAt: {
            from: "2025-11-03T10:00:00.1Z",
            until: "2025-11-03T10:00:00.9Z",
          },
        },
        "createdAt.until is not later",
      ],
      ["a cursor that is none", { after: "" }, "after is not a cursor"],
    ];
    for (const [what, variables, names] of rows) {
      it(what, async () => {
        const before = stack.emulator.calls.length;
        const { data, errors } = await list(variables);
        expect(data).toEqual({ libraryVideos: null });
        expect(errors?.[0]?.extensions).toEqual({
          code: "BAD_USER_INPUT",
          status: 400,
          retryable: false,
        });
        expect(errors?.[0]?.message).toContain(names);
        expect(stack.emulator.calls).toHaveLength(before);
      });
    }

    it("a cursor of searchVideos", async () => {
      const { data } = await stack.query(
        "{ searchVideos(first: 1) { pageInfo { endCursor } } }",
      );
      const { pageInfo } = data!["searchVideos"] as {
        readonly pageInfo: { readonly endCursor: string };
      };
      const { errors } = await list({ after: pageInfo.endCursor });
      expect(errors?.[0]?.message).toContain("another filter or order");
    });
  });

  describe("shows VOD's refusal", () => {
    for (const [vodCode, code, status] of [
      ["VideoListExceededMax", "BAD_USER_INPUT", 400],
      ["InvalidVideo.NotFound", "NOT_FOUND", 404],
    ] as const) {
      it(vodCode, async () => {
        stack.emulator.faults.add({
          kind: "error",
          action: ACTION,
          code: vodCode,
        });
        const { data, errors } = await list({});
        expect(data).toEqual({ libraryVideos: null });
        expect(errors?.[0]?.extensions).toEqual({
          code,
          status,
          vodCode,
          requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
          retryable: false,
          action: ACTION,
        });
      });
    }
  });
});

describe("libraryVideos over 5,010 videos", () => {
  const categoryId = "1000382001";
  let stack: Stack;
  let mark: unknown;
  beforeAll(async () => {
    const videos = Array.from({ length: 5010 }, (_item, n) =>
      storedVideo(n, { createdAtMs: Date.UTC(2026, 0, 1) + n * 1000 }),
    );
    stack = await startStack({ emulator: { videos } });
    const { data } = await page(1);
    const cursor = data!.libraryVideos!.pageInfo.endCursor!;
    const decoded = Buffer.from(cursor, "base64url").toString("utf8");
    [, , mark] = JSON.parse(decoded) as readonly unknown[];
  });
  afterAll(() => stack.close());

  const page = async (
    first: number,
    after?: string,
  ): Promise<GraphQLAnswer<LibraryVideosQuery>> =>
    stack.execute(LibraryVideosDocument, {
      categoryId,
      first,
      ...(after !== undefined && { after }),
    });
  const cursorAt = (position: number): string =>
    Buffer.from(JSON.stringify([1, position, mark])).toString("base64url");
  const ends = ({
    data,
  }: GraphQLAnswer<LibraryVideosQuery>): readonly unknown[] => {
    const { edges } = data!.libraryVideos!;
    return [edges[0]?.node.title, edges.at(-1)?.node.title, edges.length];
  };

  it("reads page after page, newest first, a call each", async () => {
    const before = stack.callsOf(ACTION);
    const first = await page(30);
    expect(ends(first)).toEqual(["Video 5009", "Video 4980", 30]);
    const { endCursor } = first.data!.libraryVideos!.pageInfo;
    const second = await page(30, endCursor!);
    expect(ends(second)).toEqual(["Video 4979", "Video 4950", 30]);
    expect(stack.callsOf(ACTION)).toBe(before + 2);
  });

  it("goes on after any edge, with two calls where the page begins inside another", async () => {
    const before = stack.callsOf(ACTION);
    expect(ends(await page(20, cursorAt(7)))).toEqual([
      "Video 5002",
      "Video 4983",
      20,
    ]);
    expect(stack.callsOf(ACTION)).toBe(before + 2);
  });

  it("reads up to the 5,000th and says that there are more", async () => {
    const last = await page(20, cursorAt(4980));
    expect(ends(last)).toEqual(["Video 29", "Video 10", 20]);
    expect(last.data?.libraryVideos).toMatchObject({
      totalCount: 5011,
      pageInfo: { hasNextPage: true },
    });
  });

  for (const [what, first, position] of [
    ["a page beyond the 5,000th", 10, 5000],
    ["a page that ends beyond it", 30, 4980],
    ["a page that touches a page that ends beyond it", 70, 4930],
  ] as const) {
    it(`refuses ${what} before VOD is called`, async () => {
      const before = stack.callsOf(ACTION);
      const { errors } = await page(first, cursorAt(position));
      expect(errors?.[0]?.message).toContain("beyond the first 5000 videos");
      expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
      expect(stack.callsOf(ACTION)).toBe(before);
    });
  }
});

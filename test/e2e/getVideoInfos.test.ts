import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  VideoDocument,
  VideosDocument,
} from "../../src/client/generated/graphql.js";
import { nonEmpty } from "../support/nonEmpty.js";
import { startStack, type Stack } from "../support/startStack.js";

const PREFIX = "c6a23a870c8c4ffcd40cbd38133300";
const NORMAL = `${PREFIX}08`;
const UPLOADING = `${PREFIX}01`;
const REQUEST_ID: unknown = expect.stringMatching(/^[0-9A-F-]{36}$/);
const ACTION = "GetVideoInfos";

/** Ids that nobody has. */
const unknownIds = (count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    index.toString(16).padStart(32, "0"),
  );
const [UNKNOWN = ""] = unknownIds(1);

describe("the batched reads of videos", () => {
  let stack: Stack;
  beforeEach(async () => {
    stack = await startStack();
  });
  afterEach(() => stack.close());

  const makeVideos = async (count: number): Promise<string[]> => {
    const documents = Array.from({ length: Math.ceil(count / 50) }, (_, page) =>
      Array.from(
        { length: Math.min(50, count - page * 50) },
        (__, index) =>
          `v${index}: createUpload(input: { fileName: "a.mp4", title: "Video ${page * 50 + index}" }) { videoId }`,
      ),
    );
    const ids: string[] = [];
    for (const fields of documents) {
      const { data } = await stack.query(`mutation { ${fields.join("\n")} }`);
      for (const payload of Object.values(data ?? {}))
        ids.push((payload as { videoId: string }).videoId);
    }
    return ids;
  };

  describe("video", () => {
    it("shows every field with its type", async () => {
      const { status, data, errors } = await stack.execute(VideoDocument, {
        id: NORMAL,
      });
      expect(status).toBe(200);
      expect(errors).toBeUndefined();
      const snapshots = `https://media.example.com/${NORMAL}/snapshots`;
      expect(data?.video).toEqual({
        id: NORMAL,
        referenceId: "seed-normal",
        title: "Concert film, full length",
        description: "Ninety-one minutes, two cameras & a crane <4K>.",
        status: "NORMAL",
        tags: ["music", "live", "4k"],
        category: { id: "1000382001", name: "Lectures" },
        size: 6_442_450_944,
        duration: 5467.949,
        coverUrl: `${snapshots}/cover.jpg`,
        snapshots: [
          `${snapshots}/00001.jpg`,
          `${snapshots}/00002.jpg`,
          `${snapshots}/00003.jpg`,
        ],
        createdAt: "2025-11-03T16:30:00.000Z",
        modifiedAt: "2025-11-03T17:00:00.000Z",
        templateGroupId: "6d11e25ea30a4c465435c74d2c1a0f01",
        storageLocation:
          "outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com",
        storageClass: "ARCHIVE",
        restoreStatus: "SUCCESS",
        restoreExpiresAt: "2026-12-31T16:00:00.000Z",
        downloadSwitch: "ON",
        appId: "app-1000000",
        userData: {
          extend: { episode: "42", studio: "north" },
          callbackUrl: null,
          accelerateDomain: null,
        },
      });
    });

    it("is found by the id that its creator chose, gathered with others of that kind", async () => {
      const { data, errors } = await stack.query(
        `{ a: video(referenceId: "seed-normal") { id } b: video(referenceId: "seed-none") { id } c: video(id: "${NORMAL}") { id } }`,
      );
      expect(data).toEqual({ a: { id: NORMAL }, b: null, c: { id: NORMAL } });
      expect(errors).toMatchObject([
        { path: ["b"], extensions: { code: "NOT_FOUND", action: ACTION } },
      ]);
      expect(stack.callsOf(ACTION)).toBe(2);
    });

    it.each([
      ["", "Give one of id and referenceId."],
      ["(id: null)", "Give one of id and referenceId."],
      [
        `(id: "${NORMAL}", referenceId: "seed-normal")`,
        "Give one of id and referenceId, not both.",
      ],
      [
        `(referenceId: "a,b")`,
        'referenceId is not 6 to 64 characters out of letters, digits, "-" and "_".',
      ],
    ])("refuses %s before it reads anything", async (given, message) => {
      const { data, errors } = await stack.query(`{ video${given} { id } }`);
      expect(data).toEqual({ video: null });
      expect(errors).toMatchObject([
        { message, path: ["video"], extensions: { code: "BAD_USER_INPUT" } },
      ]);
      expect(stack.callsOf(ACTION)).toBe(0);
    });

    it("shows what VOD leaves out as null, or as an empty list", async () => {
      const { data, errors } = await stack.execute(VideoDocument, {
        id: UPLOADING,
      });
      expect(errors).toBeUndefined();
      expect(data?.video).toMatchObject({
        description: null,
        tags: [],
        category: null,
        size: null,
        duration: null,
        coverUrl: null,
        snapshots: [],
        restoreStatus: null,
        restoreExpiresAt: null,
        userData: null,
      });
    });

    it.each([
      ["0001", "UPLOADING"],
      ["0002", "UPLOAD_FAIL"],
      ["0003", "UPLOAD_SUCC"],
      ["0004", "TRANSCODING"],
      ["0005", "TRANSCODE_FAIL"],
      ["0006", "CHECKING"],
      ["0007", "BLOCKED"],
      ["0008", "NORMAL"],
      ["0009", "PRODUCE_FAIL"],
    ])("shows the status of seed %s as %s", async (end, status) => {
      const id = `c6a23a870c8c4ffcd40cbd381333${end}`;
      const { data } = await stack.execute(VideoDocument, { id });
      expect(data?.video?.status).toBe(status);
    });

    it("shows the storage and download of other seeds", async () => {
      const { data } = await stack.execute(VideosDocument, {
        ids: [`${PREFIX}06`, `${PREFIX}04`],
      });
      expect(data?.videos).toMatchObject([
        { downloadSwitch: "OFF", storageClass: "STANDARD" },
        { tags: ["教学", "物理", "公开课"], category: { name: "教学视频" } },
      ]);
    });

    it("reads numbers in quotes, as the vendor's samples have them", async () => {
      stack.emulator.faults.add({
        kind: "replace",
        fields: {
          "VideoList.Size": "9007199254740991",
          "VideoList.Duration": "5.949",
          "VideoList.CateId": "781111181",
        },
      });
      const { data } = await stack.execute(VideoDocument, { id: NORMAL });
      expect(data?.video).toMatchObject({
        size: Number.MAX_SAFE_INTEGER,
        duration: 5.949,
        category: { id: "781111181" },
      });
    });

    it.each([
      [
        "a Size beyond any number",
        { "VideoList.Size": "huge" },
        { size: null },
      ],
      [
        "a Duration that is none",
        { "VideoList.Duration": "" },
        { duration: null },
      ],
      [
        "a CreationTime that is none",
        { "VideoList.CreationTime": "yesterday" },
        { createdAt: null },
      ],
      [
        "a CoverURL that is none",
        { "VideoList.CoverURL": "cover.jpg" },
        { coverUrl: null },
      ],
      [
        "UserData that is not JSON",
        { "VideoList.UserData": "{" },
        { userData: null },
      ],
      ["null in place of a text", { "VideoList.Title": null }, { title: null }],
      [
        "a snapshot that is no URL",
        { "VideoList.Snapshots": ["x", "https://a.example/1.jpg"] },
        { snapshots: ["https://a.example/1.jpg"] },
      ],
    ])("shows %s as left out", async (_what, fields, shown) => {
      stack.emulator.faults.add({ kind: "replace", fields });
      const { data, errors } = await stack.execute(VideoDocument, {
        id: NORMAL,
      });
      expect(errors).toBeUndefined();
      expect(data?.video).toMatchObject({ id: NORMAL, ...shown });
    });

    it.each([
      ["Status", "status", "VideoStatus"],
      ["StorageClass", "storageClass", "StorageClass"],
      ["RestoreStatus", "restoreStatus", "RestoreStatus"],
      ["DownloadSwitch", "downloadSwitch", "DownloadSwitch"],
    ] as const)(
      "shows a %s that is new to us as UNKNOWN, logged once",
      async (wire, field, name) => {
        const value = `Levitating${wire}`;
        const fields = { [`VideoList.${wire}`]: value };
        stack.emulator.faults.add({ kind: "replace", fields, times: 2 });
        for (let time = 0; time < 2; time += 1) {
          const { data, errors } = await stack.execute(VideoDocument, {
            id: NORMAL,
          });
          expect(errors).toBeUndefined();
          expect(data?.video?.[field]).toBe("UNKNOWN");
        }
        const reports = stack.log.lines.filter(
          ({ fields: { wire: logged } }) => logged === value,
        );
        expect(reports).toHaveLength(1);
        expect(reports[0]).toMatchObject({
          level: "warn",
          fields: { enum: name },
        });
      },
    );

    it("answers an unknown id with null and NOT_FOUND", async () => {
      const { status, data, errors } = await stack.execute(VideoDocument, {
        id: UNKNOWN,
      });
      expect(status).toBe(200);
      expect(data).toEqual({ video: null });
      expect(errors).toMatchObject([{ path: ["video"] }]);
      expect(errors?.[0]?.extensions).toEqual({
        code: "NOT_FOUND",
        status: 404,
        vodCode: "InvalidVideo.NotFound",
        requestId: REQUEST_ID,
        retryable: false,
        action: ACTION,
      });
    });

    it.each([
      ["an empty id", ""],
      ["an id of 129 characters", "x".repeat(129)],
      ["an id with a comma", `${UPLOADING},${NORMAL}`],
      ["an id with a space", "a b"],
      ["an id with a line break", "a\nb"],
      ["an id with a null character", "a\u0000b"],
    ])("refuses %s before VOD is called", async (_what, id) => {
      const { data, errors } = await stack.execute(VideoDocument, { id });
      expect(data).toEqual({ video: null });
      expect(errors).toMatchObject([
        {
          path: ["video"],
          message: expect.stringMatching(/^id /),
          extensions: { code: "BAD_USER_INPUT", status: 400, retryable: false },
        },
      ]);
      expect(stack.emulator.calls).toHaveLength(0);
    });

    it("asks 3 times for 45 aliases, missing ones among them", async () => {
      const found = [0, 25, 44].map((at, seed) => [
        at,
        `${PREFIX}0${seed + 1}`,
      ]);
      const seeds = new Map(found as [number, string][]);
      const ids = unknownIds(45).map((id, at) => seeds.get(at) ?? id);
      const fields = ids.map((id, at) => `v${at}: video(id: "${id}") { id }`);
      const { data, errors } = await stack.query(`{ ${fields.join(" ")} }`);
      expect(stack.callsOf(ACTION)).toBe(3);
      for (const [at, id] of nonEmpty(seeds))
        expect(data?.[`v${at}`]).toEqual({ id });
      expect(errors).toHaveLength(42);
      expect(errors?.map(({ path }) => data?.[String(path)])).toEqual(
        Array.from({ length: 42 }, () => null),
      );
    });

    it("asks 3 times for 45 aliases, all of them found", async () => {
      const ids = await makeVideos(45);
      const fields = ids.map(
        (id, at) => `v${at}: video(id: "${id}") { id title }`,
      );
      const { data, errors } = await stack.query(`{ ${fields.join(" ")} }`);
      expect(errors).toBeUndefined();
      expect(stack.callsOf(ACTION)).toBe(3);
      expect(Object.values(data ?? {})).toEqual(
        ids.map((id, at) => ({ id, title: `Video ${at}` })),
      );
    });

    it("asks anew in the next request", async () => {
      await stack.execute(VideoDocument, { id: NORMAL });
      await stack.execute(VideoDocument, { id: NORMAL });
      expect(stack.callsOf(ACTION)).toBe(2);
    });
  });

  describe("videos", () => {
    it("keeps the order of the ids, and answers one that is asked twice twice", async () => {
      const ids = [NORMAL, UPLOADING, `${PREFIX}05`, NORMAL];
      const { data, errors } = await stack.execute(VideosDocument, { ids });
      expect(errors).toBeUndefined();
      expect(data?.videos.map((video) => video?.id)).toEqual(ids);
      expect(stack.emulator.calls).toMatchObject([
        { parameters: { VideoIds: [...new Set(ids)].join(",") } },
      ]);
    });

    it("answers missing ids with null and NOT_FOUND, each at its own path", async () => {
      const ids = [UPLOADING, UNKNOWN, NORMAL, "never-heard-of", UNKNOWN];
      const { status, data, errors } = await stack.execute(VideosDocument, {
        ids,
      });
      expect(status).toBe(200);
      expect(data?.videos.map((video) => video?.id)).toEqual([
        UPLOADING,
        undefined,
        NORMAL,
        undefined,
        undefined,
      ]);
      expect(errors?.map(({ path }) => path)).toEqual([
        ["videos", 1],
        ["videos", 3],
        ["videos", 4],
      ]);
      for (const { extensions } of nonEmpty(errors ?? [])) {
        expect(extensions).toEqual({
          code: "NOT_FOUND",
          status: 404,
          vodCode: "InvalidVideo.NotFound",
          requestId: REQUEST_ID,
          retryable: false,
          action: ACTION,
        });
      }
    });

    it("answers no ids with an empty list, without a call", async () => {
      const { data, errors } = await stack.execute(VideosDocument, { ids: [] });
      expect(errors).toBeUndefined();
      expect(data).toEqual({ videos: [] });
      expect(stack.emulator.calls).toHaveLength(0);
    });

    it("takes 100 ids in 5 calls", async () => {
      const ids = await makeVideos(100);
      const { data, errors } = await stack.execute(VideosDocument, { ids });
      expect(errors).toBeUndefined();
      expect(data?.videos.map((video) => video?.id)).toEqual(ids);
      expect(stack.callsOf(ACTION)).toBe(5);
    });

    it("refuses 101 ids before VOD is called", async () => {
      const { status, data, errors } = await stack.execute(VideosDocument, {
        ids: unknownIds(101),
      });
      expect(status).toBe(200);
      expect(data ?? null).toBeNull();
      expect(errors).toMatchObject([
        {
          path: ["videos"],
          message: expect.stringMatching(/^ids .*101.*100/),
          extensions: { code: "BAD_USER_INPUT", status: 400, retryable: false },
        },
      ]);
      expect(stack.emulator.calls).toHaveLength(0);
    });

    it("lets a malformed id fail at its own place alone", async () => {
      const ids = [NORMAL, "a,b", "", UPLOADING];
      const { data, errors } = await stack.execute(VideosDocument, { ids });
      expect(data?.videos.map((video) => video?.id)).toEqual([
        NORMAL,
        undefined,
        undefined,
        UPLOADING,
      ]);
      expect(errors).toMatchObject([
        {
          path: ["videos", 1],
          message: expect.stringContaining("ids[1]"),
          extensions: { code: "BAD_USER_INPUT", status: 400 },
        },
        {
          path: ["videos", 2],
          message: expect.stringContaining("ids[2]"),
          extensions: { code: "BAD_USER_INPUT", status: 400 },
        },
      ]);
      expect(stack.callsOf(ACTION)).toBe(1);
    });

    it("shares its calls with the other reads of the request", async () => {
      const { errors } = await stack.query(`{
        videos(ids: ["${NORMAL}", "${UPLOADING}"]) { id }
        video(id: "${NORMAL}") { title }
        other: video(id: "${PREFIX}05") { title }
      }`);
      expect(errors).toBeUndefined();
      expect(stack.emulator.calls).toMatchObject([
        { parameters: { VideoIds: `${NORMAL},${UPLOADING},${PREFIX}05` } },
      ]);
    });
  });

  describe("a batch of 20 in which one id is refused", () => {
    it.each([
      ["InvalidVideo.NotFound", 404, "NOT_FOUND", 404],
      ["InvalidVideo.NotFound", 400, "NOT_FOUND", 404],
      ["Forbidden", 403, "FORBIDDEN", 403],
      ["Forbidden.OperateApp", 403, "FORBIDDEN", 403],
      ["InvalidParameter", 400, "BAD_USER_INPUT", 400],
      ["InvalidVideo.Damaged", 400, "CONFLICT", 400],
      ["InvalidVideoId.Malformed", 400, "BAD_USER_INPUT", 400],
      ["NeverHeardOf", 400, "BAD_USER_INPUT", 400],
      ["NeverHeardOf.Either", 403, "FORBIDDEN", 403],
      ["NeverHeardOf.AtAll", 404, "NOT_FOUND", 404],
      ["NeverHeardOf.ToBeClear", 422, "BAD_USER_INPUT", 422],
    ])(
      "with %s under HTTP %i answers the other 19",
      async (code, wireStatus, shown, status) => {
        const ids = await makeVideos(20);
        const culprit = ids[13]!;
        const fault = stack.emulator.faults.add({
          kind: "error",
          code,
          status: wireStatus,
          action: ACTION,
          when: { parameter: "VideoIds", contains: culprit },
          times: 99,
        });
        const { data, errors } = await stack.execute(VideosDocument, { ids });
        expect(data?.videos.map((video) => video?.id)).toEqual(
          ids.map((id) => (id === culprit ? undefined : id)),
        );
        expect(errors).toHaveLength(1);
        expect(errors?.[0]?.path).toEqual(["videos", 13]);
        expect(errors?.[0]?.extensions).toMatchObject({
          code: shown,
          status,
          requestId: REQUEST_ID,
          retryable: false,
          action: ACTION,
        });
        // 20, 10, 5, 3, 2 and 1: halved until the culprit stands alone.
        expect(fault.hits).toBeLessThanOrEqual(6);
        expect(stack.callsOf(ACTION)).toBeLessThanOrEqual(11);
      },
    );

    it("answers the other 18 when two are refused, each for its own reason", async () => {
      const ids = await makeVideos(20);
      for (const [at, code] of [
        [2, "Forbidden"],
        [17, "InvalidVideo.Damaged"],
      ] as const) {
        stack.emulator.faults.add({
          kind: "error",
          code,
          when: { parameter: "VideoIds", contains: ids[at]! },
          times: 99,
        });
      }
      const { data, errors } = await stack.execute(VideosDocument, { ids });
      expect(data?.videos.filter((video) => video !== null)).toHaveLength(18);
      expect(errors).toMatchObject([
        { path: ["videos", 2], extensions: { vodCode: "Forbidden" } },
        {
          path: ["videos", 17],
          extensions: { vodCode: "InvalidVideo.Damaged" },
        },
      ]);
    });
  });

  describe("an outage", () => {
    it.each([
      ["ServiceUnavailable", "UPSTREAM_UNAVAILABLE", 503],
      ["ServiceUnAvailable", "UPSTREAM_UNAVAILABLE", 503],
      ["InternalError", "UPSTREAM_UNAVAILABLE", 500],
    ])(
      "(%s) fails every id of the batch, after three calls",
      async (code, shown, status) => {
        const ids = [NORMAL, UPLOADING, UNKNOWN];
        stack.emulator.faults.add({ kind: "error", code, times: 99 });
        const { data, errors } = await stack.execute(VideosDocument, { ids });
        expect(data).toEqual({ videos: [null, null, null] });
        expect(errors?.map(({ path }) => path)).toEqual([
          ["videos", 0],
          ["videos", 1],
          ["videos", 2],
        ]);
        for (const { extensions } of nonEmpty(errors ?? [])) {
          expect(extensions).toEqual({
            code: shown,
            status,
            vodCode: code,
            requestId: REQUEST_ID,
            retryable: true,
            action: ACTION,
          });
        }
        expect(stack.callsOf(ACTION)).toBe(3);
      },
    );

    it("that ends before the third attempt is not seen", async () => {
      const code = "ServiceUnavailable";
      stack.emulator.faults.add({ kind: "error", code, times: 2 });
      const { errors } = await stack.execute(VideosDocument, { ids: [NORMAL] });
      expect(errors).toBeUndefined();
      expect(stack.callsOf(ACTION)).toBe(3);
    });

    it("is not multiplied by reads that repeat", async () => {
      const code = "ServiceUnavailable";
      stack.emulator.faults.add({ kind: "error", code, times: 999 });
      for (let count = 0; count < 40; count += 1)
        await stack.execute(VideoDocument, { id: NORMAL });
      // 40 calls of the callers, and what the budget of 20 allows on top.
      expect(stack.callsOf(ACTION)).toBeLessThanOrEqual(60);
    });
  });

  describe("the video of a payload", () => {
    it("of two refreshes costs one call", async () => {
      const { data, errors } = await stack.query(`mutation {
        first: refreshUpload(videoId: "${UPLOADING}") { video { id status } }
        second: refreshUpload(referenceId: "seed-normal") { video { id status } }
      }`);
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        first: { video: { id: UPLOADING, status: "UPLOADING" } },
        second: { video: { id: NORMAL, status: "NORMAL" } },
      });
    });

    it("that cannot be read leaves the credential, with an error at its own path", async () => {
      const code = "ServiceUnavailable";
      stack.emulator.faults.add({
        kind: "error",
        code,
        action: ACTION,
        times: 3,
      });
      const { data, errors } = await stack.query(
        `mutation { refreshUpload(videoId: "${UPLOADING}") { videoId video { id } } }`,
      );
      expect(data).toEqual({
        refreshUpload: { videoId: UPLOADING, video: null },
      });
      expect(errors).toMatchObject([
        {
          path: ["refreshUpload", "video"],
          extensions: { code: "UPSTREAM_UNAVAILABLE", action: ACTION },
        },
      ]);
    });
  });

  describe("_entities", () => {
    const entities = (representations: readonly object[]) =>
      stack.query(
        `query ($representations: [_Any!]!) {
          _entities(representations: $representations) { ... on Video { id title status } }
        }`,
        {
          representations: representations.map((keys) => ({
            __typename: "Video",
            ...keys,
          })),
        },
      );

    it("resolves videos by id and by reference id", async () => {
      const { data, errors } = await entities([
        { id: UPLOADING },
        { referenceId: "seed-normal" },
      ]);
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        _entities: [
          { id: UPLOADING, title: "Opening keynote", status: "UPLOADING" },
          { id: NORMAL, title: "Concert film, full length", status: "NORMAL" },
        ],
      });
      expect(stack.callsOf(ACTION)).toBe(2);
    });

    it("answers a dangling reference with null, without an error", async () => {
      const { data, errors } = await entities([
        { id: UNKNOWN },
        { id: NORMAL },
        { referenceId: "nobody-has-this" },
        { referenceId: "seed-uploading" },
      ]);
      expect(errors).toBeUndefined();
      expect(data?.["_entities"]).toMatchObject([
        null,
        { id: NORMAL },
        null,
        { id: UPLOADING },
      ]);
    });

    it("answers null, without an error, when every reference dangles", async () => {
      const { data, errors } = await entities([
        { id: UNKNOWN },
        { referenceId: "nobody-has-this" },
      ]);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ _entities: [null, null] });
    });

    it("lets a malformed key fail at its own place alone", async () => {
      const { data, errors } = await entities([
        { id: "a,b" },
        { id: NORMAL },
        { referenceId: "a.b" },
      ]);
      expect(data?.["_entities"]).toMatchObject([null, { id: NORMAL }, null]);
      expect(errors).toMatchObject([
        { path: ["_entities", 0], extensions: { code: "BAD_USER_INPUT" } },
        { path: ["_entities", 2], extensions: { code: "BAD_USER_INPUT" } },
      ]);
    });

    it("asks 3 times for 60 representations", async () => {
      const ids = await makeVideos(60);
      const { data, errors } = await entities(ids.map((id) => ({ id })));
      expect(errors).toBeUndefined();
      expect(data?.["_entities"]).toMatchObject(ids.map((id) => ({ id })));
      expect(stack.callsOf(ACTION)).toBe(3);
    });

    it("lets an outage fail all with UPSTREAM_UNAVAILABLE", async () => {
      const code = "ServiceUnavailable";
      stack.emulator.faults.add({ kind: "error", code, times: 9 });
      const { data, errors } = await entities([
        { id: NORMAL },
        { id: UNKNOWN },
      ]);
      expect(data).toEqual({ _entities: [null, null] });
      expect(errors).toMatchObject([
        { extensions: { code: "UPSTREAM_UNAVAILABLE" } },
        { extensions: { code: "UPSTREAM_UNAVAILABLE" } },
      ]);
    });
  });
});

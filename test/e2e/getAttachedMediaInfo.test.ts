import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  AttachedMediaDocument,
  AttachedMediaUrlsDocument,
} from "../../src/client/generated/graphql.js";
import { nonEmpty } from "../support/nonEmpty.js";
import { startStack, type Stack } from "../support/startStack.js";

const UPLOADING = "e94d02b76c1a4835a7f3c8d1b50e0001";
const WATERMARK = "e94d02b76c1a4835a7f3c8d1b50e0002";
const UPLOAD_FAIL = "e94d02b76c1a4835a7f3c8d1b50e0003";
const MATERIAL = "e94d02b76c1a4835a7f3c8d1b50e0004";
const BUCKET =
  "outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com";

describe("attachedMedia", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const read = (...ids: string[]) =>
    stack.execute(AttachedMediaDocument, { ids });

  it("tells all that the vendor knows", async () => {
    const { data, errors } = await read(WATERMARK);
    expect(errors).toBeUndefined();
    expect(data?.attachedMedia).toEqual([
      {
        id: WATERMARK,
        title: "Station logo",
        description: "Top right, 40 % opaque.",
        type: "WATERMARK",
        status: "NORMAL",
        tags: ["logo", "水印"],
        categories: [
          {
            id: "1000382001",
            name: "Lectures",
            level: 0,
            parentId: null,
            type: null,
            childCount: null,
          },
          {
            id: "1000382011",
            name: "Physics",
            level: 1,
            parentId: "1000382001",
            type: null,
            childCount: null,
          },
        ],
        url: "https://media.example.com/watermark/4C9E0A71B35D4F2E8D60A17B92C5F002.png",
        createdAt: "2025-11-04T10:30:00.000Z",
        modifiedAt: "2025-11-04T11:00:00.000Z",
        storageLocation: BUCKET,
        appId: "app-1000000",
      },
    ]);
  });

  it("answers in the order of the ids, in one call", async () => {
    const before = stack.callsOf("GetAttachedMediaInfo");
    const { data, errors } = await read(
      MATERIAL,
      UPLOAD_FAIL,
      UPLOADING,
      MATERIAL,
    );
    expect(errors).toBeUndefined();
    expect(data?.attachedMedia).toMatchObject([
      { id: MATERIAL, type: "MATERIAL", status: "NORMAL" },
      { id: UPLOAD_FAIL, type: "MATERIAL", status: "UPLOAD_FAIL", title: null },
      { id: UPLOADING, type: "SUBTITLE", status: "UPLOADING", categories: [] },
      { id: MATERIAL },
    ]);
    expect(stack.callsOf("GetAttachedMediaInfo")).toBe(before + 1);
  });

  it("is an error at the place of an unknown id alone, for which the vendor has no code", async () => {
    const { data, errors } = await read(WATERMARK, "nobody");
    expect(data?.attachedMedia).toMatchObject([{ id: WATERMARK }, null]);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: ["attachedMedia", 1] });
    expect(errors?.[0]?.extensions).toEqual({
      code: "NOT_FOUND",
      status: 404,
      requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      retryable: false,
      action: "GetAttachedMediaInfo",
    });
  });

  it("reads 25 in a call of 20 and one of 5", async () => {
    const ids = Array.from({ length: 24 }, (_, n) => `unknown${n}`);
    await read(WATERMARK, ...ids);
    expect(
      stack.emulator.calls
        .slice(-2)
        .map(({ parameters }) => parameters["MediaIds"]?.split(",").length),
    ).toEqual([20, 5]);
  });

  it("does not let the one id that VOD refuses fail the others", async () => {
    stack.emulator.faults.add({
      kind: "error",
      code: "InvalidParameter",
      when: { parameter: "MediaIds", contains: "poison" },
      times: 100,
    });
    const { data, errors } = await read(WATERMARK, "poison", MATERIAL);
    stack.emulator.faults.clear();
    expect(data?.attachedMedia).toMatchObject([
      { id: WATERMARK },
      null,
      { id: MATERIAL },
    ]);
    expect(errors).toMatchObject([
      {
        path: ["attachedMedia", 1],
        extensions: { code: "BAD_USER_INPUT", vodCode: "InvalidParameter" },
      },
    ]);
  });

  it("shows ExceededMax as bad input, should VOD take fewer ids one day", async () => {
    stack.emulator.faults.add({ kind: "error", code: "ExceededMax" });
    const { errors } = await read(WATERMARK);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      status: 400,
      vodCode: "ExceededMax",
    });
  });

  it("shows values that it does not know as UNKNOWN", async () => {
    stack.emulator.faults.add({
      kind: "replace",
      action: "GetAttachedMediaInfo",
      fields: {
        "AttachedMediaList.Status": "Frozen",
        "AttachedMediaList.Type": "poster",
      },
    });
    const { data } = await read(WATERMARK);
    expect(data?.attachedMedia).toMatchObject([
      { status: "UNKNOWN", type: "UNKNOWN" },
    ]);
  });

  it("makes URLs as the caller wants them, for one more call", async () => {
    const before = stack.callsOf("GetAttachedMediaInfo");
    const { data, errors } = await stack.execute(AttachedMediaUrlsDocument, {
      ids: [WATERMARK, MATERIAL],
      outputType: "OSS",
      authTimeout: 60,
    });
    expect(errors).toBeUndefined();
    for (const media of nonEmpty(data!.attachedMedia)) {
      expect(media?.url).toMatch(/\.aliyuncs\.com\/.*\?Expires=1767323105&/);
    }
    expect(stack.callsOf("GetAttachedMediaInfo")).toBe(before + 2);
  });

  it("refuses a time that VOD would refuse, and shows the rest", async () => {
    const { data, errors } = await stack.execute(AttachedMediaUrlsDocument, {
      ids: [WATERMARK],
      authTimeout: 0,
    });
    expect(data?.attachedMedia).toEqual([{ id: WATERMARK, url: null }]);
    expect(errors).toMatchObject([
      {
        path: ["attachedMedia", 0, "url"],
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });

  it("refuses more than 100 ids before VOD is called", async () => {
    const before = stack.emulator.calls.length;
    const ids = Array.from({ length: 101 }, (_, n) => `id${n}`);
    const { errors } = await read(...ids);
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toBe("ids has 101 entries; 100 are allowed.");
    expect(stack.emulator.calls).toHaveLength(before);
  });

  it.each([
    ["an empty id", "", "ids[1] is empty"],
    ["an id with a comma", "a,b", "ids[1]"],
    ["an id of 129 characters", "x".repeat(129), "ids[1]"],
  ])("refuses %s at its place alone", async (_, id, says) => {
    const { data, errors } = await read(WATERMARK, id);
    expect(data?.attachedMedia).toMatchObject([{ id: WATERMARK }, null]);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain(says);
  });

  it("are entities by their id; a dangling reference is null", async () => {
    const before = stack.callsOf("GetAttachedMediaInfo");
    const { data, errors } = await stack.query(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on AttachedMedia { id title } }
      }`,
      {
        representations: [MATERIAL, "nobody", WATERMARK].map((id) => ({
          __typename: "AttachedMedia",
          id,
        })),
      },
    );
    expect(errors).toBeUndefined();
    expect(data?.["_entities"]).toEqual([
      { id: MATERIAL, title: "Snow, loop" },
      null,
      { id: WATERMARK, title: "Station logo" },
    ]);
    expect(stack.callsOf("GetAttachedMediaInfo")).toBe(before + 1);
  });
});

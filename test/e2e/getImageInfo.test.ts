import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ImageDocument } from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const REQUEST_ID: unknown = expect.stringMatching(/^[0-9A-F-]{36}$/);
const UPLOADING = "7b1c5e0d9a324f68b0e2d4c6a81f0001";
const NORMAL = "7b1c5e0d9a324f68b0e2d4c6a81f0002";
const UPLOAD_FAIL = "7b1c5e0d9a324f68b0e2d4c6a81f0003";
const COVER = "7b1c5e0d9a324f68b0e2d4c6a81f0004";
const FILE = "image/default/4C9E0A71B35D4F2E8D60A17B92C5F002.png";
const BUCKET =
  "outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com";

describe("image", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const read = (id: string) => stack.execute(ImageDocument, { id });

  it("tells all that the vendor knows of an image, in one GetImageInfo", async () => {
    const before = stack.emulator.calls.length;
    const { data, errors } = await read(NORMAL);
    expect(errors).toBeUndefined();
    expect(data?.image).toEqual({
      id: NORMAL,
      title: "Poster <A2> & programme",
      description: "春季学期的海报。",
      type: "DEFAULT",
      status: "NORMAL",
      tags: ["poster", "海报"],
      category: { id: "1000382001", name: "Lectures" },
      url: `https://media.example.com/${FILE}`,
      mezzanine: {
        fileUrl: `https://${BUCKET}/${FILE}`,
        fileName: "poster final.png",
        size: 1_887_436,
        width: 1920,
        height: 1080,
      },
      createdAt: "2025-11-04T10:30:00.000Z",
      storageLocation: BUCKET,
      appId: "app-1000000",
    });
    expect(
      stack.emulator.calls.slice(before).map(({ action }) => action),
    ).toEqual(["GetImageInfo"]);
  });

  it("is null where the vendor tells nothing", async () => {
    const { data } = await read(UPLOAD_FAIL);
    expect(data?.image).toMatchObject({
      status: "UPLOAD_FAIL",
      title: null,
      description: null,
      tags: [],
      category: null,
      mezzanine: { fileName: null, size: null, width: null, height: null },
    });
  });

  it.each([
    [UPLOADING, "UPLOADING", "DEFAULT"],
    [COVER, "NORMAL", "COVER"],
  ])("shows %s as %s and %s", async (id, status, type) => {
    const { data } = await read(id);
    expect(data?.image).toMatchObject({ status, type });
  });

  it("shows values that it does not know as UNKNOWN", async () => {
    stack.emulator.faults.add({
      kind: "replace",
      action: "GetImageInfo",
      fields: { "ImageInfo.Status": "Frozen", "ImageInfo.ImageType": "other" },
    });
    const { data, errors } = await read(NORMAL);
    expect(errors).toBeUndefined();
    expect(data?.image).toMatchObject({ status: "UNKNOWN", type: "UNKNOWN" });
  });

  it("reads a number in quotes and one without alike", async () => {
    stack.emulator.faults.add({
      kind: "replace",
      action: "GetImageInfo",
      fields: {
        "ImageInfo.Mezzanine.FileSize": 7,
        "ImageInfo.Mezzanine.Width": "640",
      },
    });
    const { data } = await read(NORMAL);
    expect(data?.image?.mezzanine).toMatchObject({ size: 7, width: 640 });
  });

  it("answers an unknown id with NOT_FOUND", async () => {
    const { data, errors } = await read("nobody");
    expect(data).toEqual({ image: null });
    expect(errors).toMatchObject([{ path: ["image"] }]);
    expect(errors?.[0]?.extensions).toEqual({
      code: "NOT_FOUND",
      status: 404,
      vodCode: "NoSuchResource",
      requestId: REQUEST_ID,
      retryable: false,
      action: "GetImageInfo",
    });
  });

  it("is read again after an answer that was lost", async () => {
    const before = stack.callsOf("GetImageInfo");
    stack.emulator.faults.add({ kind: "reset", action: "GetImageInfo" });
    const { errors } = await read(NORMAL);
    expect(errors).toBeUndefined();
    expect(stack.callsOf("GetImageInfo")).toBe(before + 2);
  });

  it.each([
    ["an empty id", "", "id is empty"],
    ["an id of 129 characters", "x".repeat(129), "id"],
    ["an id with a comma", "a,b", "id"],
    ["an id with a line break", "a\nb", "id"],
  ])("refuses %s before VOD is called", async (_, id, says) => {
    const before = stack.emulator.calls.length;
    const { data, errors } = await read(id);
    expect(data).toEqual({ image: null });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain(says);
    expect(stack.emulator.calls).toHaveLength(before);
  });

  describe("as an entity", () => {
    const ENTITIES = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Image { id title }
      }
    }`;
    const entities = (...ids: readonly string[]) =>
      stack.query(ENTITIES, {
        representations: ids.map((id) => ({ __typename: "Image", id })),
      });

    it("is found by its id, in one call for all references", async () => {
      const before = stack.emulator.calls.length;
      const { data, errors } = await entities(COVER, NORMAL, COVER);
      expect(errors).toBeUndefined();
      expect(data?.["_entities"]).toEqual([
        { id: COVER, title: "Concert film, cover" },
        { id: NORMAL, title: "Poster <A2> & programme" },
        { id: COVER, title: "Concert film, cover" },
      ]);
      expect(stack.emulator.calls).toHaveLength(before + 1);
    });

    it.each([
      ["alone", ["nobody"], [null]],
      [
        "among others",
        ["nobody", NORMAL],
        [null, { id: NORMAL, title: "Poster <A2> & programme" }],
      ],
    ])(
      "is null without an error where it dangles, %s",
      async (_, ids, found) => {
        const { data, errors } = await entities(...ids);
        expect(errors).toBeUndefined();
        expect(data?.["_entities"]).toEqual(found);
      },
    );

    it("refuses an id that VOD would misread, in its place alone", async () => {
      const { data, errors } = await entities("a,b", NORMAL);
      expect(data?.["_entities"]).toMatchObject([null, { id: NORMAL }]);
      expect(errors).toMatchObject([
        { path: ["_entities", 0], extensions: { code: "BAD_USER_INPUT" } },
      ]);
    });
  });
});

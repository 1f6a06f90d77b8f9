import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  ImageUrlsDocument,
  ImagesDocument,
} from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const UPLOADING = "7b1c5e0d9a324f68b0e2d4c6a81f0001";
const NORMAL = "7b1c5e0d9a324f68b0e2d4c6a81f0002";
const COVER = "7b1c5e0d9a324f68b0e2d4c6a81f0004";

describe("images", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const read = (...ids: string[]) => stack.execute(ImagesDocument, { ids });
  const actionsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const before = stack.emulator.calls.length;
    await work();
    return stack.emulator.calls.slice(before).map(({ action }) => action);
  };

  it("answers in the order of the ids, one of them twice, in one call", async () => {
    const actions = await actionsOf(async () => {
      const { data, errors } = await read(COVER, UPLOADING, NORMAL, COVER);
      expect(errors).toBeUndefined();
      expect(data?.images.map((image) => image?.id)).toEqual([
        COVER,
        UPLOADING,
        NORMAL,
        COVER,
      ]);
      expect(data?.images[2]).toMatchObject({
        title: "Poster <A2> & programme",
        tags: ["poster", "海报"],
        mezzanine: { size: 1_887_436, width: 1920 },
      });
    });
    expect(actions).toEqual(["GetImageInfos"]);
  });

  it("is an error at the place of an unknown id alone", async () => {
    const { data, errors } = await read(NORMAL, "nobody", COVER);
    expect(data?.images.map((image) => image?.id ?? null)).toEqual([
      NORMAL,
      null,
      COVER,
    ]);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: ["images", 1] });
    expect(errors?.[0]?.extensions).toEqual({
      code: "NOT_FOUND",
      status: 404,
      vodCode: "NoSuchResource",
      requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      retryable: false,
      action: "GetImageInfos",
    });
  });

  it("reads 45 images in two calls of 20 and one of 5", async () => {
    const ids = Array.from({ length: 44 }, (_, n) => `unknown${n}`);
    const actions = await actionsOf(() => read(NORMAL, ...ids));
    expect(actions).toEqual([
      "GetImageInfos",
      "GetImageInfos",
      "GetImageInfos",
    ]);
    expect(
      stack.emulator.calls
        .slice(-3)
        .map(({ parameters }) => parameters["ImageIds"]?.split(",").length),
    ).toEqual([20, 20, 5]);
  });

  it("gathers the reads of the whole request", async () => {
    const actions = await actionsOf(async () => {
      const { data } = await stack.query(
        `query ($a: ID!, $b: ID!) {
          one: image(id: $a) { id }
          other: image(id: $b) { id }
          both: images(ids: [$b, $a]) { id }
        }`,
        { a: NORMAL, b: COVER },
      );
      expect(data).toEqual({
        one: { id: NORMAL },
        other: { id: COVER },
        both: [{ id: COVER }, { id: NORMAL }],
      });
    });
    expect(actions).toEqual(["GetImageInfos"]);
  });

  it("does not let the one id that VOD refuses fail the others", async () => {
    stack.emulator.faults.add({
      kind: "error",
      code: "InvalidParameter",
      when: { parameter: "ImageIds", contains: "poison" },
      times: 100,
    });
    stack.emulator.faults.add({
      kind: "error",
      action: "GetImageInfo",
      code: "InvalidParameter",
      when: { parameter: "ImageId", contains: "poison" },
    });
    const { data, errors } = await read(NORMAL, COVER, "poison", UPLOADING);
    stack.emulator.faults.clear();
    expect(data?.images.map((image) => image?.id ?? null)).toEqual([
      NORMAL,
      COVER,
      null,
      UPLOADING,
    ]);
    expect(errors).toMatchObject([
      {
        path: ["images", 2],
        extensions: { code: "BAD_USER_INPUT", vodCode: "InvalidParameter" },
      },
    ]);
  });

  it("fails for every id of a call that VOD is too busy for", async () => {
    const code = "ServiceUnAvailable";
    stack.emulator.faults.add({ kind: "error", code, times: 3 });
    const { data, errors } = await read(NORMAL, COVER);
    expect(data?.images).toEqual([null, null]);
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual([
      "UPSTREAM_UNAVAILABLE",
      "UPSTREAM_UNAVAILABLE",
    ]);
  });

  it("takes no ids, and asks nothing", async () => {
    const actions = await actionsOf(async () => {
      expect((await read()).data).toEqual({ images: [] });
    });
    expect(actions).toEqual([]);
  });

  it("refuses more than 100 ids before VOD is called", async () => {
    const ids = Array.from({ length: 101 }, (_, n) => `id${n}`);
    const actions = await actionsOf(async () => {
      const { errors } = await read(...ids);
      expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
      expect(errors?.[0]?.message).toBe(
        "ids has 101 entries; 100 are allowed.",
      );
    });
    expect(actions).toEqual([]);
  });

  it("refuses a malformed id at its place alone", async () => {
    const { data, errors } = await read(NORMAL, "a,b");
    expect(data?.images).toMatchObject([{ id: NORMAL }, null]);
    expect(errors).toMatchObject([
      { path: ["images", 1], extensions: { code: "BAD_USER_INPUT" } },
    ]);
    expect(errors?.[0]?.message).toContain("ids[1]");
  });

  describe("with URLs made as the caller wants them", () => {
    const urls = (
      variables: {
        outputType?: "CDN" | "OSS" | "UNKNOWN";
        authTimeout?: number;
      },
      ids = [NORMAL, COVER],
    ) => stack.execute(ImageUrlsDocument, { ids, ...variables });

    it("costs one more call for all images, and none when nothing is wanted", async () => {
      expect(await actionsOf(() => urls({}))).toEqual(["GetImageInfos"]);
      expect(await actionsOf(() => urls({ authTimeout: 60 }))).toEqual([
        "GetImageInfos",
        "GetImageInfos",
      ]);
    });

    it.each([
      [
        { outputType: "OSS" },
        /^https:\/\/outin-[0-9a-f]{32}\.oss-cn-shanghai\.aliyuncs\.com\/image\/default\/.*\?Expires=1767326645&/,
      ],
      [{ outputType: "OSS", authTimeout: 2_592_000 }, /\?Expires=1769915045&/],
      [
        { authTimeout: 60 },
        /^https:\/\/media\.example\.com\/image\/default\/.*\?auth_key=1767323105-0-0-/,
      ],
      [
        { outputType: "CDN" },
        /^https:\/\/media\.example\.com\/image\/default\/[0-9A-F]{32}\.png$/,
      ],
    ] as const)("makes those of %j", async (variables, expected) => {
      const { data, errors } = await urls(variables);
      expect(errors).toBeUndefined();
      expect(data?.images[0]?.url).toMatch(expected);
    });

    it("gathers those that are wanted alike, whoever wants them", async () => {
      const actions = await actionsOf(() =>
        stack.query(
          `query ($ids: [ID!]!) {
            images(ids: $ids) { a: url(authTimeout: 60) b: url(outputType: OSS) c: url(authTimeout: 60) }
            image(id: "${UPLOADING}") { url(authTimeout: 60) }
          }`,
          { ids: [NORMAL, COVER] },
        ),
      );
      expect(actions).toEqual([
        "GetImageInfos",
        "GetImageInfos",
        "GetImageInfos",
      ]);
    });

    it.each([
      ["no time at all", { authTimeout: 0 }, "authTimeout"],
      [
        "more than 30 days for the storage",
        { outputType: "OSS", authTimeout: 2_592_001 },
        "2592000",
      ],
      ["a place for answers alone", { outputType: "UNKNOWN" }, "outputType"],
    ] as const)(
      "refuses %s, and shows the image",
      async (_, variables, says) => {
        const { data, errors } = await urls(variables, [NORMAL]);
        expect(data).toEqual({ images: [{ id: NORMAL, url: null }] });
        expect(errors).toMatchObject([
          {
            path: ["images", 0, "url"],
            extensions: { code: "BAD_USER_INPUT" },
          },
        ]);
        expect(errors?.[0]?.message).toContain(says);
      },
    );
  });
});

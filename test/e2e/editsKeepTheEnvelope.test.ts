import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { CreateUploadDocument } from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

/** Every mutation that edits a video, with all that it can change. */
const edits: Readonly<
  Record<
    string,
    { readonly document: string; readonly input: (videoId: string) => object }
  >
> = {
  updateVideo: {
    document:
      "mutation ($input: UpdateVideoInput!) { updateVideo(input: $input) { videoId } }",
    input: (videoId) => ({ videoId, ...change, userData: { extend: "new" } }),
  },
  "updateVideo, the caller's value removed": {
    document:
      "mutation ($input: UpdateVideoInput!) { updateVideo(input: $input) { videoId } }",
    input: (videoId) => ({ videoId, userData: { extend: null } }),
  },
  "updateVideo, a forged envelope": {
    document:
      "mutation ($input: UpdateVideoInput!) { updateVideo(input: $input) { videoId } }",
    input: (videoId) => ({
      videoId,
      userData: { extend: { v: 1, owner: "me", marker: "mine" } },
    }),
  },
  updateVideos: {
    document:
      "mutation ($input: UpdateVideosInput!) { updateVideos(input: $input) { results { outcome } } }",
    input: (videoId) => ({ videos: [{ videoId, ...change }] }),
  },
};

const change = {
  title: "after",
  description: "after",
  tags: ["after"],
  categoryId: "1000382001",
  coverUrl: "https://img.example/after.png",
};

describe("every edit", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  it("is in the table of this file", async () => {
    const { data } = await stack.query(
      "{ __schema { mutationType { fields { name } } } }",
    );
    const { mutationType } = data!["__schema"] as {
      mutationType: { fields: { name: string }[] };
    };
    const names = mutationType.fields.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("update")).sort()).toEqual(
      Object.keys(edits)
        .filter((name) => !name.includes(","))
        .sort(),
    );
  });

  const create = async (): Promise<string> => {
    const { data } = await stack.execute(CreateUploadDocument, {
      input: {
        fileName: "a.mp4",
        title: "before",
        userData: {
          extend: { episode: 1 },
          accelerateDomain: "https://oss-accelerate.aliyuncs.com",
        },
      },
    });
    return data!.createUpload!.videoId;
  };
  const storedOf = (videoId: string): string =>
    stack.emulator.store.get(videoId)!.userData!;

  /** What the gateway keeps there, as it is stored. */
  const envelopeIn = (stored: string): string | undefined =>
    /^\{"Extend":(\{"v":1,"marker":"[0-9a-f]{32}","owner":"[^"]*")/.exec(
      stored,
    )?.[1];

  it.each(Object.entries(edits))(
    "keeps owner and marker byte for byte: %s",
    async (_, { document, input }) => {
      const videoId = await create();
      const before = storedOf(videoId);
      expect(envelopeIn(before)).toBeDefined();
      const { errors } = await stack.query(document, { input: input(videoId) });
      expect(errors).toBeUndefined();
      expect(envelopeIn(storedOf(videoId))).toBe(envelopeIn(before));
    },
  );

  it.each(Object.entries(edits))(
    "keeps the accelerated endpoint: %s",
    async (_, { document, input }) => {
      const videoId = await create();
      await stack.query(document, { input: input(videoId) });
      expect(JSON.parse(storedOf(videoId))).toMatchObject({
        AccelerateConfig: {
          Type: "oss",
          Domain: "https://oss-accelerate.aliyuncs.com",
        },
      });
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  RegisterMediaDocument,
  type RegisterMediaInput,
  type RegisterMediaItemInput,
  type RegisterMediaMutation,
} from "../../src/client/generated/graphql.js";
import {
  startStack,
  type GraphQLAnswer,
  type Stack,
} from "../support/startStack.js";

const BUCKET =
  "https://outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com";

describe("registerMedia", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const file = (
    name: string,
    more: Partial<RegisterMediaItemInput> = {},
  ): RegisterMediaItemInput => ({
    fileUrl: `${BUCKET}/${name}`,
    title: "Registered",
    ...more,
  });
  const register = (
    items: RegisterMediaItemInput[],
    shared: Partial<RegisterMediaInput> = {},
  ): Promise<GraphQLAnswer<RegisterMediaMutation>> =>
    stack.execute(RegisterMediaDocument, { input: { items, ...shared } });
  const resultsOf = ({
    data,
    errors,
  }: GraphQLAnswer<RegisterMediaMutation>) => {
    expect(errors).toBeUndefined();
    return data!.registerMedia!.results;
  };
  const calls = () =>
    stack.emulator.calls.filter(({ action }) => action === "RegisterMedia");

  it("makes a video of a file, with what was said about it", async () => {
    const [result] = resultsOf(
      await register(
        [
          file("clips/a%20b,c.mp4", {
            title: "Erste",
            description: "x, y",
            tags: ["one", "zwei"],
            categoryId: "1000382001",
            coverUrl: "https://films.example/c.jpg",
          }),
        ],
        { userData: { extend: { batch: 3 } } },
      ),
    );
    expect(result).toMatchObject({
      fileUrl: `${BUCKET}/clips/a%20b,c.mp4`,
      outcome: "REGISTERED",
      error: null,
      video: {
        id: result?.videoId,
        title: "Erste",
        description: "x, y",
        tags: ["one", "zwei"],
        category: { id: "1000382001" },
        coverUrl: "https://films.example/c.jpg",
        status: "UPLOAD_SUCC",
        userData: { extend: { batch: 3 } },
      },
    });
  });

  it("writes the envelope, and the category as a number", async () => {
    await register([file("wire.mp4", { categoryId: "1000382002" })]);
    const { RegisterMetadatas, UserData } = calls().at(-1)!.parameters;
    expect(JSON.parse(RegisterMetadatas!)).toEqual([
      {
        FileURL: `${BUCKET}/wire.mp4`,
        Title: "Registered",
        CateId: 1000382002,
      },
    ]);
    expect(JSON.parse(UserData!)).toEqual({
      Extend: {
        v: 1,
        owner: "",
        reg: 1,
        marker: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    });
  });

  it("gives the same video when the file was registered before", async () => {
    const [first] = resultsOf(await register([file("again.mp4")]));
    const [second] = resultsOf(
      await register([file("again.mp4", { title: "Another title" })]),
    );
    expect(second).toMatchObject({
      outcome: "KNOWN",
      videoId: first?.videoId,
      video: { title: "Registered" },
    });
  });

  it("processes the file when a template group is given", async () => {
    const [result] = resultsOf(
      await register([file("played.mp4")], {
        templateGroupId: "VOD_NO_TRANSCODE",
      }),
    );
    await stack.clock.advance(60_000);
    expect(stack.emulator.store.get(result!.videoId!)?.status).toBe("Normal");
  });

  it("tells each file how it ended, in the order of the input", async () => {
    const results = resultsOf(
      await register([
        file("absent/a.mp4"),
        file("ordered.mp4"),
        file("no-extension"),
        file("bad-title.mp4", { title: "" }),
      ]),
    );
    expect(results).toMatchObject([
      { outcome: "FAILED", error: { code: "BAD_USER_INPUT", vodCode: null } },
      { outcome: "REGISTERED", error: null },
      {
        outcome: "FAILED",
        error: { message: expect.stringContaining("input.items[2].fileUrl") },
      },
      {
        outcome: "FAILED",
        error: { message: expect.stringContaining("input.items[3].title") },
      },
    ]);
  });

  it("sends the files of each bucket in a call of their own", async () => {
    const before = calls().length;
    const results = resultsOf(
      await register([
        file("bucket/1.mp4"),
        file("x", { fileUrl: "https://elsewhere.example/2.mp4" }),
        file("bucket/3.mp4"),
      ]),
    );
    expect(calls()).toHaveLength(before + 2);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      "REGISTERED",
      "FAILED",
      "REGISTERED",
    ]);
  });

  it("splits a call that VOD refuses for the sake of one file", async () => {
    stack.emulator.faults.add({
      kind: "error",
      code: "IllegalCharacters",
      action: "RegisterMedia",
      times: 3,
      when: { parameter: "RegisterMetadatas", contains: "split/2" },
    });
    const results = resultsOf(
      await register([1, 2, 3].map((n) => file(`split/${n}.mp4`))),
    );
    stack.emulator.faults.clear();
    expect(results).toMatchObject([
      { outcome: "REGISTERED" },
      {
        outcome: "FAILED",
        error: { code: "BAD_USER_INPUT", vodCode: "IllegalCharacters" },
      },
      { outcome: "REGISTERED" },
    ]);
  });

  it("is repeated when its answer is lost: there is one video, and it is known", async () => {
    stack.emulator.faults.add({
      kind: "reset",
      work: "before",
      action: "RegisterMedia",
    });
    const [result] = resultsOf(await register([file("lost.mp4")]));
    const made = stack.emulator.store
      .list()
      .filter(({ objectKey }) => objectKey === "lost.mp4");
    expect(made.map(({ id }) => id)).toEqual([result?.videoId]);
    expect(result?.outcome).toBe("KNOWN");
  });

  it.each([
    ["LengthExceededMax", "BAD_USER_INPUT"],
    ["TagsExceededMax", "BAD_USER_INPUT"],
    ["InvalidTemplateGroupId.NotFound", "NOT_FOUND"],
    ["Forbidden", "FORBIDDEN"],
  ])("tells the file that VOD answered %s", async (vodCode, code) => {
    stack.emulator.faults.add({
      kind: "error",
      code: vodCode,
      action: "RegisterMedia",
    });
    const [result] = resultsOf(await register([file("refused.mp4")]));
    expect(result).toMatchObject({
      outcome: "FAILED",
      videoId: null,
      video: null,
      error: { code, vodCode },
    });
  });

  it.each<[string, RegisterMediaItemInput, string]>([
    ["another scheme", file("", { fileUrl: "oss://bucket/a.mp4" }), "fileUrl"],
    [
      "a URL of 1,025 bytes",
      file(`${"x".repeat(1025 - BUCKET.length - 5)}.mp4`),
      "fileUrl",
    ],
    ["an extension of another kind", file("a.exe"), "fileUrl"],
    [
      "a category above 2^53",
      file("a.mp4", { categoryId: "9007199254740993" }),
      "categoryId",
    ],
    ["17 tags", file("a.mp4", { tags: Array<string>(17).fill("t") }), "tags"],
    ["an emoji in the title", file("a.mp4", { title: "🎬" }), "title"],
  ])("fails a file with %s before VOD is called", async (_what, bad, field) => {
    const before = stack.emulator.calls.length;
    const [result] = resultsOf(await register([bad]));
    expect(result).toMatchObject({
      outcome: "FAILED",
      error: {
        code: "BAD_USER_INPUT",
        message: expect.stringContaining(`input.items[0].${field}`),
      },
    });
    expect(stack.emulator.calls).toHaveLength(before);
  });

  it("fails the second of a file named twice", async () => {
    const results = resultsOf(
      await register([file("same.mp4"), file("same.mp4")]),
    );
    expect(results).toMatchObject([
      { outcome: "REGISTERED" },
      {
        outcome: "FAILED",
        error: { message: expect.stringContaining("input.items[1].fileUrl") },
      },
    ]);
  });

  it.each<[string, RegisterMediaInput, string]>([
    ["no files", { items: [] }, "input.items is empty"],
    [
      "11 files",
      { items: Array<RegisterMediaItemInput>(11).fill(file("a.mp4")) },
      "10 are allowed",
    ],
    [
      "a workflow with a comma",
      { items: [file("a.mp4")], workflowId: "a,b" },
      "input.workflowId",
    ],
    [
      "385 bytes of user data",
      { items: [file("a.mp4")], userData: { extend: "x".repeat(383) } },
      "input.userData.extend",
    ],
  ])("refuses %s as a whole", async (_what, input, names) => {
    const before = stack.emulator.calls.length;
    const { data, errors } = await stack.execute(RegisterMediaDocument, {
      input,
    });
    expect(data).toEqual({ registerMedia: null });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain(names);
    expect(stack.emulator.calls).toHaveLength(before);
  });
});

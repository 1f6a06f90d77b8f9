import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CreateUrlUploadsDocument,
  UrlUploadVideosDocument,
  UrlUploadsDocument,
  type CreateUrlUploadsInput,
  type CreateUrlUploadsMutation,
  type UrlUploadItemInput,
} from "../../src/client/generated/graphql.js";
import {
  startStack,
  type GraphQLAnswer,
  type Stack,
} from "../support/startStack.js";

type Answer = GraphQLAnswer<CreateUrlUploadsMutation>;
type Result = NonNullable<
  CreateUrlUploadsMutation["createUrlUploads"]
>["results"][number];

const SIGNED = "https://films.example/a%20b,c.mp4?sign=x%2By&t=1";

describe("createUrlUploads", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const item = (
    sourceUrl: string,
    more: Partial<UrlUploadItemInput> = {},
  ): UrlUploadItemInput => ({ sourceUrl, title: "From the web", ...more });
  const create = (
    items: UrlUploadItemInput[],
    shared: Partial<CreateUrlUploadsInput> = {},
  ): Promise<Answer> =>
    stack.execute(CreateUrlUploadsDocument, { input: { items, ...shared } });
  const resultsOf = ({ data, errors }: Answer): readonly Result[] => {
    expect(errors).toBeUndefined();
    return data!.createUrlUploads!.results;
  };
  const calls = (action = "UploadMediaByURL") =>
    stack.emulator.calls.filter((call) => call.action === action);
  const jobsOf = async (...sourceUrls: string[]) =>
    (await stack.execute(UrlUploadsDocument, { sourceUrls })).data!.urlUploads;

  it("queues a job per URL, in order, and the video comes with what was said about it", async () => {
    const before = calls().length;
    const answer = await create(
      [
        item(SIGNED, {
          title: "Erste Folge",
          description: "a, b & c",
          tags: ["one", "zwei"],
          categoryId: "1000382001",
          coverUrl: "https://films.example/cover.jpg",
          fileSize: 5_000_000_000,
        }),
        item("http://films.example/no-extension?x=1", { fileExtension: "mov" }),
      ],
      {
        templateGroupId: "VOD_NO_TRANSCODE",
        userData: { extend: { series: 7 } },
      },
    );
    expect(answer.data?.createUrlUploads?.requestId).toMatch(/^[0-9A-F-]{36}$/);
    const results = resultsOf(answer);
    expect(results).toEqual([
      {
        sourceUrl: SIGNED,
        outcome: "CREATED",
        jobId: expect.stringMatching(/^[0-9a-f]{32}$/),
        error: null,
      },
      {
        sourceUrl: "http://films.example/no-extension?x=1",
        outcome: "CREATED",
        jobId: expect.stringMatching(/^[0-9a-f]{32}$/),
        error: null,
      },
    ]);
    expect(calls()).toHaveLength(before + 1);
    await stack.clock.advance(60_000);
    const { data } = await stack.execute(UrlUploadVideosDocument, {
      jobIds: results.map(({ jobId }) => jobId!),
    });
    expect(data?.urlUploads[0]?.video).toMatchObject({
      title: "Erste Folge",
      description: "a, b & c",
      tags: ["one", "zwei"],
      category: { id: "1000382001" },
      coverUrl: "https://films.example/cover.jpg",
      size: 5_000_000_000,
      status: "NORMAL",
      templateGroupId: "VOD_NO_TRANSCODE",
      userData: { extend: { series: 7 } },
    });
  });

  it("encodes each URL, then the list: what the vendor reads is what was given", async () => {
    await create([item(SIGNED)]);
    expect(calls().at(-1)?.parameters["UploadURLs"]).toBe(
      "https%3A%2F%2Ffilms.example%2Fa%2520b%2Cc.mp4%3Fsign%3Dx%252By%26t%3D1",
    );
  });

  it("sends an envelope of its own with each call, its marker as the session", async () => {
    await create([item("https://films.example/envelope.mp4")]);
    const { UserData, SessionId } = calls().at(-1)!.parameters;
    expect(JSON.parse(UserData!)).toEqual({
      Extend: {
        v: 1,
        owner: "",
        marker: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    });
    expect(UserData).toContain(`"marker":"${SessionId}"`);
  });

  it("lets the item's template group win over the batch's", async () => {
    await create(
      [
        item("https://films.example/group.mp4", {
          templateGroupId: "VOD_NO_TRANSCODE",
        }),
      ],
      { templateGroupId: "6d11e25ea30a4c465435c74d2c1a0f02" },
    );
    const { TemplateGroupId, UploadMetadatas } = calls().at(-1)!.parameters;
    expect(TemplateGroupId).toBe("6d11e25ea30a4c465435c74d2c1a0f02");
    expect(JSON.parse(UploadMetadatas!)).toMatchObject([
      { TemplateGroupId: "VOD_NO_TRANSCODE" },
    ]);
  });

  it("sends a URL that comes twice in another call, so that each job has its own title", async () => {
    const url = "https://films.example/twice.mp4";
    const before = calls().length;
    const results = resultsOf(
      await create([
        item(url, { title: "First" }),
        item("https://films.example/once.mp4"),
        item(url, { title: "Second" }),
      ]),
    );
    expect(calls()).toHaveLength(before + 2);
    expect(new Set(results.map(({ jobId }) => jobId)).size).toBe(3);
    await stack.clock.advance(60_000);
    const { data } = await stack.execute(UrlUploadVideosDocument, {
      jobIds: [results[0]!.jobId!, results[2]!.jobId!],
    });
    expect(data?.urlUploads.map((job) => job?.video?.title)).toEqual([
      "First",
      "Second",
    ]);
  });

  it("fails a malformed item alone and sends the others", async () => {
    const results = resultsOf(
      await create([
        item("ftp://films.example/a.mp4"),
        item("https://films.example/good.mp4"),
      ]),
    );
    expect(results).toMatchObject([
      {
        outcome: "FAILED",
        jobId: null,
        error: { code: "BAD_USER_INPUT", vodCode: null },
      },
      { outcome: "CREATED", error: null },
    ]);
  });

  it("splits a call that VOD refuses for the sake of one item", async () => {
    const results = resultsOf(
      await create([
        item("https://films.example/s1.mp4"),
        item("https://films.example/s2.mp4", { templateGroupId: "unknown" }),
        item("https://films.example/s3.mp4"),
      ]),
    );
    expect(results).toMatchObject([
      { outcome: "CREATED" },
      {
        outcome: "FAILED",
        error: {
          code: "NOT_FOUND",
          vodCode: "InvalidTemplateGroupId.NotFound",
        },
      },
      { outcome: "CREATED" },
    ]);
    const [job] = await jobsOf("https://films.example/s1.mp4");
    expect(job?.id).toBe(results[0]?.jobId);
  });

  it("says so when VOD leaves a URL out without a reason", async () => {
    const results = resultsOf(
      await create([
        item("https://refused.example/a.mp4"),
        item("https://films.example/beside.mp4"),
      ]),
    );
    expect(results).toMatchObject([
      {
        outcome: "FAILED",
        error: { code: "BAD_USER_INPUT", vodCode: null },
      },
      { outcome: "CREATED" },
    ]);
  });

  describe("when the answer is lost", () => {
    it.each([
      ["reset", { kind: "reset", work: "before" }],
      ["cut off", { kind: "truncated" }],
      [
        "an error of the vendor",
        { kind: "error", code: "InternalError", work: "before" },
      ],
    ] as const)(
      "(%s) hands out the jobs that were made, and makes no others",
      async (what, fault) => {
        const urls = Array.from(
          { length: 12 },
          (_, index) =>
            `https://lost.example/${encodeURIComponent(what)}/${index}.mp4`,
        );
        const before = calls().length;
        stack.emulator.faults.add({ ...fault, action: "UploadMediaByURL" });
        const results = resultsOf(await create(urls.map((url) => item(url))));
        expect(calls()).toHaveLength(before + 1);
        const jobs = [
          ...(await jobsOf(...urls.slice(0, 10))),
          ...(await jobsOf(...urls.slice(10))),
        ];
        expect(jobs.map((job) => job?.id)).toEqual(
          results.map(({ jobId }) => jobId),
        );
        expect(results.every(({ outcome }) => outcome === "CREATED")).toBe(
          true,
        );
      },
    );

    it("takes nobody else's job of the same URL for its own", async () => {
      const url = "https://lost.example/shared.mp4";
      const [other] = resultsOf(await create([item(url)]));
      stack.emulator.faults.add({ kind: "reset", action: "UploadMediaByURL" });
      const [own] = resultsOf(await create([item(url)]));
      expect(own?.outcome).toBe("CREATED");
      expect(own?.jobId).not.toBe(other?.jobId);
      expect(await jobsOf(url)).toHaveLength(2);
    });

    it("makes no second job although the first cannot be seen yet: the session is refused", async () => {
      const url = "https://lost.example/late.mp4";
      stack.emulator.faults.add({
        kind: "reset",
        work: "before",
        action: "UploadMediaByURL",
      });
      // The look after the lost answer finds nothing; the one after the refusal does.
      stack.emulator.faults.add({
        kind: "replace",
        action: "GetURLUploadInfos",
        fields: { URLUploadInfoList: [] },
      });
      const [result] = resultsOf(await create([item(url)]));
      const jobs = await jobsOf(url);
      expect(jobs.map((job) => job?.id)).toEqual([result?.jobId]);
    });

    it("says that the outcome is not known when the session is refused and no job is to be seen", async () => {
      stack.emulator.faults.add({
        kind: "reset",
        work: "before",
        action: "UploadMediaByURL",
      });
      stack.emulator.faults.add({
        kind: "replace",
        action: "GetURLUploadInfos",
        times: 2,
        fields: { URLUploadInfoList: [] },
      });
      const before = calls().length;
      const [result] = resultsOf(
        await create([item("https://lost.example/invisible.mp4")]),
      );
      expect(calls()).toHaveLength(before + 2);
      expect(result).toMatchObject({
        outcome: "FAILED",
        error: { code: "UPSTREAM_UNAVAILABLE", vodCode: null },
      });
    });

    it("says that the outcome is not known when nothing can be looked up", async () => {
      stack.emulator.faults.add({ kind: "reset", action: "UploadMediaByURL" });
      stack.emulator.faults.add({
        kind: "reset",
        action: "GetURLUploadInfos",
        times: 3,
      });
      const [result] = resultsOf(
        await create([item("https://lost.example/unclear.mp4")]),
      );
      expect(result).toMatchObject({
        outcome: "FAILED",
        jobId: null,
        error: { code: "UPSTREAM_UNAVAILABLE" },
      });
    });
  });

  it.each([
    ["InvalidParameter.UploadURLs", "BAD_USER_INPUT"],
    ["IllegalCharacters", "BAD_USER_INPUT"],
    ["LengthExceededMax", "BAD_USER_INPUT"],
    ["TagsExceededMax", "BAD_USER_INPUT"],
    ["InvalidTemplateGroupId.NotFound", "NOT_FOUND"],
    ["InvalidStorage.NotFound", "UPSTREAM_MISCONFIGURED"],
    ["Forbidden.RAM", "UPSTREAM_MISCONFIGURED"],
  ])("tells the item that VOD answered %s", async (vodCode, code) => {
    stack.emulator.faults.add({
      kind: "error",
      code: vodCode,
      action: "UploadMediaByURL",
    });
    const [result] = resultsOf(
      await create([item("https://films.example/refused.mp4")]),
    );
    expect(result).toMatchObject({
      outcome: "FAILED",
      error: { code, vodCode },
    });
  });

  it("tells that VOD pulls from no URL in this region as the operator's affair", async () => {
    stack.emulator.faults.add({
      kind: "error",
      code: "Forbidden.Region",
      status: 403,
      message: "The service is not open in current region.",
      action: "UploadMediaByURL",
    });
    const [result] = resultsOf(
      await create([item("https://films.example/elsewhere.mp4")]),
    );
    expect(result).toMatchObject({
      outcome: "FAILED",
      error: { code: "UPSTREAM_MISCONFIGURED", vodCode: "Forbidden.Region" },
    });
  });

  it("queues the jobs once when VOD throttles the first attempt", async () => {
    const url = "https://films.example/throttled.mp4";
    stack.emulator.faults.add({
      kind: "throttle",
      retryAfterMs: 777,
      action: "UploadMediaByURL",
    });
    const pending = create([item(url)]);
    await stack.clock.scheduled((delayMs) => delayMs === 777);
    await stack.clock.advance(777);
    const [result] = resultsOf(await pending);
    expect((await jobsOf(url)).map((job) => job?.id)).toEqual([result?.jobId]);
  });

  const good = "https://films.example/a.mp4";
  it.each<[string, UrlUploadItemInput, string]>([
    ["another scheme", item("data:video/mp4,a.mp4"), "sourceUrl"],
    ["no extension", item("https://films.example/a"), "sourceUrl"],
    ["an unknown extension", item("https://films.example/a.exe"), "sourceUrl"],
    [
      "an extension with a dot",
      item(good, { fileExtension: ".mp4" }),
      "fileExtension",
    ],
    [
      "an unknown extension given",
      item(good, { fileExtension: "exe" }),
      "fileExtension",
    ],
    [
      "a file above 20 GiB",
      item(good, { fileSize: 21_474_836_481 }),
      "fileSize",
    ],
    ["an empty title", item(good, { title: "" }), "title"],
    ["a title of 129 bytes", item(good, { title: "x".repeat(129) }), "title"],
    ["an emoji in the title", item(good, { title: "🎬" }), "title"],
    [
      "a description of 1,025 bytes",
      item(good, { description: "x".repeat(1025) }),
      "description",
    ],
    ["17 tags", item(good, { tags: Array<string>(17).fill("t") }), "tags"],
    ["a tag with a comma", item(good, { tags: ["a,b"] }), "tags[0]"],
    [
      "a category that is no number",
      item(good, { categoryId: "x" }),
      "categoryId",
    ],
    [
      "a thumbnail URL of 1,025 bytes",
      item(good, { coverUrl: `https://a.example/${"x".repeat(1007)}` }),
      "coverUrl",
    ],
    [
      "a template group with a space",
      item(good, { templateGroupId: "a b" }),
      "templateGroupId",
    ],
  ])(
    "fails an item with %s before VOD is called",
    async (_what, bad, field) => {
      const before = stack.emulator.calls.length;
      const [result] = resultsOf(await create([bad]));
      expect(result).toMatchObject({
        outcome: "FAILED",
        error: {
          code: "BAD_USER_INPUT",
          message: expect.stringContaining(`input.items[0].${field}`),
        },
      });
      expect(stack.emulator.calls).toHaveLength(before);
    },
  );

  it.each<[string, CreateUrlUploadsInput, string]>([
    ["no items", { items: [] }, "input.items is empty"],
    [
      "21 items",
      { items: Array<UrlUploadItemInput>(21).fill(item(good)) },
      "20 are allowed",
    ],
    [
      "a storage location with a space",
      { items: [item(good)], storageLocation: "a b" },
      "input.storageLocation",
    ],
    [
      "a workflow with a comma",
      { items: [item(good)], workflowId: "a,b" },
      "input.workflowId",
    ],
    [
      "385 bytes of user data",
      { items: [item(good)], userData: { extend: "x".repeat(383) } },
      "input.userData.extend",
    ],
  ])("refuses %s as a whole", async (_what, input, names) => {
    const before = stack.emulator.calls.length;
    const { data, errors } = await stack.execute(CreateUrlUploadsDocument, {
      input,
    });
    expect(data).toEqual({ createUrlUploads: null });
    expect(errors?.[0]?.extensions).toEqual({
      code: "BAD_USER_INPUT",
      status: 400,
      retryable: false,
    });
    expect(errors?.[0]?.message).toContain(names);
    expect(stack.emulator.calls).toHaveLength(before);
  });

  it("never repeats a source URL in a message or in the log", async () => {
    await create([item("https://films.example/a.exe?signature=canary")]);
    await create([item("https://refused.example/a.mp4?signature=canary")]);
    expect(JSON.stringify(stack.log.lines)).not.toContain("canary");
  });
});

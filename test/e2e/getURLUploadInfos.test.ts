import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CreateUrlUploadsDocument,
  UrlUploadVideosDocument,
  UrlUploadsDocument,
  type UrlUploadsQuery,
  type UrlUploadsQueryVariables,
} from "../../src/client/generated/graphql.js";
import {
  startStack,
  type GraphQLAnswer,
  type Stack,
} from "../support/startStack.js";

const UNKNOWN = "00000000000000000000000000000000";

describe("urlUploads", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const read = (
    variables: UrlUploadsQueryVariables,
  ): Promise<GraphQLAnswer<UrlUploadsQuery>> =>
    stack.execute(UrlUploadsDocument, variables);
  const calls = (action: string): number =>
    stack.emulator.calls.filter((call) => call.action === action).length;

  async function submit(...sourceUrls: string[]): Promise<readonly string[]> {
    const { data } = await stack.execute(CreateUrlUploadsDocument, {
      input: {
        items: sourceUrls.map((sourceUrl) => ({
          sourceUrl,
          title: "Pulled",
          fileSize: 4096,
        })),
        userData: { extend: "mine" },
      },
    });
    return data!.createUrlUploads!.results.map(({ jobId }) => jobId!);
  }

  it("shows a job that waits: no completion, no error, no video", async () => {
    const url = "https://films.example/waits.mp4";
    const [jobId = ""] = await submit(url);
    const { data, errors } = await read({ jobIds: [jobId] });
    expect(errors).toBeUndefined();
    expect(data?.urlUploads).toEqual([
      {
        id: jobId,
        sourceUrl: url,
        status: "PENDING",
        fileSize: null,
        createdAt: "2026-01-02T03:04:05.000Z",
        completedAt: null,
        error: null,
        userData: { extend: "mine" },
        videoId: null,
      },
    ]);
  });

  it("follows a job through every status to its video", async () => {
    const [jobId = ""] = await submit("https://films.example/followed.mp4");
    const seen = new Set<string>();
    for (let second = 0; second < 24; second += 1) {
      const { data } = await read({ jobIds: [jobId] });
      seen.add(data!.urlUploads[0]!.status);
      await stack.clock.advance(500);
    }
    expect([...seen]).toEqual([
      "PENDING",
      "PROCESSING",
      "DOWNLOADING",
      "DOWNLOAD_SUCCESS",
      "UPLOADING",
      "UPLOAD_SUCCESS",
      "SUCCESS",
    ]);
    const { data } = await stack.execute(UrlUploadVideosDocument, {
      jobIds: [jobId],
    });
    expect(data?.urlUploads[0]?.video).toMatchObject({
      title: "Pulled",
      size: 4096,
      userData: { extend: "mine" },
    });
  });

  it("shows why a job failed", async () => {
    const [jobId = ""] = await submit("https://unreachable.example/a.mp4");
    await stack.clock.advance(60_000);
    const { data } = await read({ jobIds: [jobId] });
    expect(data?.urlUploads[0]).toMatchObject({
      status: "DOWNLOAD_FAIL",
      completedAt: "2026-01-02T03:04:25.000Z",
      error: {
        code: "URLInvalidError",
        message: "download video failed by the url, please check it",
      },
      videoId: null,
    });
  });

  it("keeps the order of job ids; an unknown one is null, with its error at its place", async () => {
    const [first = "", second = ""] = await submit(
      "https://films.example/o1.mp4",
      "https://films.example/o2.mp4",
    );
    const { data, errors } = await read({ jobIds: [second, UNKNOWN, first] });
    expect(data?.urlUploads.map((job) => job?.id)).toEqual([
      second,
      undefined,
      first,
    ]);
    expect(errors).toEqual([
      expect.objectContaining({
        path: ["urlUploads", 1],
        extensions: {
          code: "NOT_FOUND",
          status: 404,
          requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
          retryable: false,
          action: "GetURLUploadInfos",
        },
      }),
    ]);
  });

  it("reads 25 jobs in three calls, and their videos in two", async () => {
    const urls = Array.from(
      { length: 25 },
      (_, index) => `https://films.example/many/${index}.mp4`,
    );
    const jobIds = [
      ...(await submit(...urls.slice(0, 20))),
      ...(await submit(...urls.slice(20))),
    ];
    await stack.clock.advance(60_000);
    const before = [calls("GetURLUploadInfos"), calls("GetVideoInfos")];
    const { data, errors } = await stack.execute(UrlUploadVideosDocument, {
      jobIds,
    });
    expect(errors).toBeUndefined();
    expect(data?.urlUploads.every((job) => job?.video !== null)).toBe(true);
    expect([calls("GetURLUploadInfos"), calls("GetVideoInfos")]).toEqual([
      before[0]! + 3,
      before[1]! + 2,
    ]);
  });

  it("does not let one bad id fail the others of its call", async () => {
    const jobIds = await submit(
      "https://films.example/b1.mp4",
      "https://films.example/b2.mp4",
      "https://films.example/b3.mp4",
    );
    stack.emulator.faults.add({
      kind: "error",
      code: "InvalidParameter",
      action: "GetURLUploadInfos",
      times: 5,
      when: { parameter: "JobIds", contains: jobIds[1]! },
    });
    const { data, errors } = await read({ jobIds: [...jobIds] });
    stack.emulator.faults.clear();
    expect(data?.urlUploads.map((job) => job?.id)).toEqual([
      jobIds[0],
      undefined,
      jobIds[2],
    ]);
    expect(errors).toMatchObject([
      { path: ["urlUploads", 1], extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });

  it("lists all jobs of a URL, and none for one that nobody submitted", async () => {
    const url = "https://films.example/listed%2C,.mp4?a=1&b=%2B";
    const [first] = await submit(url);
    const [second] = await submit(url);
    const { data, errors } = await read({
      sourceUrls: [url, "https://films.example/nobody.mp4"],
    });
    expect(errors).toBeUndefined();
    expect(data?.urlUploads.map((job) => job?.id)).toEqual([second, first]);
  });

  it("asks for each URL on its own when an answer may be cut off", async () => {
    const urls = [
      "https://films.example/c1.mp4",
      "https://films.example/c2.mp4",
    ];
    const [one, two] = await submit(...urls);
    const full = Array.from({ length: 100 }, (_, index) => ({
      JobId: `full-${index}`,
      UploadURL: urls[0],
      Status: "SUCCESS",
    }));
    stack.emulator.faults.add({
      kind: "replace",
      action: "GetURLUploadInfos",
      fields: { URLUploadInfoList: full },
    });
    const { data } = await read({ sourceUrls: urls });
    expect(data?.urlUploads.map((job) => job?.id)).toEqual([one, two]);
  });

  it("tells a status that the vendor adds as UNKNOWN", async () => {
    const [jobId = ""] = await submit("https://films.example/new-status.mp4");
    stack.emulator.faults.add({
      kind: "replace",
      action: "GetURLUploadInfos",
      fields: { "URLUploadInfoList.Status": "REVIEWING" },
    });
    const { data } = await read({ jobIds: [jobId] });
    expect(data?.urlUploads[0]?.status).toBe("UNKNOWN");
  });

  it("resolves a job that another subgraph refers to, and a dangling one to null", async () => {
    const [jobId] = await submit("https://films.example/entity.mp4");
    const { data, errors } = await stack.query(
      "query ($r: [_Any!]!) { _entities(representations: $r) { ... on UrlUpload { id status } } }",
      {
        r: [jobId, UNKNOWN].map((id) => ({ __typename: "UrlUpload", id })),
      },
    );
    expect(errors).toBeUndefined();
    expect(data?.["_entities"]).toEqual([
      { id: jobId, status: "PENDING" },
      null,
    ]);
  });

  it("passes an outage on", async () => {
    stack.emulator.faults.add({
      kind: "error",
      code: "ServiceUnAvailable",
      action: "GetURLUploadInfos",
      times: 3,
    });
    const { data, errors } = await read({ sourceUrls: ["https://a.example/"] });
    expect(data?.urlUploads).toEqual([null]);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
      vodCode: "ServiceUnAvailable",
      retryable: true,
    });
  });

  it.each<[string, UrlUploadsQueryVariables, string]>([
    ["neither list", {}, "jobIds and sourceUrls"],
    [
      "both lists",
      { jobIds: ["a"], sourceUrls: ["https://a.example/"] },
      "not both",
    ],
    [
      "101 job ids",
      { jobIds: Array<string>(101).fill("a") },
      "100 are allowed",
    ],
    [
      "21 URLs",
      { sourceUrls: Array<string>(21).fill("https://a.example/") },
      "20 are allowed",
    ],
    [
      "a URL of another scheme",
      { sourceUrls: ["ftp://a.example/"] },
      "sourceUrls[0]",
    ],
    ["a job id with a comma", { jobIds: ["a,b"] }, "jobIds[0]"],
  ])("refuses %s before VOD is called", async (_what, variables, names) => {
    const before = stack.emulator.calls.length;
    const { errors } = await read(variables);
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain(names);
    expect(stack.emulator.calls).toHaveLength(before);
  });
});

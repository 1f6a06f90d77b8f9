import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CancelUrlUploadsDocument,
  CreateUrlUploadsDocument,
  UrlUploadsDocument,
  type CancelUrlUploadsInput,
} from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const UNKNOWN = "00000000000000000000000000000000";

describe("cancelUrlUploads", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  async function submit(...sourceUrls: string[]): Promise<string[]> {
    const items = sourceUrls.map((sourceUrl) => ({ sourceUrl, title: "Pull" }));
    const { data } = await stack.execute(CreateUrlUploadsDocument, {
      input: { items },
    });
    return data!.createUrlUploads!.results.map(({ jobId }) => jobId!);
  }

  async function cancel(input: CancelUrlUploadsInput) {
    const { data, errors } = await stack.execute(CancelUrlUploadsDocument, {
      input,
    });
    expect(errors).toBeUndefined();
    return data!.cancelUrlUploads!;
  }

  const calls = (): number =>
    stack.emulator.calls.filter(
      ({ action }) => action === "CancelUrlUploadJobs",
    ).length;

  it("tells each job how it ended, in the order of the input", async () => {
    const [running = ""] = await submit("https://films.example/r.mp4");
    await stack.clock.advance(6000);
    const [waiting = ""] = await submit("https://films.example/w.mp4");
    const { requestId, results } = await cancel({
      jobIds: [UNKNOWN, running, "a,b", waiting],
    });
    expect(requestId).toMatch(/^[0-9A-F-]{36}$/);
    expect(results).toEqual([
      {
        jobId: UNKNOWN,
        sourceUrl: null,
        outcome: "MISSING",
        cancelledJobIds: [],
        error: null,
      },
      {
        jobId: running,
        sourceUrl: null,
        outcome: "NOT_CANCELLABLE",
        cancelledJobIds: [],
        error: null,
      },
      {
        jobId: "a,b",
        sourceUrl: null,
        outcome: "FAILED",
        cancelledJobIds: [],
        error: {
          code: "BAD_USER_INPUT",
          message: expect.stringContaining("jobIds[2]"),
          vodCode: null,
        },
      },
      {
        jobId: waiting,
        sourceUrl: null,
        outcome: "CANCELLED",
        cancelledJobIds: [waiting],
        error: null,
      },
    ]);
    const { data } = await stack.execute(UrlUploadsDocument, {
      jobIds: [waiting],
    });
    expect(data?.urlUploads).toEqual([null]);
  });

  it("cancels all jobs of a URL that wait", async () => {
    const url = "https://films.example/twice,%20.mp4?x=%2B";
    const jobIds = [...(await submit(url)), ...(await submit(url))];
    const other = "https://films.example/never.mp4";
    const { results } = await cancel({ sourceUrls: [other, url] });
    expect(results).toMatchObject([
      { sourceUrl: other, outcome: "MISSING", cancelledJobIds: [] },
      { sourceUrl: url, outcome: "CANCELLED" },
    ]);
    expect([...results[1]!.cancelledJobIds].sort()).toEqual(jobIds.sort());
  });

  it("cancels 20 jobs in two calls", async () => {
    const urls = Array.from(
      { length: 20 },
      (_, index) => `https://films.example/many/${index}.mp4`,
    );
    const jobIds = await submit(...urls);
    const before = calls();
    const { results } = await cancel({ jobIds });
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(
      new Set(["CANCELLED"]),
    );
    expect(calls()).toBe(before + 2);
  });

  it("takes 'missing' after a lost answer for its own work", async () => {
    const [jobId = ""] = await submit("https://films.example/lost.mp4");
    stack.emulator.faults.add({
      kind: "reset",
      work: "before",
      action: "CancelUrlUploadJobs",
    });
    const before = calls();
    const { results } = await cancel({ jobIds: [jobId] });
    expect(results).toMatchObject([
      { outcome: "CANCELLED", cancelledJobIds: [jobId] },
    ]);
    expect(calls()).toBe(before + 2);
  });

  it("names no URL as a job when the answer for it was lost", async () => {
    const url = "https://films.example/lost-by-url.mp4";
    await submit(url);
    stack.emulator.faults.add({
      kind: "reset",
      work: "before",
      action: "CancelUrlUploadJobs",
    });
    const { results } = await cancel({ sourceUrls: [url] });
    expect(results).toMatchObject([
      { sourceUrl: url, outcome: "CANCELLED", cancelledJobIds: [] },
    ]);
  });

  it("tells the items of a refused call what VOD said", async () => {
    stack.emulator.faults.add({
      kind: "error",
      code: "Forbidden",
      action: "CancelUrlUploadJobs",
    });
    const { results } = await cancel({ jobIds: [UNKNOWN] });
    expect(results).toMatchObject([
      {
        outcome: "FAILED",
        error: { code: "FORBIDDEN", vodCode: "Forbidden" },
      },
    ]);
  });

  it.each([
    ["a job named twice", { jobIds: ["a", "a"] }, "jobIds[1]"],
    [
      "a URL named twice",
      { sourceUrls: ["https://a.example/b", "https://A.example/b"] },
      "sourceUrls[1]",
    ],
  ])("fails the second of %s", async (_what, input, names) => {
    const { results } = await cancel(input);
    expect(results).toMatchObject([
      { outcome: "MISSING" },
      { outcome: "FAILED", error: { message: expect.stringContaining(names) } },
    ]);
  });

  it.each<[string, CancelUrlUploadsInput, string]>([
    ["neither list", {}, "jobIds and sourceUrls"],
    [
      "both lists",
      { jobIds: ["a"], sourceUrls: ["https://a.example/"] },
      "not both",
    ],
    ["an empty list", { jobIds: [] }, "jobIds is empty"],
    ["21 job ids", { jobIds: Array<string>(21).fill("a") }, "20 are allowed"],
    ["a URL of another scheme", { sourceUrls: ["file:///a"] }, "sourceUrls[0]"],
  ])("refuses %s before VOD is called", async (_what, input, names) => {
    const before = stack.emulator.calls.length;
    const { data, errors } = await stack.execute(CancelUrlUploadsDocument, {
      input,
    });
    expect(data).toEqual({ cancelUrlUploads: null });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain(names);
    expect(stack.emulator.calls).toHaveLength(before);
  });
});

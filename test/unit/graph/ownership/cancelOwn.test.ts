import { describe, expect, it } from "@jest/globals";
import type { Principal } from "../../../../src/auth/index.js";
import { silentLogger } from "../../../../src/base/logger.js";
import "../../../../src/graph/index.js";
import { createGatewayContext } from "../../../../src/graph/GatewayContext.js";
import {
  cancelOwn,
  cancelOwnOf,
} from "../../../../src/graph/ownership/cancelOwn.js";
import { VodClient } from "../../../../src/vod/index.js";
import { FakeClock } from "../../../support/FakeClock.js";
import {
  FakeTransport,
  REQUEST_ID,
  answer,
  refusal,
  type Reaction,
  type SentCall,
} from "../../../support/FakeTransport.js";

const alice: Principal = { owner: "alice", scopes: new Set(["vod:edit"]) };
const root: Principal = { owner: "root", scopes: new Set(["vod:admin"]) };
const FILM = new URL("https://films.example/film.mp4");
const OTHER = new URL("https://films.example/other.mp4");

function job(JobId: string, owner: string, more: object = {}): object {
  const Extend = { v: 1, owner, marker: "m" };
  return {
    JobId,
    UploadURL: FILM.href,
    Status: "PENDING",
    UserData: JSON.stringify({ Extend }),
    ...more,
  };
}

interface Scene {
  readonly jobs: readonly object[];
  readonly principal?: Principal;
  readonly read?: (call: SentCall) => Reaction | undefined;
  readonly cancel: (call: SentCall) => Reaction;
}

/** A caller, the jobs that VOD has, and how it meets a cancellation. */
function scene({ jobs, principal = alice, read, cancel }: Scene) {
  const transport = new FakeTransport((call) =>
    call.action === "CancelUrlUploadJobs"
      ? cancel(call)
      : (read?.(call) ?? answer({ URLUploadInfoList: jobs, NonExists: [] })),
  );
  const clock = new FakeClock();
  const vod = new VodClient({
    endpoint: "https://vod.cn-shanghai.aliyuncs.com",
    credentials: {
      get: () => Promise.resolve({ accessKeyId: "i", accessKeySecret: "s" }),
    },
    random: () => 0,
    clock,
    transport,
  });
  const context = createGatewayContext({
    requestId: "ours",
    principal,
    logger: silentLogger,
    signal: new AbortController().signal,
    clock,
    vod,
  });
  const cancelled = () =>
    transport.calls
      .filter(({ action }) => action === "CancelUrlUploadJobs")
      .map(
        ({ parameters }) => parameters["JobIds"] ?? parameters["UploadUrls"],
      );
  return { context, cancelled };
}

const obey = ({ parameters }: SentCall): Reaction =>
  answer({ CanceledJobs: parameters["JobIds"]!.split(","), NonExists: [] });
const refuse = (): Reaction => refusal("Forbidden");

describe("a cancellation of one's own jobs of a URL", () => {
  it("is told as failed when VOD refuses it", async () => {
    const { context, cancelled } = scene({
      jobs: [job("a", "alice")],
      cancel: refuse,
    });
    expect(await cancelOwnOf([FILM], context)).toMatchObject([
      { name: "VodError", code: "Forbidden" },
    ]);
    expect(cancelled()).toEqual(["a"]);
  });

  it("is told as done when some were cancelled and one was refused", async () => {
    const { context } = scene({
      jobs: [job("a", "alice"), job("bad", "alice"), job("c", "alice")],
      cancel: (call) =>
        call.parameters["JobIds"]!.includes("bad")
          ? refusal("InvalidParameter")
          : obey(call),
    });
    expect(await cancelOwnOf([FILM], context)).toEqual([
      { outcome: "cancelled", jobIds: ["a", "c"], requestId: REQUEST_ID },
    ]);
  });

  it("names the jobs that run by now as running", async () => {
    const { context } = scene({
      jobs: [job("a", "alice")],
      cancel: () => answer({ CanceledJobs: [], NonExists: [] }),
    });
    expect(await cancelOwnOf([FILM], context)).toEqual([
      { outcome: "running", jobIds: [], requestId: REQUEST_ID },
    ]);
  });

  it("sends those alone that wait and are the caller's own", async () => {
    const { context, cancelled } = scene({
      jobs: [
        job("a", "bob"),
        job("b", "alice", { Status: "PROCESSING" }),
        job("c", "alice"),
        job("d", ""),
      ],
      cancel: obey,
    });
    expect(await cancelOwnOf([FILM], context)).toEqual([
      { outcome: "cancelled", jobIds: ["c"], requestId: REQUEST_ID },
    ]);
    expect(cancelled()).toEqual(["c"]);
  });

  for (const [count, sent] of [
    [10, 10],
    [11, 10],
  ] as const)
    it(`sends ${sent} of ${count}`, async () => {
      const jobs = Array.from({ length: count }, (_, index) =>
        job(`j${index}`, "alice"),
      );
      const { context, cancelled } = scene({ jobs, cancel: obey });
      await cancelOwnOf([FILM], context);
      expect(cancelled().map((ids) => ids!.split(",").length)).toEqual([sent]);
    });

  it("fails for the URL alone whose jobs cannot be cancelled", async () => {
    const { context } = scene({
      jobs: [job("a", "alice"), job("b", "alice", { UploadURL: OTHER.href })],
      cancel: (call) =>
        call.parameters["JobIds"] === "b" ? refuse() : obey(call),
    });
    expect(await cancelOwnOf([FILM, OTHER], context)).toMatchObject([
      { outcome: "cancelled", jobIds: ["a"] },
      { code: "Forbidden" },
    ]);
  });

  it("fails when the jobs cannot be read, and sends nothing", async () => {
    const { context, cancelled } = scene({
      jobs: [],
      read: () => refusal("Forbidden"),
      cancel: obey,
    });
    expect(await cancelOwnOf([FILM], context)).toMatchObject([
      { code: "Forbidden" },
    ]);
    expect(cancelled()).toEqual([]);
  });

  it("sends the URL itself for an admin", async () => {
    const { context, cancelled } = scene({
      jobs: [],
      principal: root,
      cancel: () => answer({ CanceledJobs: ["x"], NonExists: [] }),
    });
    expect(await cancelOwnOf([FILM], context)).toEqual([
      { outcome: "cancelled", jobIds: ["x"], requestId: REQUEST_ID },
    ]);
    expect(cancelled()).toEqual(["https%3A%2F%2Ffilms.example%2Ffilm.mp4"]);
  });
});

describe("a cancellation of jobs by their ids", () => {
  it("tells each what VOD said, and others' jobs as missing", async () => {
    const { context, cancelled } = scene({
      jobs: [job("a", "alice"), job("b", "bob"), job("bad", "alice")],
      cancel: (call) =>
        call.parameters["JobIds"]!.includes("bad")
          ? refusal("InvalidParameter")
          : obey(call),
    });
    expect(await cancelOwn(["bad", "b", "none", "a"], context)).toMatchObject([
      { code: "InvalidParameter" },
      { outcome: "missing", jobIds: [], requestId: REQUEST_ID },
      { outcome: "missing", jobIds: [], requestId: REQUEST_ID },
      { outcome: "cancelled", jobIds: ["a"], requestId: REQUEST_ID },
    ]);
    expect(cancelled()).toEqual(["bad,a", "bad", "a"]);
  });

  it("fails for the one alone whose job cannot be read", async () => {
    const { context } = scene({
      jobs: [job("a", "alice")],
      read: ({ parameters }) =>
        parameters["JobIds"]!.includes("bad")
          ? refusal("InvalidParameter")
          : undefined,
      cancel: obey,
    });
    expect(await cancelOwn(["a", "bad"], context)).toMatchObject([
      { outcome: "cancelled", jobIds: ["a"] },
      { code: "InvalidParameter" },
    ]);
  });

  it("sends an admin's ids as they are, unread", async () => {
    const { context, cancelled } = scene({
      jobs: [],
      principal: root,
      read: () => refusal("Forbidden"),
      cancel: obey,
    });
    expect(await cancelOwn(["b", "a"], context)).toMatchObject([
      { outcome: "cancelled", jobIds: ["b"] },
      { outcome: "cancelled", jobIds: ["a"] },
    ]);
    expect(cancelled()).toEqual(["b,a"]);
  });
});

import { describe, expect, it } from "@jest/globals";
import type { CredentialsProvider } from "../../../src/vod/credentials.js";
import { clientError } from "../../../src/vod/errors/clientError.js";
import { VodError } from "../../../src/vod/errors/VodError.js";
import { createUploadVideo } from "../../../src/vod/operations/createUploadVideo.js";
import { deleteVideo } from "../../../src/vod/operations/deleteVideo.js";
import { getVideoInfo } from "../../../src/vod/operations/getVideoInfo.js";
import type { Operation } from "../../../src/vod/operations/Operation.js";
import { refreshUploadVideo } from "../../../src/vod/operations/refreshUploadVideo.js";
import { object, text } from "../../../src/vod/operations/shape.js";
import {
  TransportFailure,
  type TransportAnswer,
} from "../../../src/vod/transport/Transport.js";
import { newEnvelope, referenceIdOf } from "../../../src/vod/userData.js";
import { VodClient } from "../../../src/vod/VodClient.js";
import type { VodClientOptions } from "../../../src/vod/VodClientOptions.js";
import { FakeClock } from "../../support/FakeClock.js";
import {
  FakeTransport,
  REQUEST_ID,
  answer,
  broken,
  notSent,
  refusal,
  unreachable,
  untrusted,
  type Reaction,
} from "../../support/FakeTransport.js";
import { RecordingLogger } from "../../support/recordingLogger.js";

const KEY = { accessKeyId: "testId", accessKeySecret: "testSecret" };
const VIDEO_ID = "c6a23a870c8c4ffcd40cbd3813330001";

const found = (): Reaction =>
  answer({ Video: { VideoId: VIDEO_ID, Status: "Uploading" } });

const grant = (): Reaction =>
  answer({
    VideoId: VIDEO_ID,
    UploadAddress: base64({
      Endpoint: "https://oss-cn-shanghai.aliyuncs.com",
      Bucket: "outin-1",
      FileName: "sv/1.mp4",
    }),
    UploadAuth: base64({
      AccessKeyId: "STS.1",
      AccessKeySecret: "s",
      SecurityToken: "t",
      Expiration: "3600",
    }),
  });

/** What no operation of today is: a write that must never be sent twice. */
const once: Operation<{ readonly A: string }, { readonly RequestId: string }> =
  {
    action: "DoOnce",
    group: "edit",
    callsPerSecond: 30,
    errors: [],
    access: "write",
    repeat: { how: "never" },
    response: object({ RequestId: text }),
  };

interface Rig {
  readonly vod: VodClient;
  readonly clock: FakeClock;
  readonly transport: FakeTransport;
  readonly log: RecordingLogger;
}

/** A client without jitter whose calls meet `reactions` in turn, and the last one for ever after. */
function rig(
  reactions: readonly (() => Reaction)[],
  options: Partial<VodClientOptions> = {},
): Rig {
  const clock = new FakeClock();
  const log = new RecordingLogger();
  const transport = new FakeTransport((_call, number) =>
    reactions[Math.min(number, reactions.length) - 1]!(),
  );
  const vod = new VodClient({
    endpoint: "https://vod.cn-shanghai.aliyuncs.com",
    credentials: { get: () => Promise.resolve(KEY) },
    random: () => 0,
    logger: log,
    quota: "off",
    breaker: "off",
    clock,
    transport,
    ...options,
  });
  return { vod, clock, transport, log };
}

function read({ vod }: Rig, signal?: AbortSignal): Promise<unknown> {
  return vod.call(getVideoInfo, { VideoId: VIDEO_ID }, { signal });
}

/** @throws when the call is answered, or fails with anything but a `VodError` */
async function failureOf(call: Promise<unknown>): Promise<VodError> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof VodError) return outcome;
  throw new Error("The call did not fail with a VodError.", { cause: outcome });
}

function base64(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString("base64");
}

describe("VodClient", () => {
  describe("an attempt", () => {
    it("is signed with a nonce, a date and a signature of its own", async () => {
      const used = rig([() => refusal("Throttling.User"), found]);
      const reading = read(used);
      await used.clock.scheduled((delayMs) => delayMs === 1000);
      await used.clock.advance(1000);
      await reading;
      const [first, second] = used.transport.calls;
      expect(first!.date).toBe("2026-01-02T03:04:05Z");
      expect(second!.date).toBe("2026-01-02T03:04:06Z");
      expect(first!.nonce).not.toBe(second!.nonce);
      expect(first!.authorization).not.toBe(second!.authorization);
      expect(first!.parameters).toEqual({ VideoId: VIDEO_ID });
      expect(second!.parameters).toEqual({ VideoId: VIDEO_ID });
    });

    it("ends after 5 seconds", async () => {
      const used = rig([() => "hang", found]);
      const reading = read(used);
      await used.clock.advance(4999);
      expect(used.transport.calls).toHaveLength(1);
      await used.clock.advance(1);
      await reading;
      expect(used.transport.calls).toHaveLength(2);
    });

    it("waits no longer than that for a key either", async () => {
      const never = new Promise<never>(() => undefined);
      const used = rig([found], {
        maxAttempts: 1,
        credentials: { get: () => never },
      });
      const failed = failureOf(read(used));
      await used.clock.advance(5000);
      expect(await failed).toMatchObject({
        code: "VodClient.CredentialsUnavailable",
        action: "GetVideoInfo",
      });
      expect(used.transport.calls).toHaveLength(0);
    });
  });

  describe("repeats", () => {
    const READ_ERRORS = [
      ["a broken connection", broken, "VodClient.ConnectionFailed", 3],
      ["a refused connection", unreachable, "VodClient.Unreachable", 3],
      ["a call that found no connection", notSent, "VodClient.NotSent", 3],
      ["a certificate of nobody's", untrusted, "VodClient.TlsFailed", 1],
      ["HTML", () => page(503), "VodClient.UnreadableAnswer", 3],
      [
        "HTML with status 200",
        () => page(200),
        "VodClient.UnreadableAnswer",
        3,
      ],
      [
        "HTML with status 429",
        () => page(429),
        "VodClient.UnreadableAnswer",
        3,
      ],
      [
        "HTML with status 403",
        () => page(403),
        "VodClient.UnreadableAnswer",
        1,
      ],
      [
        "a success without the promised fields",
        () => answer({}),
        "VodClient.UnreadableAnswer",
        3,
      ],
      ["an answer too large", tooLarge, "VodClient.AnswerTooLarge", 1],
      [
        "an outage",
        () => refusal("ServiceUnavailable"),
        "ServiceUnavailable",
        3,
      ],
      [
        "an outage in VOD's spelling",
        () => refusal("ServiceUnAvailable"),
        "ServiceUnAvailable",
        3,
      ],
      [
        "a used nonce",
        () => refusal("SignatureNonceUsed"),
        "SignatureNonceUsed",
        3,
      ],
      [
        "a wrong signature",
        () => refusal("SignatureDoesNotMatch"),
        "SignatureDoesNotMatch",
        1,
      ],
      [
        "a missing video",
        () => refusal("InvalidVideo.NotFound"),
        "InvalidVideo.NotFound",
        1,
      ],
      [
        "a missing video with status 503",
        () => refusal("InvalidVideo.NotFound", { status: 503 }),
        "InvalidVideo.NotFound",
        1,
      ],
      [
        "an error with status 200",
        () => refusal("InternalError", { status: 200 }),
        "InternalError",
        3,
      ],
      ["an unknown code with status 400", () => refusal("Novel"), "Novel", 1],
      [
        "an unknown code with status 500",
        () => refusal("Novel", { status: 500 }),
        "Novel",
        3,
      ],
    ] as const;

    for (const [what, reaction, code, attempts] of READ_ERRORS) {
      it(`${what}: ${attempts} attempts`, async () => {
        const used = rig([reaction]);
        const error = await failureOf(read(used));
        expect(error).toMatchObject({ code, attempts, action: "GetVideoInfo" });
        expect(used.transport.calls).toHaveLength(attempts);
      });
    }

    it("a write that is safe to repeat", async () => {
      const { vod, transport } = rig([broken, grant]);
      await vod.call(refreshUploadVideo, { VideoId: VIDEO_ID });
      expect(transport.calls).toHaveLength(2);
    });

    it("nothing that must not be repeated", async () => {
      const { vod, transport } = rig([broken]);
      const error = await failureOf(vod.call(once, { A: "a" }));
      expect(error).toMatchObject({ retryable: true, attempts: 1 });
      expect(transport.calls).toHaveLength(1);
    });

    it("even that, as long as nothing was sent", async () => {
      for (const nothing of [unreachable, notSent]) {
        const { vod, transport } = rig([nothing, () => answer({})]);
        await vod.call(once, { A: "a" });
        expect(transport.calls).toHaveLength(2);
      }
    });

    it("a write that may be done, and does not tell of it what is true of the last attempt alone", async () => {
      const { vod, transport } = rig([broken, untrusted]);
      const request = { VideoId: VIDEO_ID };
      expect(
        await failureOf(vod.call(refreshUploadVideo, request)),
      ).toMatchObject({ code: "VodClient.ConnectionFailed", attempts: 2 });
      expect(transport.calls).toHaveLength(2);
    });

    it("a deletion that may be done, and takes it as done when the video is missing two attempts later", async () => {
      const used = rig([
        broken,
        () => refusal("Throttling.User"),
        () => refusal("InvalidVideo.NotFound", { status: 404 }),
      ]);
      const deleting = used.vod.call(deleteVideo, { VideoIds: [VIDEO_ID] });
      await used.clock.scheduled((delayMs) => delayMs === 1000);
      await used.clock.advance(1000);
      expect(await deleting).toMatchObject({
        NonExistVideoIds: [],
        ForbiddenVideoIds: [],
      });
    });

    it("a deletion that was throttled, and takes no missing video for its own doing", async () => {
      const used = rig([
        () => refusal("Throttling.User"),
        () => refusal("InvalidVideo.NotFound", { status: 404 }),
      ]);
      const deleting = failureOf(
        used.vod.call(deleteVideo, { VideoIds: [VIDEO_ID] }),
      );
      await used.clock.scheduled((delayMs) => delayMs === 1000);
      await used.clock.advance(1000);
      expect(await deleting).toMatchObject({ code: "InvalidVideo.NotFound" });
    });

    it("as often as it is told", async () => {
      const used = rig([broken], { maxAttempts: 5 });
      expect((await failureOf(read(used))).attempts).toBe(5);
    });

    it("and says in the log why nothing could be sent", async () => {
      const notFound = Object.assign(new Error(), { code: "ENOTFOUND" });
      const used = rig([
        () => new TransportFailure("VodClient.Unreachable", notFound),
        found,
      ]);
      await read(used);
      expect(used.log.lines[0]?.fields).toMatchObject({
        code: "VodClient.Unreachable",
        reason: "ENOTFOUND",
      });
    });

    it("and says so in the log", async () => {
      const used = rig([() => refusal("InternalError"), found]);
      await read(used);
      expect(used.log.lines).toEqual([
        {
          level: "warn",
          message: "repeating a VOD call",
          fields: {
            code: "InternalError",
            action: "GetVideoInfo",
            attempts: 1,
            requestId: REQUEST_ID,
            delayMs: 0,
          },
        },
      ]);
    });
  });

  describe("a deadline", () => {
    it("ends attempts and waits after 15 seconds", async () => {
      const used = rig([() => "hang"], { maxAttempts: 10 });
      const failed = failureOf(read(used));
      await used.clock.advance(15_000);
      expect(await failed).toMatchObject({
        code: "VodClient.Timeout",
        attempts: 3,
      });
    });

    it("speaks against a wait that would outlast it", async () => {
      const throttled = (): Reaction =>
        refusal("Throttling.User", { retryAfterMs: 15_000 });
      const used = rig([throttled]);
      expect(await failureOf(read(used))).toMatchObject({
        code: "Throttling.User",
        attempts: 1,
        retryAfterMs: 15_000,
      });
    });

    it("leaves no timer behind, whatever the outcome", async () => {
      for (const reactions of [[found], [broken], [broken, found]]) {
        const used = rig(reactions);
        await read(used).catch(() => undefined);
        expect(used.clock.waiting).toBe(0);
      }
    });
  });

  describe("a caller who hangs up", () => {
    it("ends a read under way", async () => {
      const used = rig([() => "hang"]);
      const caller = new AbortController();
      const failed = failureOf(read(used, caller.signal));
      await used.clock.scheduled((delayMs) => delayMs === 5000);
      caller.abort();
      expect(await failed).toMatchObject({
        code: "VodClient.Aborted",
        attempts: 1,
      });
      expect(used.clock.waiting).toBe(0);
    });

    it("ends the wait between two attempts", async () => {
      const used = rig([() => refusal("Throttling.User")]);
      const caller = new AbortController();
      const failed = failureOf(read(used, caller.signal));
      await used.clock.scheduled((delayMs) => delayMs === 1000);
      caller.abort();
      expect((await failed).code).toBe("Throttling.User");
      expect(used.transport.calls).toHaveLength(1);
    });

    it("before the call began has nothing sent", async () => {
      const used = rig([found]);
      const error = await failureOf(read(used, AbortSignal.abort()));
      expect(error.code).toBe("VodClient.Aborted");
      expect(used.transport.calls).toHaveLength(0);
    });

    it("does not end a write", async () => {
      const { vod, transport } = rig([grant]);
      const request = { VideoId: VIDEO_ID };
      const signal = AbortSignal.abort();
      await vod.call(refreshUploadVideo, request, { signal });
      expect(transport.calls).toHaveLength(1);
    });

    it("leaves no listener on the signal", async () => {
      const used = rig([broken, found]);
      const caller = new AbortController();
      let listeners = 0;
      const { signal } = caller;
      const add = signal.addEventListener.bind(signal);
      const remove = signal.removeEventListener.bind(signal);
      signal.addEventListener = (...words: Parameters<typeof add>) => {
        listeners += 1;
        add(...words);
      };
      signal.removeEventListener = (...words: Parameters<typeof remove>) => {
        listeners -= 1;
        remove(...words);
      };
      await read(used, signal);
      expect(listeners).toBe(0);
    });
  });

  describe("the retry budget", () => {
    it("keeps 1,000 calls of an outage below 1,200 sent", async () => {
      const used = rig([() => refusal("ServiceUnavailable")]);
      for (let call = 0; call < 1000; call += 1) await failureOf(read(used));
      expect(used.transport.calls.length).toBeLessThanOrEqual(1200);
    });

    it("is there again once calls succeed", async () => {
      let isDown = true;
      const used = rig([() => (isDown ? broken() : found())]);
      for (let call = 0; call < 50; call += 1) await failureOf(read(used));
      expect((await failureOf(read(used))).attempts).toBe(1);
      isDown = false;
      for (let call = 0; call < 5; call += 1) await read(used);
      isDown = true;
      expect((await failureOf(read(used))).attempts).toBe(2);
    });

    it("is not asked whether a create that was never sent has been done", async () => {
      const used = rig([unreachable]);
      for (let call = 0; call < 50; call += 1) await failureOf(read(used));
      const error = await failureOf(create(used));
      expect(error).toMatchObject({
        code: "VodClient.Unreachable",
        retryable: true,
        attempts: 1,
      });
    });

    it("once dry, leaves the outcome of a lost create open rather than look", async () => {
      const used = rig([broken]);
      for (let call = 0; call < 50; call += 1) await failureOf(read(used));
      const sent = used.transport.calls.length;
      const error = await failureOf(create(used));
      expect(error.code).toBe("VodClient.UnclearOutcome");
      expect(used.transport.calls).toHaveLength(sent + 1);
    });
  });

  describe("a create whose answer is lost", () => {
    it("is looked up, and its credential fetched, inside the same deadline", async () => {
      const request = createRequest();
      const record = {
        VideoId: VIDEO_ID,
        Status: "Uploading",
        UserData: JSON.stringify(request.UserData),
      };
      const used = rig([broken, () => answer({ Video: record }), grant]);
      const response = await used.vod.call(createUploadVideo, request);
      expect(response.VideoId).toBe(VIDEO_ID);
      expect(used.transport.calls.map(({ action }) => action)).toEqual([
        "CreateUploadVideo",
        "GetVideoInfo",
        "RefreshUploadVideo",
      ]);
    });

    it("never outlives its deadline", async () => {
      const used = rig([broken, () => "hang"]);
      const failed = failureOf(create(used));
      await used.clock.advance(15_000);
      expect((await failed).code).toBe("VodClient.UnclearOutcome");
      expect(used.clock.waiting).toBe(0);
    });
  });

  describe("learns", () => {
    it("from a refused date how far its clock is off", async () => {
      const hourLaterMs = Date.UTC(2026, 0, 2, 4, 4, 5);
      const skewed = (): Reaction =>
        refusal("InvalidTimeStamp.Expired", { dateMs: hourLaterMs });
      const used = rig([skewed, found]);
      await read(used);
      await read(used);
      expect(used.transport.calls.map(({ date }) => date)).toEqual([
        "2026-01-02T03:04:05Z",
        "2026-01-02T04:04:05Z",
        "2026-01-02T04:04:05Z",
      ]);
      expect(used.log.lines[0]).toMatchObject({
        fields: { offsetMs: 3_600_000 },
      });
    });

    it("nothing from other refusals about its clock", async () => {
      const used = rig([() => refusal("InternalError", { dateMs: 0 }), found]);
      await read(used);
      expect(used.transport.calls[1]!.date).toBe("2026-01-02T03:04:05Z");
    });

    it("from a refused token to ask for another", async () => {
      let refreshed = 0;
      const used = rig([() => refusal("InvalidSecurityToken.Expired"), found], {
        credentials: {
          get: () =>
            Promise.resolve({ ...KEY, securityToken: `token-${refreshed}` }),
          refresh: () => (refreshed += 1),
        },
      });
      await read(used);
      expect(refreshed).toBe(1);
      expect(used.transport.calls).toHaveLength(2);
    });

    for (const code of [
      "Forbidden.RAM",
      "Forbidden.SubRAM",
      "NoPermission",
      "AccessDenied",
      "InvalidAccessKeyId.NotFound",
      "InvalidAccessKeyId.Inactive",
      "Forbidden.AccessKeyDisabled",
    ])
      it(`from ${code} to sign as another: once, and whatever the operation says, since nothing was done`, async () => {
        const used = rig([() => refusal(code)], {
          credentials: changeable(),
        });
        expect(await failureOf(used.vod.call(once, { A: "a" }))).toMatchObject({
          code,
          retryable: false,
          attempts: 2,
        });
        expect(
          used.transport.calls.map(
            ({ authorization }) => /Credential=(\w+)/.exec(authorization)?.[1],
          ),
        ).toEqual(["first", "second"]);
      });

    it("nothing from a denial when there is nobody else to be", async () => {
      const used = rig([() => refusal("Forbidden.RAM")]);
      expect(await failureOf(read(used))).toMatchObject({
        retryable: false,
        attempts: 1,
      });
    });

    it("nothing about who it is from a refusal of what was asked for", async () => {
      const used = rig([() => refusal("Forbidden.IllegalStatus")], {
        credentials: changeable(),
      });
      expect((await failureOf(read(used))).attempts).toBe(1);
    });

    it("of a code that the catalogue lacks, and logs it once", async () => {
      const used = rig([() => refusal("Novel")]);
      await failureOf(read(used));
      await failureOf(read(used));
      expect(used.log.lines).toEqual([
        {
          level: "warn",
          message: "VOD sent a code that the catalogue lacks",
          fields: {
            code: "Novel",
            action: "GetVideoInfo",
            requestId: REQUEST_ID,
          },
        },
      ]);
    });
  });

  describe("a write", () => {
    /** A client whose reads and deletions are answered by a test, in the order in which they were sent. */
    function held(): {
      readonly vod: VodClient;
      readonly sent: string[];
      readonly answers: ((reaction: TransportAnswer) => void)[];
    } {
      const sent: string[] = [];
      const answers: ((reaction: TransportAnswer) => void)[] = [];
      const { vod } = rig([], {
        transport: {
          send: ({ headers }) => {
            sent.push(headers["x-acs-action"] ?? "");
            return new Promise((resolve) => answers.push(resolve));
          },
          close: () => Promise.resolve(),
        },
      });
      return { vod, sent, answers };
    }
    /** Resolves once so many calls were sent: how many turns of the loop that takes is nobody's business. */
    const all = async (sent: readonly string[], count: number) => {
      while (sent.length < count)
        await new Promise((resolve) => setImmediate(resolve));
    };
    const infos = (Status: string): TransportAnswer =>
      answer({
        VideoList: [{ VideoId: VIDEO_ID, Status }],
        NonExistVideoIds: [],
      });
    const statusIn = ([end]: readonly unknown[]): unknown =>
      (end as { readonly record?: { readonly Status: string } }).record?.Status;

    it("has reads that come after it began ask anew, and again those that come after it ended", async () => {
      const { vod, sent, answers } = held();
      const ask = (): Promise<readonly unknown[]> =>
        vod.readVideos("VideoId", [VIDEO_ID]);
      const before = ask();
      await all(sent, 1);
      const deleting = vod.call(deleteVideo, { VideoIds: [VIDEO_ID] });
      await all(sent, 2);
      const during = ask();
      // A read behind another waits for it.
      answers[0]?.(infos("before"));
      await all(sent, 3);
      answers[1]?.(answer({ NonExistVideoIds: [], ForbiddenVideoIds: [] }));
      await deleting;
      const after = ask();
      answers[2]?.(infos("during"));
      await all(sent, 4);
      answers[3]?.(infos("after"));
      expect(statusIn(await before)).toBe("before");
      expect(statusIn(await during)).toBe("during");
      expect(statusIn(await after)).toBe("after");
      expect(sent).toEqual([
        "GetVideoInfos",
        "DeleteVideo",
        "GetVideoInfos",
        "GetVideoInfos",
      ]);
    });
  });

  it("says which call failed for want of a key", async () => {
    const used = rig([found], {
      credentials: {
        get: () =>
          Promise.reject(clientError("VodClient.CredentialsUnavailable", "")),
      },
    });
    expect(await failureOf(read(used))).toMatchObject({
      code: "VodClient.CredentialsUnavailable",
      action: "GetVideoInfo",
      attempts: 3,
    });
  });

  it("passes a fault of our own on as it is, so that it gets logged", async () => {
    const fault = new TypeError("no nonce");
    const used = rig([found], {
      nonce: () => {
        throw fault;
      },
    });
    await expect(read(used)).rejects.toBe(fault);
    expect(used.clock.waiting).toBe(0);
  });

  it("signs with V1 when told to", async () => {
    const used = rig([found], { signatureVersion: "v1" });
    await read(used);
    expect(used.transport.calls[0]!.parameters).toMatchObject({
      Action: "GetVideoInfo",
      SignatureMethod: "HMAC-SHA1",
      Version: "2017-03-21",
    });
  });

  it("closes its transport", async () => {
    const { vod, transport } = rig([found]);
    await vod.close();
    expect(transport.closed).toBe(true);
  });

  it("refuses an endpoint that is no URL", () => {
    expect(() => rig([found], { endpoint: "vod.aliyuncs.com" })).toThrow(
      "Invalid URL",
    );
  });
});

/** Two identities; the second is all there is. */
function changeable(): CredentialsProvider {
  let accessKeyId = "first";
  return {
    get: () => Promise.resolve({ accessKeyId, accessKeySecret: "s" }),
    reconsider: (used) => {
      accessKeyId = "second";
      return used.accessKeyId === "first";
    },
  };
}

function page(status: number): Reaction {
  return {
    status,
    body: "<html><body>Bad Gateway</body></html>",
    dateMs: undefined,
    retryAfterMs: undefined,
  };
}

function tooLarge(): Reaction {
  return new TransportFailure("VodClient.AnswerTooLarge");
}

function createRequest() {
  const envelope = newEnvelope({ owner: "" });
  return {
    FileName: "a.mp4",
    Title: "A",
    ReferenceId: referenceIdOf(envelope),
    UserData: { Extend: envelope },
  };
}

function create({ vod }: Rig): Promise<unknown> {
  return vod.call(createUploadVideo, createRequest());
}

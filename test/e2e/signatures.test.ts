import { afterEach, describe, expect, it } from "@jest/globals";
import {
  CreateUploadDocument,
  RefreshUploadDocument,
  VideoDocument,
} from "../../src/client/generated/graphql.js";
import type { Credentials } from "../../src/vod/index.js";
import { TEST_KEY, startStack, type Stack } from "../support/startStack.js";

const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
const HOUR_MS = 60 * 60 * 1000;
const versions = ["v1", "v3"] as const;

/** A temporary key, its token with everything that needs escaping. */
const STS_KEY: Credentials = {
  accessKeyId: "STS.NUtestStsKeyId",
  accessKeySecret: "testStsKeySecret-canary",
  securityToken: "CAIS+/testToken=*'()!~ canary&x=1",
};

let stack: Stack;
afterEach(() => stack.close());

const create = () =>
  stack.execute(CreateUploadDocument, {
    input: {
      fileName: "D:\\a b.mp4",
      title: "第一讲 *'()!~ & + = % /",
      description: "",
      tags: ["é", "a b"],
      userData: { extend: { quote: '"', slash: "/", text: "北" } },
    },
  });
const refresh = () =>
  stack.execute(RefreshUploadDocument, { videoId: UPLOADING });

describe.each(versions)("signed with %s", (signatureVersion) => {
  describe.each([
    ["a lasting key", TEST_KEY],
    ["a temporary key and its token", STS_KEY],
  ])("and %s", (_kind, key) => {
    it("a video is created, read and refreshed", async () => {
      stack = await startStack({ key, vod: { signatureVersion } });
      const created = await create();
      expect(created.errors).toBeUndefined();
      const { videoId } = created.data!.createUpload!;

      const read = await stack.execute(VideoDocument, { id: videoId });
      expect(read.errors).toBeUndefined();
      expect(read.data?.video).toMatchObject({
        title: "第一讲 *'()!~ & + = % /",
        tags: ["é", "a b"],
        userData: { extend: { quote: '"', slash: "/", text: "北" } },
      });

      const refreshed = await stack.execute(RefreshUploadDocument, { videoId });
      expect(refreshed.errors).toBeUndefined();
      expect(refreshed.data?.refreshUpload?.uploadAddress).toBe(
        created.data?.createUpload?.uploadAddress,
      );
      const used = stack.emulator.calls.map((call) => call.signatureVersion);
      expect(new Set(used)).toEqual(new Set([signatureVersion]));
    });
  });

  describe("a key that VOD refuses is the operator's fault, and nothing of it is shown", () => {
    const known = [{ ...TEST_KEY, ...STS_KEY }, TEST_KEY];
    it.each([
      [
        "a wrong secret",
        { ...TEST_KEY, accessKeySecret: "wrong-secret-canary" },
        "SignatureDoesNotMatch",
        false,
      ],
      [
        "an unknown key",
        { ...TEST_KEY, accessKeyId: "LTAInobody" },
        "InvalidAccessKeyId.NotFound",
        false,
      ],
      [
        "a token that is missing",
        {
          accessKeyId: STS_KEY.accessKeyId,
          accessKeySecret: STS_KEY.accessKeySecret,
        },
        "MissingSecurityToken",
        true,
      ],
      [
        "a token of another key",
        { ...TEST_KEY, securityToken: STS_KEY.securityToken! },
        "InvalidSecurityToken.MismatchWithAccessKey",
        true,
      ],
      [
        "a token that nobody gave out",
        { ...STS_KEY, securityToken: "CAISmadeUp" },
        "InvalidSecurityToken.Malformed",
        true,
      ],
    ])("%s", async (_what, key, vodCode, retryable) => {
      stack = await startStack({
        key,
        emulator: { credentials: known },
        vod: { signatureVersion },
      });
      for (const { status, data, errors } of [
        await refresh(),
        await create(),
      ]) {
        expect(status).toBe(200);
        expect(Object.values(data!)).toEqual([null]);
        expect(errors?.[0]?.extensions).toMatchObject({
          code: "UPSTREAM_MISCONFIGURED",
          status: 502,
          vodCode,
          requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
          retryable,
        });
        expect(errors?.[0]?.message).toBe(
          "This gateway is not set up correctly for VOD.",
        );
      }
    });

    it("a key that is disabled", async () => {
      stack = await startStack({
        emulator: { credentials: [{ ...TEST_KEY, active: false }] },
        vod: { signatureVersion },
      });
      const { errors } = await refresh();
      expect(errors?.[0]?.extensions).toMatchObject({
        code: "UPSTREAM_MISCONFIGURED",
        status: 502,
        vodCode: "InvalidAccessKeyId.Inactive",
      });
    });
  });

  it("a token that has expired is exchanged for the one that the provider gives next", async () => {
    const expired = { ...STS_KEY, tokenExpiresAtMs: Date.UTC(2026, 0, 1) };
    let refreshes = 0;
    stack = await startStack({
      key: STS_KEY,
      emulator: { credentials: [expired, TEST_KEY] },
      vod: {
        signatureVersion,
        credentials: {
          get: () => Promise.resolve(refreshes === 0 ? STS_KEY : TEST_KEY),
          refresh: () => {
            refreshes += 1;
          },
        },
      },
    });
    const { errors } = await refresh();
    expect(errors).toBeUndefined();
    expect(refreshes).toBe(1);
    expect(stack.callsOf("RefreshUploadVideo")).toBe(2);
  });

  describe.each([
    ["an hour ahead of", HOUR_MS],
    ["an hour behind", -HOUR_MS],
  ])("when VOD's clock is %s ours", (_side, offsetMs) => {
    it("the gateway corrects its own from the Date header, once, and succeeds", async () => {
      stack = await startStack({ vod: { signatureVersion } });
      stack.emulator.faults.add({ kind: "skew", offsetMs });
      expect((await refresh()).errors).toBeUndefined();
      expect(stack.callsOf("RefreshUploadVideo")).toBe(2);
      expect(stack.log.lines).toContainEqual({
        level: "warn",
        message: expect.stringContaining("clock"),
        fields: { offsetMs },
      });
      // What was learnt holds for the calls after it.
      expect((await refresh()).errors).toBeUndefined();
      expect(stack.callsOf("RefreshUploadVideo")).toBe(3);
    });

    it("a create makes one video", async () => {
      stack = await startStack({ vod: { signatureVersion } });
      stack.emulator.faults.add({ kind: "skew", offsetMs });
      const before = stack.emulator.store.list().length;
      expect((await create()).errors).toBeUndefined();
      expect(stack.emulator.store.list()).toHaveLength(before + 1);
    });
  });

  it("a clock that goes wrong again is corrected again", async () => {
    stack = await startStack({ vod: { signatureVersion } });
    stack.emulator.faults.add({ kind: "skew", offsetMs: HOUR_MS });
    await refresh();
    stack.emulator.faults.clear();
    expect((await refresh()).errors).toBeUndefined();
    expect(stack.callsOf("RefreshUploadVideo")).toBe(4);
  });
});

describe("the watch over secrets that every stack keeps", () => {
  it.each([
    ["the key's secret", () => TEST_KEY.accessKeySecret],
    ["an UploadAuth", (auth: string) => auth],
    [
      "the token inside an UploadAuth",
      (auth: string) =>
        (
          JSON.parse(Buffer.from(auth, "base64").toString()) as {
            SecurityToken: string;
          }
        ).SecurityToken,
    ],
  ])("finds %s in a log line", async (_what, leak) => {
    const leaky = await startStack();
    stack = await startStack();
    const { data } = await leaky.execute(RefreshUploadDocument, {
      videoId: UPLOADING,
    });
    const { uploadAuth } = data!.refreshUpload!;
    leaky.log.info({ nested: { leaked: leak(uploadAuth) } }, "a leak");
    await expect(leaky.close()).rejects.toThrow("A secret is in the log");
  });
});

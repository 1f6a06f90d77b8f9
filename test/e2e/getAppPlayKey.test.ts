import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { decodeJwt, jwtVerify } from "jose";
import { PlayTokenDocument } from "../../src/client/generated/graphql.js";
import { playKeyOf } from "../../src/emulator/media/playKeys.js";
import { seedVideos } from "../../src/emulator/media/seed.js";
import { PlayTokens } from "../../src/play/index.js";
import { FakeClock } from "../support/FakeClock.js";
import { startStack, type Stack } from "../support/startStack.js";

const TRANSCODING = "c6a23a870c8c4ffcd40cbd3813330004";
const BLOCKED = "c6a23a870c8c4ffcd40cbd3813330007";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const OTHERS = "c6a23a870c8c4ffcd40cbd38133300e1";
const REVIEWED = "c6a23a870c8c4ffcd40cbd38133300e2";
const normal = seedVideos().find(({ id }) => id === NORMAL)!;

/** 2026-01-02T03:04:05Z, where the fake clock begins. */
const NOW_MS = 1_767_323_045_000;

describe("Video.playToken", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({
      emulator: {
        videos: [
          {
            ...normal,
            ...{ id: OTHERS, referenceId: "of-another-app" },
            appId: "app-1000001",
          },
          {
            ...normal,
            ...{ id: REVIEWED, referenceId: "blocked-by-review" },
            auditStatus: "Blocked",
          },
        ],
      },
    });
  });
  afterAll(() => stack.close());

  const tokenOf = async (
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<string> => {
    const { data } = await stack.execute(PlayTokenDocument, {
      id: NORMAL,
      ...variables,
    });
    return data!.video!.playToken!.token;
  };

  it("is good for an hour unless told otherwise", async () => {
    const { data, errors } = await stack.execute(PlayTokenDocument, {
      id: NORMAL,
    });
    expect(errors).toBeUndefined();
    expect(data?.video?.playToken).toMatchObject({
      expiresAt: "2026-01-02T04:04:05.000Z",
      expiresInSeconds: 3600,
    });
  });

  it("has the claims that the vendor's players send", async () => {
    expect(
      decodeJwt(
        await tokenOf({ ttl: 60, formats: ["MP4"], streamTypes: ["VIDEO"] }),
      ),
    ).toEqual({
      appId: "app-1000000",
      videoId: NORMAL,
      currentTimeStamp: NOW_MS,
      expireTimeStamp: NOW_MS + 60_000,
      regionId: "cn-shanghai",
      playContentInfo: {
        formats: "mp4",
        authTimeout: 60,
        streamType: "video",
      },
    });
  });

  it("leaves out of them what is not asked for", async () => {
    expect(decodeJwt(await tokenOf())["playContentInfo"]).toEqual({
      authTimeout: 3600,
    });
  });

  it("is signed with HS256 and the application's play key as text", async () => {
    const token = await tokenOf();
    const key = playKeyOf("app-1000000");
    const [head, claims, signature] = token.split(".");
    expect(JSON.parse(Buffer.from(head!, "base64url").toString())).toEqual({
      alg: "HS256",
      typ: "JWT",
    });
    expect(signature).toBe(
      createHmac("sha256", key).update(`${head}.${claims}`).digest("base64url"),
    );
    await jwtVerify(token, new TextEncoder().encode(key));
  });

  it("opens the emulator's door, until it ends", async () => {
    const token = await tokenOf({ ttl: 60 });
    expect(stack.emulator.checkPlayToken(token)).toEqual([]);
    await stack.clock.advance(60_000);
    expect(stack.emulator.checkPlayToken(token)).toEqual([
      "expireTimeStamp is over",
    ]);
  });

  it.each([-3_600_000, 3_600_000])(
    "is issued by VOD's clock, %d ms from ours",
    async (offsetMs) => {
      stack.emulator.faults.add({ kind: "skew", offsetMs });
      const token = await tokenOf();
      expect(stack.emulator.checkPlayToken(token)).toEqual([]);
      stack.emulator.faults.clear();
      await tokenOf();
    },
  );

  it.each([
    [TRANSCODING, "CONFLICT", "The video is not playable yet."],
    [BLOCKED, "CONFLICT", "The review has blocked this video."],
    [REVIEWED, "CONFLICT", "The review has blocked this video."],
    [
      OTHERS,
      "FORBIDDEN",
      "Play tokens are signed for videos of app-1000000 alone: ask for playAuth.",
    ],
  ])(
    "is refused for %s with %s, and no key is read",
    async (id, code, text) => {
      const before = stack.callsOf("GetAppPlayKey");
      const { data, errors } = await stack.execute(PlayTokenDocument, { id });
      expect(data).toEqual({ video: { id, playToken: null } });
      expect(errors).toMatchObject([
        { message: text, path: ["video", "playToken"], extensions: { code } },
      ]);
      expect(stack.callsOf("GetAppPlayKey")).toBe(before);
    },
  );

  it.each([59, 86_401])("is refused for %d seconds", async (ttl) => {
    const { errors } = await stack.execute(PlayTokenDocument, {
      id: NORMAL,
      ttl,
    });
    expect(errors).toMatchObject([
      {
        message: `ttl is ${ttl}; it is 60 to 86400 seconds.`,
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });

  it.each([
    ["the key may not be read", { kind: "error", code: "Forbidden.RAM" }],
    ["there is none", { kind: "omit", fields: ["AppPlayKey.PlayKey"] }],
    [
      "it is another application's",
      { kind: "replace", fields: { "AppPlayKey.AppId": "app-1000001" } },
    ],
  ] as const)("is the operator's affair where %s", async (_, fault) => {
    stack.emulator.faults.add({ ...fault, action: "GetAppPlayKey" });
    const { errors } = await stack.execute(PlayTokenDocument, { id: NORMAL });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "UPSTREAM_MISCONFIGURED",
      action: "GetAppPlayKey",
    });
  });

  it("leaves a line in the audit trail without the token", async () => {
    await tokenOf();
    const line = stack.log.lines.findLast(
      ({ fields }) => fields["audit"] !== undefined,
    );
    expect(line?.fields).toMatchObject({ videoId: NORMAL });
    // That no line holds a token or the key is checked when the stack closes.
  });
});

describe("a gateway that signs none", () => {
  it("refuses without asking VOD for more than the video", async () => {
    const stack = await startStack({ server: { playTokens: undefined } });
    const { errors } = await stack.execute(PlayTokenDocument, { id: NORMAL });
    expect(errors).toMatchObject([
      {
        message: "This gateway signs no play tokens: ask for playAuth.",
        extensions: { code: "FORBIDDEN", status: 403 },
      },
    ]);
    expect(stack.callsOf("GetVideoInfo")).toBe(0);
    await stack.close();
  });
});

describe("the play key", () => {
  const ask = (stack: Stack): Promise<unknown> =>
    stack.execute(PlayTokenDocument, { id: NORMAL });

  it("is kept for a minute, and read once for all who wait", async () => {
    const clock = new FakeClock();
    const playTokens = new PlayTokens({ region: "cn-shanghai", clock });
    const stack = await startStack({ clock, server: { playTokens } });
    await Promise.all([ask(stack), ask(stack)]);
    await clock.advance(59_999);
    await ask(stack);
    expect(stack.callsOf("GetAppPlayKey")).toBe(1);
    await clock.advance(1);
    await ask(stack);
    expect(stack.callsOf("GetAppPlayKey")).toBe(2);
    await stack.close();
  });

  it("is not kept when it could not be read", async () => {
    const playTokens = new PlayTokens({ region: "cn-shanghai" });
    const stack = await startStack({ server: { playTokens } });
    const action = "GetAppPlayKey";
    stack.emulator.faults.add({ kind: "error", code: "Forbidden.RAM", action });
    await ask(stack);
    await ask(stack);
    expect(stack.callsOf(action)).toBe(2);
    await stack.close();
  });

  it("is not asked for where it is configured", async () => {
    const key = playKeyOf("app-1000000");
    const playTokens = new PlayTokens({ region: "cn-shanghai", key });
    const stack = await startStack({ server: { playTokens } });
    const { data } = await stack.execute(PlayTokenDocument, { id: NORMAL });
    const { token } = data!.video!.playToken!;
    expect(stack.emulator.checkPlayToken(token)).toEqual([]);
    expect(stack.callsOf("GetAppPlayKey")).toBe(0);
    await stack.close();
  });
});

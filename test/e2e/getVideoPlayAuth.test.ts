import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { PlayAuthDocument } from "../../src/client/generated/graphql.js";
import { encodedObject } from "../support/arbitrary.js";
import { startStack, type Stack } from "../support/startStack.js";

const TRANSCODING = "c6a23a870c8c4ffcd40cbd3813330004";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";

describe("Video.playAuth", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  it("grants playback for 100 seconds unless told otherwise", async () => {
    const { data, errors } = await stack.execute(PlayAuthDocument, {
      id: NORMAL,
    });
    expect(errors).toBeUndefined();
    expect(data?.video?.playAuth).toMatchObject({
      expiresAt: "2026-01-02T03:05:45.000Z",
      expiresInSeconds: 100,
    });
    expect(stack.emulator.calls.at(-1)?.parameters).toEqual({
      VideoId: NORMAL,
      AuthInfoTimeout: "100",
    });
  });

  it("passes the credential on as issued", async () => {
    const { data } = await stack.execute(PlayAuthDocument, { id: NORMAL });
    const { playAuth } = data!.video!.playAuth!;
    const json = Buffer.from(playAuth, "base64").toString("utf8");
    expect(JSON.parse(json)).toMatchObject({
      SecurityToken: expect.stringMatching(/^CAIS/),
      VideoMeta: { VideoId: NORMAL },
    });
  });

  it("grants it for as long as asked", async () => {
    const { data } = await stack.execute(PlayAuthDocument, {
      id: NORMAL,
      ttl: 3000,
    });
    expect(data?.video?.playAuth).toMatchObject({
      expiresAt: "2026-01-02T03:54:05.000Z",
      expiresInSeconds: 3000,
    });
  });

  it("believes the credential when it claims to end earlier", async () => {
    const claims = { AuthInfo: '{"ExpireTime":"2026-01-02T03:04:35Z"}' };
    stack.emulator.faults.add({
      kind: "replace",
      action: "GetVideoPlayAuth",
      fields: {
        PlayAuth: Buffer.from(JSON.stringify(claims)).toString("base64"),
      },
    });
    const { data } = await stack.execute(PlayAuthDocument, { id: NORMAL });
    expect(data?.video?.playAuth).toMatchObject({
      expiresAt: "2026-01-02T03:04:35.000Z",
      expiresInSeconds: 30,
    });
  });

  it.each([
    ["no Base64", "?"],
    ["no claims", Buffer.from('{"AuthInfo":"soon"}').toString("base64")],
  ])("passes on a credential of %s, and counts by itself", async (_, raw) => {
    stack.emulator.faults.add({
      kind: "replace",
      action: "GetVideoPlayAuth",
      fields: { PlayAuth: raw },
    });
    const { data } = await stack.execute(PlayAuthDocument, { id: NORMAL });
    expect(data?.video?.playAuth).toEqual({
      playAuth: raw,
      expiresAt: "2026-01-02T03:05:45.000Z",
      expiresInSeconds: 100,
    });
  });

  it("is one call for all who ask the same, and another for another time", async () => {
    const before = stack.callsOf("GetVideoPlayAuth");
    const { data } = await stack.query(
      `query ($id: ID!) { video(id: $id) {
        a: playAuth { playAuth } b: playAuth(ttl: 100) { playAuth } c: playAuth(ttl: 200) { playAuth }
      } }`,
      { id: NORMAL },
    );
    expect(stack.callsOf("GetVideoPlayAuth")).toBe(before + 2);
    const { a, b, c } = data!["video"] as Record<string, unknown>;
    expect(b).toEqual(a);
    expect(c).not.toEqual(a);
  });

  it("is null with CONFLICT beside a video that is not playable", async () => {
    const { data, errors } = await stack.execute(PlayAuthDocument, {
      id: TRANSCODING,
    });
    expect(data).toEqual({ video: { id: TRANSCODING, playAuth: null } });
    expect(errors).toMatchObject([
      {
        message: "Status of the video is illegal.",
        path: ["video", "playAuth"],
        extensions: {
          code: "CONFLICT",
          status: 403,
          vodCode: "Forbidden.IllegalStatus",
          action: "GetVideoPlayAuth",
        },
      },
    ]);
  });

  it("answers a video that vanished since it was read with NOT_FOUND", async () => {
    stack.emulator.faults.add({
      kind: "error",
      action: "GetVideoPlayAuth",
      code: "InvalidVideo.NotFound",
    });
    const { errors } = await stack.execute(PlayAuthDocument, { id: NORMAL });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "NOT_FOUND",
      status: 404,
      vodCode: "InvalidVideo.NotFound",
    });
  });

  it("keeps the credential out of the log when the call has to be repeated", async () => {
    stack.emulator.faults.add({
      kind: "truncated",
      action: "GetVideoPlayAuth",
      keepBytes: 500,
    });
    const { data } = await stack.execute(PlayAuthDocument, { id: NORMAL });
    // That no line holds it is checked when the stack closes.
    expect(data?.video?.playAuth?.playAuth).toEqual(encodedObject);
    expect(stack.log.lines.at(-1)).toBeDefined();
  });

  describe("refuses before VOD is asked", () => {
    for (const ttl of [-1, 0, 99, 3001]) {
      it(`a time of ${ttl} seconds`, async () => {
        const before = stack.callsOf("GetVideoPlayAuth");
        const { data, errors } = await stack.execute(PlayAuthDocument, {
          id: NORMAL,
          ttl,
        });
        expect(data).toEqual({ video: { id: NORMAL, playAuth: null } });
        expect(errors?.[0]?.extensions).toEqual({
          code: "BAD_USER_INPUT",
          status: 400,
          retryable: false,
        });
        expect(errors?.[0]?.message).toBe(
          `ttl is ${ttl}; it is 100 to 3000 seconds.`,
        );
        expect(stack.callsOf("GetVideoPlayAuth")).toBe(before);
      });
    }
  });
});

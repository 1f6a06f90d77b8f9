import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  VideoDocument,
  VideoReviewDocument,
} from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const PREFIX = "c6a23a870c8c4ffcd40cbd38133300";
const BLOCKED = `${PREFIX}07`;
const NORMAL = `${PREFIX}08`;
const UPLOADING = `${PREFIX}01`;

describe("auditStatus and regionId", () => {
  let stack: Stack;
  beforeEach(async () => {
    stack = await startStack();
  });
  afterEach(() => stack.close());

  it("cost one GetVideoInfo together", async () => {
    const { data, errors } = await stack.execute(VideoReviewDocument, {
      id: NORMAL,
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      video: { id: NORMAL, auditStatus: "NORMAL", regionId: "cn-shanghai" },
    });
    expect(stack.emulator.calls).toMatchObject([
      { action: "GetVideoInfos" },
      { action: "GetVideoInfo", parameters: { VideoId: NORMAL } },
    ]);
  });

  it("cost nothing when they are not selected", async () => {
    await stack.execute(VideoDocument, { id: NORMAL });
    expect(stack.callsOf("GetVideoInfo")).toBe(0);
  });

  it("cost one call per video, however often a video is asked for", async () => {
    const { data } = await stack.query(`{
      videos(ids: ["${NORMAL}", "${BLOCKED}", "${NORMAL}"]) { auditStatus }
      video(id: "${BLOCKED}") { regionId }
    }`);
    expect(data).toEqual({
      videos: [
        { auditStatus: "NORMAL" },
        { auditStatus: "BLOCKED" },
        { auditStatus: "NORMAL" },
      ],
      video: { regionId: "cn-shanghai" },
    });
    expect(stack.callsOf("GetVideoInfos")).toBe(1);
    expect(stack.callsOf("GetVideoInfo")).toBe(2);
  });

  it("say that there was no review yet", async () => {
    const { data } = await stack.execute(VideoReviewDocument, {
      id: UPLOADING,
    });
    expect(data?.video?.auditStatus).toBe("INIT");
  });

  it("are null where VOD leaves them out", async () => {
    stack.emulator.faults.add({
      kind: "omit",
      action: "GetVideoInfo",
      fields: ["Video.AuditStatus", "Video.RegionId"],
    });
    const { data, errors } = await stack.execute(VideoReviewDocument, {
      id: UPLOADING,
    });
    expect(errors).toBeUndefined();
    expect(data?.video).toMatchObject({ auditStatus: null, regionId: null });
  });

  it("show an audit status that is new to us as UNKNOWN, logged once", async () => {
    const fields = { "Video.AuditStatus": "Pondering" };
    const action = "GetVideoInfo";
    stack.emulator.faults.add({ kind: "replace", fields, action, times: 2 });
    for (let time = 0; time < 2; time += 1) {
      const { data } = await stack.execute(VideoReviewDocument, { id: NORMAL });
      expect(data?.video?.auditStatus).toBe("UNKNOWN");
    }
    const reports = stack.log.lines.filter(
      ({ fields: { wire } }) => wire === "Pondering",
    );
    expect(reports).toHaveLength(1);
  });

  it("fail at their own paths, and leave the rest of the video", async () => {
    const code = "Forbidden";
    const action = "GetVideoInfo";
    stack.emulator.faults.add({ kind: "error", code, action });
    const { data, errors } = await stack.execute(VideoReviewDocument, {
      id: NORMAL,
    });
    expect(data).toEqual({
      video: { id: NORMAL, auditStatus: null, regionId: null },
    });
    expect(errors).toMatchObject([
      {
        path: ["video", "auditStatus"],
        extensions: { code: "FORBIDDEN", action },
      },
      {
        path: ["video", "regionId"],
        extensions: { code: "FORBIDDEN", action },
      },
    ]);
    expect(stack.callsOf("GetVideoInfo")).toBe(1);
  });

  it("are NOT_FOUND when the video goes between the two reads", async () => {
    const code = "InvalidVideo.NotFound";
    const action = "GetVideoInfo";
    stack.emulator.faults.add({ kind: "error", code, action });
    const { errors } = await stack.execute(VideoReviewDocument, { id: NORMAL });
    expect(errors?.[0]?.extensions).toEqual({
      code: "NOT_FOUND",
      status: 404,
      vodCode: code,
      requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      retryable: false,
      action,
    });
  });
});

import { describe, expect, it } from "@jest/globals";
import "../../../../src/graph/index.js";
import { toUrlUpload } from "../../../../src/graph/types/UrlUpload.js";
import type { UrlUploadRecord } from "../../../../src/vod/index.js";
import { RecordingLogger } from "../../../support/recordingLogger.js";

const shown = (record: Partial<UrlUploadRecord>) =>
  toUrlUpload(
    { JobId: "j", Status: "SUCCESS", ...record } as UrlUploadRecord,
    new RecordingLogger(),
  );

describe("a job that pulls from a URL", () => {
  const ended = new Date("2026-01-02T03:05:05Z");
  for (const [Status, completedAt] of [
    ["PENDING", undefined],
    ["PROCESSING", undefined],
    ["DOWNLOADING", undefined],
    ["DOWNLOAD_SUCCESS", undefined],
    ["DOWNLOAD_FAIL", ended],
    ["UPLOADING", undefined],
    ["UPLOAD_SUCCESS", ended],
    ["UPLOAD_FAIL", ended],
    ["SUCCESS", ended],
    ["REVIEWING", ended],
  ] as const)
    it(`that is ${Status} was ${completedAt === undefined ? "not completed, whatever the record says" : "completed when the record says"}`, () => {
      const job = shown({ Status, CompleteTime: "2026-01-02T03:05:05Z" });
      expect(job.completedAt).toEqual(completedAt);
    });

  for (const [what, record, error] of [
    ["no code", {}, undefined],
    ["an empty code", { ErrorCode: "", ErrorMessage: "" }, undefined],
    ["200", { ErrorCode: "200", ErrorMessage: "OK" }, undefined],
    ["a code alone", { ErrorCode: "URLInvalidError" }, "URLInvalidError"],
    ["201", { ErrorCode: "201" }, "201"],
  ] as const)
    it(`with ${what} ${error === undefined ? "has not failed" : "has failed"}`, () => {
      expect(shown(record).error?.code).toBe(error);
    });

  for (const [what, MediaId, videoId] of [
    ["none", undefined, undefined],
    ["an empty one", "", undefined],
    ["one", "v", "v"],
  ] as const)
    it(`shows ${what} as its video`, () => {
      expect(shown({ MediaId }).videoId).toBe(videoId);
    });

  it("shows what the vendor left out as absent", () => {
    expect(shown({ Status: "PENDING" })).toEqual({
      id: "j",
      sourceUrl: undefined,
      status: "PENDING",
      fileSize: undefined,
      createdAt: undefined,
      completedAt: undefined,
      error: undefined,
      userData: undefined,
      videoId: undefined,
      whose: { UserData: undefined },
    });
  });

  it("shows every field of a full record", () => {
    const UserData = '{"Extend":"order 7"}';
    expect(
      shown({
        UploadURL: "https%3A%2F%2Ffilms.example%2Fa%20b.mp4",
        Status: "UPLOAD_FAIL",
        FileSize: 4096,
        CreationTime: "2026-01-02T03:04:05Z",
        CompleteTime: "2026-01-02T03:05:05Z",
        ErrorCode: "URLInvalidError",
        ErrorMessage: "download failed",
        UserData,
        MediaId: "v",
      }),
    ).toEqual({
      id: "j",
      sourceUrl: new URL("https://films.example/a%20b.mp4"),
      status: "UPLOAD_FAIL",
      fileSize: 4096,
      createdAt: new Date("2026-01-02T03:04:05Z"),
      completedAt: ended,
      error: {
        code: "URLInvalidError",
        message: "download failed",
        whose: { UserData },
      },
      userData: {
        extend: "order 7",
        callbackUrl: undefined,
        accelerateDomain: undefined,
        whose: { UserData },
      },
      videoId: "v",
      whose: { UserData },
    });
  });
});

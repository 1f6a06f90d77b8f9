import { describe, expect, it } from "@jest/globals";
import "../../../../src/graph/index.js";
import { toVideo } from "../../../../src/graph/types/Video.js";
import { videoRecord } from "../../../../src/vod/operations/videoRecord.js";
import { RecordingLogger } from "../../../support/recordingLogger.js";

/** The graph's view of a record as it came over the wire. */
function shown(wire: Readonly<Record<string, unknown>>): unknown {
  const record = videoRecord(
    { VideoId: "a", Status: "Normal", ...wire },
    "Video",
  );
  return toVideo(record, new RecordingLogger());
}

describe("toVideo", () => {
  it("shows every field of a full record", () => {
    expect(
      shown({
        ReferenceId: "my-own-id",
        Title: "Opening",
        Description: "The keynote.",
        Tags: "talk,2026",
        CoverURL: "https://a.example/cover.jpg",
        Status: "Transcoding",
        Duration: "5.949",
        Size: 401_717,
        CreationTime: "2026-01-02T03:04:05Z",
        ModificationTime: "2026-01-02T03:05:05Z",
        CateId: 1_000_009_458,
        CateName: "Talks",
        Snapshots: { Snapshot: ["https://a.example/1.jpg"] },
        TemplateGroupId: "group",
        StorageLocation: "outin-1.oss-cn-shanghai.aliyuncs.com",
        AppId: "app-1000000",
        DownloadSwitch: "on",
        StorageClass: "SourceArchive",
        RestoreStatus: "Processing",
        RestoreExpiration: "2026-01-03T03:04:05Z",
        UserData: '{"Extend":"order 7"}',
      }),
    ).toMatchObject({
      id: "a",
      referenceId: "my-own-id",
      title: "Opening",
      description: "The keynote.",
      tags: ["talk", "2026"],
      coverUrl: new URL("https://a.example/cover.jpg"),
      status: "TRANSCODING",
      duration: 5.949,
      size: 401_717,
      createdAt: new Date("2026-01-02T03:04:05Z"),
      modifiedAt: new Date("2026-01-02T03:05:05Z"),
      category: { id: "1000009458", name: "Talks" },
      snapshots: [new URL("https://a.example/1.jpg")],
      templateGroupId: "group",
      storageLocation: "outin-1.oss-cn-shanghai.aliyuncs.com",
      appId: "app-1000000",
      downloadSwitch: "ON",
      storageClass: "SOURCE_ARCHIVE",
      restoreStatus: "PROCESSING",
      restoreExpiresAt: new Date("2026-01-03T03:04:05Z"),
      userData: { extend: "order 7" },
    });
  });

  it("shows what an uploading record lacks as absent, and lists as empty", () => {
    expect(shown({ Status: "Uploading" })).toMatchObject({
      status: "UPLOADING",
      tags: [],
      snapshots: [],
      title: undefined,
      size: undefined,
      createdAt: undefined,
      category: undefined,
      userData: undefined,
    });
  });

  for (const [what, wire, field] of [
    ["a thumbnail that is no URL", { CoverURL: "-" }, { coverUrl: undefined }],
    ["a time that is none", { CreationTime: "" }, { createdAt: undefined }],
    ["a size that is no number", { Size: "-" }, { size: undefined }],
    ["a size that is not whole", { Size: "0.5" }, { size: undefined }],
    ["no tags", { Tags: "" }, { tags: [] }],
    ["snapshots that are no URLs", { Snapshots: ["-"] }, { snapshots: [] }],
    ["a status of tomorrow", { Status: "Novel" }, { status: "UNKNOWN" }],
    ["no storage class", { StorageClass: "" }, { storageClass: undefined }],
  ] as const) {
    it(`survives ${what}`, () => {
      expect(shown(wire)).toMatchObject(field);
    });
  }
});

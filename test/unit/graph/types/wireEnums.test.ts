import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { Kind, parse } from "graphql";
import "../../../../src/graph/index.js";
import {
  assetStatus,
  mediaKind,
  mediaSource,
  preprocessStatus,
  restoreStatus,
  downloadSwitch,
  imageType,
} from "../../../../src/graph/types/mediaEnums.js";
import { attachedMediaType } from "../../../../src/graph/types/AttachedMediaType.js";
import { auditStatus } from "../../../../src/graph/operations/getVideoInfo.js";
import { callbackEventType } from "../../../../src/graph/types/CallbackEventType.js";
import { categoryType } from "../../../../src/graph/types/CategoryType.js";
import { definition } from "../../../../src/graph/types/Definition.js";
import {
  encryptType,
  streamType,
  hdrType,
  outputType,
  playFormat,
} from "../../../../src/graph/types/streamEnums.js";
import { eventOutcome } from "../../../../src/graph/types/MediaEvent.js";
import { mezzanineStatus } from "../../../../src/graph/types/Mezzanine.js";
import { storageClass } from "../../../../src/graph/types/StorageClass.js";
import { streamStatus } from "../../../../src/graph/types/PlayStream.js";
import { uploadStatus } from "../../../../src/graph/types/UploadDetails.js";
import { urlUploadStatus } from "../../../../src/graph/types/UrlUpload.js";
import { videoStatus } from "../../../../src/graph/types/VideoStatus.js";
import type { Logger } from "../../../../src/base/logger.js";
import { promisedActions } from "../../../support/promisedActions.js";
import { RecordingLogger } from "../../../support/recordingLogger.js";

/** A `WireEnum`, whatever its values. */
interface AnyEnum {
  readonly type: Readonly<Record<string, string>>;
  readonly read: (wire: string, logger: Logger) => string;
  readonly write: (value: never, argument: string) => string;
}

/** What the vendor's pages list, and how the graph names it. */
const ENUMS: Readonly<
  Record<string, readonly [AnyEnum, Readonly<Record<string, string>>]>
> = {
  AssetStatus: [
    assetStatus,
    { Uploading: "UPLOADING", Normal: "NORMAL", UploadFail: "UPLOAD_FAIL" },
  ],
  AttachedMediaType: [
    attachedMediaType,
    { watermark: "WATERMARK", subtitle: "SUBTITLE", material: "MATERIAL" },
  ],
  AuditStatus: [
    auditStatus,
    { Init: "INIT", Normal: "NORMAL", Blocked: "BLOCKED" },
  ],
  CallbackEventType: [
    callbackEventType,
    {
      ALL: "ALL",
      FileUploadComplete: "FILE_UPLOAD_COMPLETE",
      ImageUploadComplete: "IMAGE_UPLOAD_COMPLETE",
      AttachedMediaUploadComplete: "ATTACHED_MEDIA_UPLOAD_COMPLETE",
      UploadByURLComplete: "UPLOAD_BY_URL_COMPLETE",
      VideoAnalysisComplete: "VIDEO_ANALYSIS_COMPLETE",
      StreamTranscodeComplete: "STREAM_TRANSCODE_COMPLETE",
      TranscodeComplete: "TRANSCODE_COMPLETE",
      SnapshotComplete: "SNAPSHOT_COMPLETE",
      DynamicImageComplete: "DYNAMIC_IMAGE_COMPLETE",
      DeleteMediaComplete: "DELETE_MEDIA_COMPLETE",
      MediaBaseChangeComplete: "MEDIA_BASE_CHANGE_COMPLETE",
      CreateAuditComplete: "CREATE_AUDIT_COMPLETE",
      ProduceMediaComplete: "PRODUCE_MEDIA_COMPLETE",
      LiveRecordVideoComposeStart: "LIVE_RECORD_VIDEO_COMPOSE_START",
      AddLiveRecordVideoComplete: "ADD_LIVE_RECORD_VIDEO_COMPLETE",
      RestoreMediaComplete: "RESTORE_MEDIA_COMPLETE",
      WorkflowTaskComplete: "WORKFLOW_TASK_COMPLETE",
      SubmitMediaRefreshComplete: "SUBMIT_MEDIA_REFRESH_COMPLETE",
      AIComplete: "AI_COMPLETE",
      AIMediaAuditComplete: "AI_MEDIA_AUDIT_COMPLETE",
      AIMediaDNAComplete: "AI_MEDIA_DNA_COMPLETE",
      AIVideoTagComplete: "AI_VIDEO_TAG_COMPLETE",
    },
  ],
  CategoryType: [categoryType, { default: "DEFAULT", material: "MATERIAL" }],
  Definition: [
    definition,
    {
      FD: "FD",
      LD: "LD",
      SD: "SD",
      HD: "HD",
      "2K": "TWO_K",
      "4K": "FOUR_K",
      OD: "OD",
      SQ: "SQ",
      HQ: "HQ",
      AUTO: "AUTO",
    },
  ],
  DownloadSwitch: [downloadSwitch, { on: "ON", off: "OFF" }],
  EncryptType: [
    encryptType,
    {
      Unencrypted: "UNENCRYPTED",
      AliyunVoDEncryption: "ALIYUN_VOD_ENCRYPTION",
      HLSEncryption: "HLS_ENCRYPTION",
    },
  ],
  EventOutcome: [eventOutcome, { success: "SUCCESS", failure: "FAILURE" }],
  HdrType: [
    hdrType,
    {
      HDR: "HDR",
      HDR10: "HDR10",
      HLG: "HLG",
      DolbyVision: "DOLBY_VISION",
      HDRVivid: "HDR_VIVID",
      "SDR+": "SDR_PLUS",
    },
  ],
  ImageType: [imageType, { default: "DEFAULT", cover: "COVER" }],
  MediaKind: [
    mediaKind,
    { video: "VIDEO", image: "IMAGE", attachedMedia: "ATTACHED_MEDIA" },
  ],
  MediaSource: [
    mediaSource,
    {
      general: "GENERAL",
      short_video: "SHORT_VIDEO",
      editing: "EDITING",
      live: "LIVE",
    },
  ],
  MezzanineStatus: [
    mezzanineStatus,
    {
      Uploading: "UPLOADING",
      Normal: "NORMAL",
      UploadFail: "UPLOAD_FAIL",
      Deleted: "DELETED",
    },
  ],
  OutputType: [outputType, { cdn: "CDN", oss: "OSS" }],
  PlayFormat: [
    playFormat,
    { mp4: "MP4", m3u8: "M3U8", mp3: "MP3", flv: "FLV", mpd: "MPD" },
  ],
  PreprocessStatus: [
    preprocessStatus,
    {
      UnPreprocess: "UNPREPROCESSED",
      Preprocessing: "PREPROCESSING",
      PreprocessSucceed: "SUCCEEDED",
      PreprocessFailed: "FAILED",
    },
  ],
  RestoreStatus: [
    restoreStatus,
    { Processing: "PROCESSING", Success: "SUCCESS", Failed: "FAILED" },
  ],
  StorageClass: [
    storageClass,
    {
      Standard: "STANDARD",
      IA: "IA",
      Archive: "ARCHIVE",
      ColdArchive: "COLD_ARCHIVE",
      SourceIA: "SOURCE_IA",
      SourceArchive: "SOURCE_ARCHIVE",
      SourceColdArchive: "SOURCE_COLD_ARCHIVE",
      Changing: "CHANGING",
      SourceChanging: "SOURCE_CHANGING",
    },
  ],
  StreamStatus: [streamStatus, { Normal: "NORMAL", Invisible: "INVISIBLE" }],
  StreamType: [streamType, { video: "VIDEO", audio: "AUDIO" }],
  UploadStatus: [
    uploadStatus,
    {
      PENDING: "PENDING",
      PROCESSING: "PROCESSING",
      UPLOADING: "UPLOADING",
      UPLOAD_SUCCESS: "UPLOAD_SUCCESS",
      UPLOAD_FAIL: "UPLOAD_FAIL",
      SUCCESS: "SUCCESS",
    },
  ],
  UrlUploadStatus: [
    urlUploadStatus,
    {
      PENDING: "PENDING",
      PROCESSING: "PROCESSING",
      DOWNLOADING: "DOWNLOADING",
      DOWNLOAD_SUCCESS: "DOWNLOAD_SUCCESS",
      DOWNLOAD_FAIL: "DOWNLOAD_FAIL",
      UPLOADING: "UPLOADING",
      UPLOAD_SUCCESS: "UPLOAD_SUCCESS",
      UPLOAD_FAIL: "UPLOAD_FAIL",
      SUCCESS: "SUCCESS",
    },
  ],
  VideoStatus: [
    videoStatus,
    {
      Uploading: "UPLOADING",
      UploadFail: "UPLOAD_FAIL",
      UploadSucc: "UPLOAD_SUCC",
      Transcoding: "TRANSCODING",
      TranscodeFail: "TRANSCODE_FAIL",
      Checking: "CHECKING",
      Blocked: "BLOCKED",
      Normal: "NORMAL",
      ProduceFail: "PRODUCE_FAIL",
    },
  ],
};

/** `GetVideoInfo` lives in `getVideoInfo.ts`, and `VideoStatus` is `videoStatus`. */
const exportedAs = (name: string): string =>
  name.charAt(0).toLowerCase() + name.slice(1);

/** Those of an action that are promised with it, from the file that shows them. */
const promised = await Promise.all(
  Object.entries(promisedActions)
    .filter(([, { enums }]) => enums !== undefined)
    .map(async ([action, { enums = {} }]) => {
      const file = `../../../../src/graph/operations/${exportedAs(action)}.js`;
      const exported = (await import(file)) as Record<string, AnyEnum>;
      return Object.entries(enums).map(
        ([name, members]) =>
          [name, [exported[exportedAs(name)]!, members]] as const,
      );
    }),
);
const all = [...Object.entries(ENUMS), ...promised.flat()];

describe.each(all)("%s", (_name, [wireEnum, members]) => {
  for (const [wire, value] of Object.entries(members)) {
    it(`reads ${wire} as ${value}, and writes it so`, () => {
      const log = new RecordingLogger();
      expect(wireEnum.read(wire, log)).toBe(value);
      expect(wireEnum.write(value as never, "input.x")).toBe(wire);
      expect(log.lines).toEqual([]);
    });
  }

  it("reads what the vendor adds as UNKNOWN", () => {
    expect(wireEnum.read("Novel", new RecordingLogger())).toBe("UNKNOWN");
  });

  it("has no other members", () => {
    expect(Object.keys(wireEnum.type)).toEqual([
      ...Object.values(members),
      "UNKNOWN",
    ]);
  });
});

it("no enumeration of the vendor's in the schema is missing here", () => {
  const { definitions } = parse(readFileSync("schema/schema.graphql", "utf8"), {
    noLocation: true,
  });
  const names = definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION &&
    node.values?.some(({ name }) => name.value === "UNKNOWN")
      ? [node.name.value]
      : [],
  );
  expect(names.toSorted()).toEqual(all.map(([name]) => name).toSorted());
});

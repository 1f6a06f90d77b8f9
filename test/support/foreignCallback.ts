import fc from "fast-check";
import { foreignJson } from "./foreignJson.js";

/** Callbacks as anybody might write them who knows how the vendor does. */
export const foreignCallback: fc.Arbitrary<string> = foreignJson({
  EventType: fc.constantFrom(
    "FileUploadComplete",
    "TranscodeComplete",
    "DeleteMediaComplete",
    "UploadByURLComplete",
    "CreateAuditComplete",
  ),
  EventTime: fc.constantFrom(
    "2026-01-02T03:04:05Z",
    "+275760-09-13T00:00:00.000Z",
    "yesterday",
  ),
  Status: fc.constantFrom("success", "fail"),
  VideoId: fc.constantFrom("a-video", "another", "constructor", "__proto__"),
  ImageId: fc.constantFrom("an-image"),
  AttachedMediaId: fc.constantFrom("a-watermark"),
  MediaId: fc.constantFrom("a-medium", "hasOwnProperty"),
  MediaType: fc.constantFrom("video", "image", "attached", "constructor"),
  JobId: fc.constantFrom("a-job", "valueOf"),
  OperateMode: fc.constantFrom("delete", "update"),
  DeleteType: fc.constantFrom("all", "partial"),
  AuditStatus: fc.constantFrom("Blocked", "Normal"),
});

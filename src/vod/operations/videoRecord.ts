import {
  byteSize,
  list,
  number,
  object,
  optional,
  text,
  type ShapeOf,
} from "./shape.js";

/**
 * One audio or video record, as `GetVideoInfo` and `GetVideoInfos` give it. Everything but the id is
 * optional on the wire: metadata such as `Duration` appears only once the source was analysed.
 */
export const videoFields = {
  VideoId: text,
  ReferenceId: optional(text),
  Title: optional(text),
  Description: optional(text),
  /** Comma separated. */
  Tags: optional(text),
  CoverURL: optional(text),
  Status: text,
  /** Seconds, may be fractional. */
  Duration: optional(number),
  /** Bytes of the source file. */
  Size: optional(byteSize),
  CreationTime: optional(text),
  ModificationTime: optional(text),
  CateId: optional(text),
  CateName: optional(text),
  /** Plain in `GetVideoInfos`, wrapped in `Snapshot` in `GetVideoInfo`. */
  Snapshots: list(text, "Snapshot"),
  TemplateGroupId: optional(text),
  StorageLocation: optional(text),
  AppId: optional(text),
  DownloadSwitch: optional(text),
  StorageClass: optional(text),
  RestoreStatus: optional(text),
  RestoreExpiration: optional(text),
  /** JSON in a string. */
  UserData: optional(text),
} as const;

export const videoRecord = object(videoFields);

export type VideoRecord = ShapeOf<typeof videoRecord>;

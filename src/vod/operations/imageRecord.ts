import {
  byteSize,
  integer,
  object,
  optional,
  text,
  type ShapeOf,
} from "./shape.js";

/** One image, as `GetImageInfo` and `GetImageInfos` give it. */
export const imageRecord = object({
  ImageId: text,
  Title: optional(text),
  Description: optional(text),
  /** Comma separated. */
  Tags: optional(text),
  ImageType: optional(text),
  Status: text,
  /** May be signed: never log it. */
  URL: optional(text),
  CateId: optional(text),
  CateName: optional(text),
  CreationTime: optional(text),
  StorageLocation: optional(text),
  AppId: optional(text),
  Mezzanine: optional(
    object({
      FileURL: optional(text),
      /** Bytes, in quotes. */
      FileSize: optional(byteSize),
      OriginalFileName: optional(text),
      Width: optional(integer),
      Height: optional(integer),
    }),
  ),
});

export type ImageRecord = ShapeOf<typeof imageRecord>;

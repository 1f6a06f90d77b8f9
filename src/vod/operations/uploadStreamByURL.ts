import type { UserData } from "../userData.js";
import type { Operation } from "./Operation.js";
import { object, optional, text, type ShapeOf } from "./shape.js";

/** Where the stream goes. The vendor gives an example and does not say what the members mean. */
export interface StreamMetadata {
  readonly AddressMapping?: "0" | "1" | undefined;
  readonly CustomPath?: string | undefined;
  readonly CustomFileName?: string | undefined;
  readonly isOverwritePath?: "0" | "1" | undefined;
}

export interface UploadStreamByURLRequest {
  /** An existing media asset. */
  readonly MediaId: string;
  readonly StreamURL: URL;
  /** Such as `HD`. */
  readonly Definition: string;
  /** Required when the URL has no extension; wins over it. */
  readonly FileExtension?: string | undefined;
  readonly HDRType?: string | undefined;
  readonly UploadMetadata?: StreamMetadata | undefined;
  readonly UserData?: UserData | undefined;
}

const response = object({
  RequestId: text,
  /** Usable as a job id in `GetURLUploadInfos`. */
  StreamJobId: text,
  SourceURL: optional(text),
  /** Where the file will lie in the bucket. */
  FileURL: optional(text),
});

export type UploadStreamByURLResponse = ShapeOf<typeof response>;

/**
 * Queues a job that pulls one transcoded stream and attaches it to a media asset. Never repeated:
 * there is nothing that a lost answer could be told by.
 *
 * @see vendor documentation, "UploadStreamByURL"
 */
export const uploadStreamByURL: Operation<
  UploadStreamByURLRequest,
  UploadStreamByURLResponse
> = {
  action: "UploadStreamByURL",
  group: "upload",
  callsPerSecond: 100,
  errors: ["InvalidVideo.NotFound"],
  errorsAreExpected: true,
  access: "write",
  repeat: { how: "never" },
  response,
};

import type { ObjectReply } from "./ObjectReply.js";
import type { ObjectRequest } from "./ObjectRequest.js";
import type { Clock } from "../../base/clock.js";
import type { IdSource } from "../media/IdSource.js";
import type { BlockFile } from "./BlockFile.js";
import type { KeptBytes } from "./KeptBytes.js";
import type { MultipartUploads } from "./MultipartUploads.js";
import type { ObjectStore, StoredObject } from "./ObjectStore.js";

/** One operation on objects. */
export interface ObjectOperation {
  /** As the vendor spells it. */
  readonly name: string;
  /** Whether whoever knows the URL may use it, without a signature. */
  readonly isOpen?: true;
  /** @throws OssError the documented refusal */
  run(call: ObjectCall, bucket: Bucket): ObjectReply | Promise<ObjectReply>;
}

/** A request that was let in. */
export interface ObjectCall {
  readonly request: ObjectRequest;
  readonly chunks: AsyncIterable<Buffer>;
}

/** A file that can be read at an address: an object, or what was made of one. */
export interface ServedFile extends Pick<
  StoredObject,
  "etag" | "crc64" | "contentType" | "modifiedAtMs"
> {
  readonly bytes: Pick<KeptBytes, "sizeBytes" | "read">;
}

/** The bucket and what its operations work with. */
export interface Bucket {
  readonly name: string;
  readonly objects: ObjectStore;
  readonly uploads: MultipartUploads;
  readonly file: BlockFile;
  /** The largest body of one request, in bytes. */
  readonly maxBodyBytes: number;
  readonly ids: IdSource;
  readonly clock: Clock;
  /** The file at a key that is no object's, such as a stream that was made of a source. */
  readonly derived: (key: string) => ServedFile | undefined;
  /** An object is there, for the first time or over an older one. */
  readonly onArrival: (object: StoredObject) => Promise<void>;
}

/** What a signed request says about itself, whichever header signature it uses. */
export interface ObjectClaim {
  readonly accessKeyId: string;
  /** Milliseconds since the epoch; `NaN` when the date cannot be read. */
  readonly signedAtMs: number;
  readonly securityToken: string | undefined;
  /** @throws OssError `SignatureDoesNotMatch`, echoing what this side signed, as the vendor does */
  verify(accessKeySecret: string, bucket: string): void;
}

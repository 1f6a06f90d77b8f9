import type { Bucket } from "./Bucket.js";
import type { ObjectReply } from "./ObjectReply.js";
import type { ObjectRequest } from "./ObjectRequest.js";

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

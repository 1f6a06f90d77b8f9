import type { Logger } from "../../base/logger.js";
import type { HttpHead } from "../rpc/HttpRequest.js";
import { authorizeObject, type ObjectKeyRing } from "./authorizeObject.js";
import type { Bucket, ObjectOperation } from "./ObjectOperation.js";
import { answerPreflight, type AllowedOrigins } from "./cors.js";
import { findOperation } from "./findOperation.js";
import type { ObjectErrorCode } from "./errors.js";
import { errorReply, type ObjectReply } from "./ObjectReply.js";
import { readObjectRequest, type ObjectRequest } from "./ObjectRequest.js";
import { OssError, refuseObject } from "./OssError.js";
import { isSameSignature } from "../rpc/Claim.js";
import { deliverySignature, storageSignature } from "../media/signedUrl.js";

/** What requests to the bucket are answered from. */
export interface ObjectServiceOptions {
  readonly bucket: Bucket;
  readonly keyRing: Pick<ObjectKeyRing, "keys" | "grants">;
  readonly origins: AllowedOrigins;
  readonly logger: Logger;
  /** The server's time. */
  readonly nowMs: () => number;
}

/** A reply, and the code of the refusal that it is. */
export interface ObjectAnswer {
  readonly reply: ObjectReply;
  readonly code?: ObjectErrorCode;
}

/** The bucket without its HTTP server: lets a request in and does its work, or says why not. */
export class ObjectService {
  readonly #options: ObjectServiceOptions;

  constructor(options: ObjectServiceOptions) {
    this.#options = options;
  }

  /** Never throws. */
  async answer(
    http: HttpHead,
    chunks: AsyncIterable<Buffer>,
    requestId: string,
  ): Promise<ObjectAnswer> {
    try {
      return { reply: await this.#run(http, chunks) };
    } catch (error) {
      return this.#refusal(error, requestId);
    }
  }

  async #run(
    http: HttpHead,
    chunks: AsyncIterable<Buffer>,
  ): Promise<ObjectReply> {
    const { bucket, origins } = this.#options;
    const request = readObjectRequest(http);
    if (request.method === "OPTIONS")
      return answerPreflight(request.headers, origins);
    const operation = findOperation(request);
    this.#letIn(operation, request);
    return operation.run({ request, chunks }, bucket);
  }

  /** Files may be read by their URL alone, as a delivery network serves them. */
  #letIn(operation: ObjectOperation, request: ObjectRequest): void {
    const { keyRing, bucket } = this.#options;
    const nowMs = this.#options.nowMs();
    const isSigned = request.headers["authorization"] !== undefined;
    if (operation.isOpen === true && !isSigned) checkUrl(request, nowMs);
    else authorizeObject(request, { ...keyRing, bucket: bucket.name, nowMs });
  }

  #refusal(error: unknown, requestId: string): ObjectAnswer {
    const { bucket, logger } = this.#options;
    const refusal =
      error instanceof OssError ? error : refuseObject("InternalError");
    const { code } = refusal;
    if (refusal === error)
      logger.info({ code, requestId }, "refused an object");
    else if (isHangUp(error))
      logger.info({ requestId }, "lost the sender of an object");
    else logger.warn({ error, requestId }, "failed at an object");
    const hostId = `${bucket.name}.oss-cn-shanghai.aliyuncs.com`;
    return { code, reply: errorReply(refusal, { requestId, hostId }) };
  }
}

/** Nobody did anything wrong: the other side left in the middle of its body. */
function isHangUp(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && error.code === "ECONNRESET"
  );
}

const AUTH_KEY = /^(\d+)-0-0-([0-9a-f]{32})$/;

/**
 * A URL that was signed works as it was issued and until its time; one without a signature always does,
 * since the account's URL signing is off.
 *
 * @throws OssError `AccessDenied`
 */
function checkUrl({ key, parameters }: ObjectRequest, nowMs: number): void {
  const authKey = parameters.get("auth_key");
  const signature = parameters.get("Signature");
  if (authKey !== undefined) {
    const [, expires = "0", hash = ""] = AUTH_KEY.exec(authKey) ?? [];
    check(deliverySignature(key, Number(expires)), hash, Number(expires));
  } else if (signature !== undefined) {
    const expires = Number(parameters.get("Expires") ?? 0);
    check(storageSignature(key, expires), signature, expires);
  }

  function check(ours: string, theirs: string, expires: number): void {
    if (!isSameSignature(ours, theirs) || expires * 1000 <= nowMs)
      throw refuseObject("AccessDenied");
  }
}

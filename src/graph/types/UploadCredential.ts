import { GraphQLDateTime } from "graphql-scalars";
import {
  Directive,
  Field,
  ID,
  Int,
  InterfaceType,
  ObjectType,
} from "type-graphql";
import {
  UPLOAD_CREDENTIAL_SECONDS,
  readTime,
  storageRegion,
  type UploadAddress,
  type UploadAuth,
} from "../../vod/index.js";
import { NEVER_CACHED } from "../cacheControl.js";
import { GraphQLURL } from "../scalars/Url.js";

@ObjectType({
  description: "Where the bytes of an upload go: `uploadAddress`, decoded.",
})
export class UploadLocation {
  @Field(() => GraphQLURL, {
    description:
      "The storage service, with its scheme; the bucket is not part of it.",
  })
  readonly endpoint!: URL;

  @Field(() => String, { description: "The bucket." })
  readonly bucket!: string;

  @Field(() => String, {
    description:
      "The object key, without a leading slash. The vendor chooses it.",
  })
  readonly objectKey!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The region that the bucket lies in, such as `cn-shanghai`: what signatures V4 of the storage name. Null where `endpoint` does not tell it: acceleration, a domain of one's own. The `Region` inside `uploadAuth` is another: that of the VOD service.",
  })
  readonly region?: string | undefined;
}

@Directive(NEVER_CACHED)
@ObjectType({
  description:
    "Temporary write access to one object: `uploadAuth`, decoded. A secret: keep it out of logs and caches.",
})
export class StsCredential {
  @Field(() => String, { description: "The key's id; begins with `STS.`." })
  readonly accessKeyId!: string;

  @Field(() => String, { description: "The key's secret." })
  readonly accessKeySecret!: string;

  @Field(() => String, { description: "The token that belongs to the key." })
  readonly securityToken!: string;

  @Field(() => GraphQLDateTime, {
    description:
      "The end that the credential claims for itself; where it claims none, the `expiresAt` beside it.",
  })
  readonly expiresAt!: Date;
}

@Directive(NEVER_CACHED)
@InterfaceType("UploadCredential", {
  description:
    "Permission to upload one file, for 3,000 seconds. Every payload that grants an upload implements it. A secret: keep it out of logs and caches.",
})
export abstract class UploadCredential {
  @Field(() => ID, {
    description: "The vendor's RequestId: quote it in a support ticket.",
  })
  readonly requestId!: string;

  @Field(() => String, {
    description:
      "Base64, as issued: what the vendor's upload SDKs take as UploadAddress.",
  })
  readonly uploadAddress!: string;

  @Field(() => String, {
    description:
      "Base64, as issued: what the vendor's upload SDKs take as UploadAuth.",
  })
  readonly uploadAuth!: string;

  @Field(() => GraphQLDateTime, {
    description:
      "When to have refreshed it: the earlier of 3,000 seconds after the request and what the credential claims.",
  })
  readonly expiresAt!: Date;

  @Field(() => Int, {
    description:
      "Seconds left until `expiresAt`, for browsers whose clock is wrong.",
  })
  readonly expiresInSeconds!: number;

  @Field(() => UploadLocation, { description: "`uploadAddress`, decoded." })
  readonly location!: UploadLocation;

  @Field(() => StsCredential, { description: "`uploadAuth`, decoded." })
  readonly sts!: StsCredential;
}

/** An answer of the vendor's that grants an upload. */
interface UploadGrant {
  readonly RequestId: string;
  readonly UploadAddress: UploadAddress;
  readonly UploadAuth: UploadAuth;
}

/**
 * @param requestedAtMs when the vendor was asked: the credential cannot be older than that
 * @param nowMs the present, which `expiresInSeconds` counts from
 */
export function toUploadCredential(
  { RequestId, UploadAddress: address, UploadAuth: auth }: UploadGrant,
  requestedAtMs: number,
  nowMs: number,
): UploadCredential {
  const { claimedMs, expiresAtMs } = endOf(auth, requestedAtMs);
  return {
    requestId: RequestId,
    uploadAddress: address.raw,
    uploadAuth: auth.raw,
    expiresAt: new Date(expiresAtMs),
    expiresInSeconds: Math.max(0, Math.floor((expiresAtMs - nowMs) / 1000)),
    location: {
      endpoint: address.value.Endpoint,
      bucket: address.value.Bucket,
      objectKey: address.value.FileName,
      region: storageRegion(address.value.Endpoint),
    },
    sts: {
      accessKeyId: auth.value.AccessKeyId,
      accessKeySecret: auth.value.AccessKeySecret,
      securityToken: auth.value.SecurityToken,
      expiresAt: new Date(claimedMs),
    },
  };
}

/** `ExpireUTCTime` is what the storage looks at, and `Expiration` how long that was off at the answer. */
function endOf(
  { value: { Expiration: seconds, ExpireUTCTime: end } }: UploadAuth,
  requestedAtMs: number,
): { readonly claimedMs: number; readonly expiresAtMs: number } {
  const after = (seconds: number): number => requestedAtMs + seconds * 1000;
  const documentedMs = after(UPLOAD_CREDENTIAL_SECONDS);
  const leftMs = seconds === undefined ? undefined : after(seconds);
  const endMs = readTime(end)?.getTime();
  // Nothing is granted that is over: by an end before the request our clock and theirs differ.
  const isAhead = endMs !== undefined && endMs > requestedAtMs;
  return {
    claimedMs: endMs ?? leftMs ?? documentedMs,
    expiresAtMs: Math.min(
      documentedMs,
      leftMs ?? Infinity,
      isAhead ? endMs : Infinity,
    ),
  };
}

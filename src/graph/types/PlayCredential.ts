import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, Int, ObjectType } from "type-graphql";
import { readTime, type ResponseOf } from "../../vod/index.js";
import { NEVER_CACHED } from "../cacheControl.js";

@Directive(NEVER_CACHED)
@ObjectType({
  description:
    "Permission to play one video in the vendor's player, for a short time. A secret: keep it out of logs and caches.",
})
export class PlayCredential {
  @Field(() => String, {
    description: "Base64, as issued: what the vendor's players take.",
  })
  readonly playAuth!: string;

  @Field(() => GraphQLDateTime, {
    description:
      "When the player must have asked for the streams: the earlier of `ttl` after the request and what the credential claims. What plays by then goes on.",
  })
  readonly expiresAt!: Date;

  @Field(() => Int, {
    description:
      "Seconds left until `expiresAt`, for browsers whose clock is wrong.",
  })
  readonly expiresInSeconds!: number;

  /** Not in the schema: what the audit reads. */
  readonly requestId!: string;
}

/** When a credential was asked for, for how long, and what time it is now. */
interface PlayCredentialTimes {
  readonly requestedAtMs: number;
  readonly ttlSeconds: number;
  readonly nowMs: number;
}

export function toPlayCredential(
  { PlayAuth: playAuth, RequestId: requestId }: ResponseOf<"getVideoPlayAuth">,
  { requestedAtMs, ttlSeconds, nowMs }: PlayCredentialTimes,
): PlayCredential {
  const promisedMs = requestedAtMs + ttlSeconds * 1000;
  const claimedMs = readTime(playAuth.expireTime)?.getTime() ?? promisedMs;
  // Nothing is granted that is over: by an end before the request our clock and theirs differ.
  const isAhead = claimedMs > requestedAtMs;
  const expiresAtMs = isAhead ? Math.min(promisedMs, claimedMs) : promisedMs;
  return {
    playAuth: playAuth.raw,
    expiresAt: new Date(expiresAtMs),
    expiresInSeconds: Math.max(0, Math.floor((expiresAtMs - nowMs) / 1000)),
    requestId,
  };
}

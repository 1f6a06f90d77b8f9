import { createHmac, timingSafeEqual } from "node:crypto";
import { account } from "./account.js";
import { playKeyOf } from "./playKeys.js";
import type { VideoReader } from "./VideoStore.js";

type Claims = Readonly<Record<string, unknown>>;

/**
 * What a player's service finds wrong with a play token (JWTPlayAuth); nothing for a good one. The server's own
 * answer to a bad one is not documented.
 *
 * @see https://help.aliyun.com/en/vod/use-cases/play-authentication-scheme
 * @assumed play-token-check
 */
export function checkPlayToken(
  token: string,
  videos: VideoReader,
  nowMs: number,
): readonly string[] {
  const [head = "", payload = "", signature = "", ...rest] = token.split(".");
  const header = decode(head);
  const claims = decode(payload);
  if (header === undefined || claims === undefined || rest.length > 0)
    return ["the token is no JWT"];
  if (header["alg"] !== "HS256") return ["alg is not HS256"];
  const { appId } = claims;
  if (
    typeof appId !== "string" ||
    !isSigned(`${head}.${payload}`, signature, playKeyOf(appId))
  )
    return ["the signature is not by the play key of appId"];
  return [...timeProblems(claims, nowMs), ...videoProblems(claims, videos)];
}

function isSigned(text: string, signature: string, key: string): boolean {
  const expected = createHmac("sha256", key).update(text).digest();
  const given = Buffer.from(signature, "base64url");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function timeProblems(
  { currentTimeStamp: issued, expireTimeStamp: end }: Claims,
  nowMs: number,
): readonly string[] {
  if (!Number.isInteger(issued) || !Number.isInteger(end))
    return ["currentTimeStamp and expireTimeStamp are milliseconds"];
  return [
    ...((issued as number) > nowMs ? ["currentTimeStamp lies ahead"] : []),
    ...((end as number) <= nowMs ? ["expireTimeStamp is over"] : []),
  ];
}

function videoProblems(
  { videoId, appId, regionId }: Claims,
  videos: VideoReader,
): readonly string[] {
  const video = videos.get(String(videoId));
  if (video === undefined) return ["there is no such video"];
  return [
    ...(video.appId === appId ? [] : ["the video is of another application"]),
    ...(video.status === "Normal" ? [] : ["the video is not playable"]),
    ...(regionId === account.regionId ? [] : ["regionId is another"]),
  ];
}

function decode(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(part, "base64url").toString(),
    );
    return typeof value === "object" && value !== null
      ? (value as Claims)
      : undefined;
  } catch {
    return undefined;
  }
}

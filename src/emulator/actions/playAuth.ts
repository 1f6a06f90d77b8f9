import { account } from "../media/account.js";
import { DELIVERY_DOMAIN } from "../media/fileUrls.js";
import { playKeyOf } from "../media/playKeys.js";
import type { Video } from "../media/Video.js";
import type { AnswerBody, AnswerValue } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { invalid, refuse } from "../rpc/RpcError.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import type { Action, ActionServices } from "./Action.js";
import { findVideo, playableVideo } from "./findVideo.js";
import { integerOf, textOf } from "./parameters.js";

/**
 * A credential for the vendor's player: always a new one. Which code answers a time out of range is
 * not documented.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getvideoplayauth
 * @assumed play-auth-ttl
 */
export const getVideoPlayAuth: Action = {
  name: "GetVideoPlayAuth",
  callsPerSecond: 360,
  run(parameters, services) {
    const seconds = timeoutOf(parameters);
    const video = playableVideo(findVideo(parameters, services.store));
    return {
      PlayAuth: encode(credential(video, seconds, services)),
      VideoMeta: describeMeta(video),
    };
  },
};

/**
 * The key that play tokens of an application are signed with; each has one from the start. What answers an
 * unknown application is not documented, nor how often it may be called.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getappplaykey
 * @assumed app-play-key
 */
export const getAppPlayKey: Action = {
  name: "GetAppPlayKey",
  callsPerSecond: 10,
  run(parameters) {
    const appId = textOf(parameters, "AppId") ?? account.appId;
    if (appId === account.forbiddenAppId) throw refuse("Forbidden.OperateApp");
    if (!/^app-\d+$/.test(appId)) throw invalid("AppId");
    const time = formatTimestamp(APP_CREATED_AT_MS);
    return {
      AppPlayKey: {
        AppId: appId,
        PlayKey: playKeyOf(appId),
        CreationTime: time,
        ModificationTime: time,
      },
    };
  },
};

const APP_CREATED_AT_MS = Date.UTC(2025, 11, 5);

function timeoutOf(parameters: Parameters): number {
  const seconds = integerOf(parameters, "AuthInfoTimeout") ?? 100;
  if (seconds < 100 || seconds > 3000) {
    throw refuse("InvalidParameter", { Parameter: "AuthInfoTimeout" });
  }
  return seconds;
}

/** The members stand in the order of real answers; `AuthInfo` is JSON in a string once more. */
function credential(
  video: Video,
  seconds: number,
  { ids, nowMs }: Pick<ActionServices, "ids" | "nowMs">,
): AnswerBody {
  const authInfo = {
    ExpireTime: formatTimestamp(nowMs + seconds * 1000),
    MediaId: video.id,
    Signature: ids.alphanumeric("playSignature", 28),
  };
  return {
    SecurityToken: `CAIS${ids.alphanumeric("token", 400)}`,
    AuthInfo: JSON.stringify(authInfo),
    VideoMeta: describeMeta(video),
    AccessKeyId: `STS.NU${ids.alphanumeric("stsKey", 24)}`,
    PlayDomain: DELIVERY_DOMAIN,
    AccessKeySecret: ids.alphanumeric("stsSecret", 44),
    Region: account.regionId,
    CustomerId: account.customerId,
  };
}

/** `Duration` is a number here, unlike in `GetPlayInfo`. */
function describeMeta(video: Video): AnswerBody {
  return {
    VideoId: video.id,
    Title: video.title,
    Duration: video.durationSeconds,
    CoverURL: video.coverUrl,
    Status: video.status,
  };
}

function encode(value: AnswerValue): string {
  return Buffer.from(JSON.stringify(value)).toString("base64");
}

import type { Operation } from "./Operation.js";
import {
  encodedJson,
  object,
  optional,
  text,
  type Shape,
  type ShapeOf,
} from "./shape.js";

export interface GetVideoPlayAuthRequest {
  readonly VideoId: string;
  /** How long the credential is good, in seconds: 100 to 3,000. @default 100 */
  readonly AuthInfoTimeout?: number | undefined;
}

const claims = object({ ExpireTime: text });

/** `AuthInfo` is JSON in a string, inside JSON in Base64. */
const authInfo: Shape<ShapeOf<typeof claims>> = (value, path) =>
  claims(parse(text(value, path)), path);

const content = encodedJson(object({ AuthInfo: optional(authInfo) }));

/** Only the player needs to understand it: when its inside cannot be read, it is passed on all the same. */
const playAuth: Shape<{
  readonly raw: string;
  /** `yyyy-MM-ddTHH:mm:ssZ`, when it says so. */
  readonly expireTime: string | undefined;
}> = (value, path) => ({
  raw: text(value, path),
  expireTime: optional(content)(value, path)?.value.AuthInfo?.ExpireTime,
});

const response = object({
  RequestId: text,
  /** A live credential: never log it. */
  PlayAuth: playAuth,
});

export type GetVideoPlayAuthResponse = ShapeOf<typeof response>;

/**
 * A short-lived credential for the vendor's player.
 *
 * @see vendor documentation, "GetVideoPlayAuth"
 */
export const getVideoPlayAuth: Operation<
  GetVideoPlayAuthRequest,
  GetVideoPlayAuthResponse
> = {
  action: "GetVideoPlayAuth",
  group: "play",
  callsPerSecond: 360,
  errors: ["Forbidden.IllegalStatus", "InvalidVideo.NotFound"],
  access: "read",
  repeat: { how: "safe" },
  response,
};

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

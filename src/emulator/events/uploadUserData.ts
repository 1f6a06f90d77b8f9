/** What the `UserData` of an upload says about its events. */
export interface UploadUserData {
  /** Echoed in events; JSON text when it was sent as an object. */
  readonly extend?: string;
  /** Where the events go instead of the account's URL. */
  readonly callbackUrl?: string;
}

/**
 * Reads `UserData`, whose members come as objects or as JSON in strings: the vendor's samples have both.
 * What cannot be read counts as absent.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/request-parameters
 */
export function uploadUserData(userData: string | undefined): UploadUserData {
  const { Extend: extend, MessageCallback: callback } = objectOf(userData);
  const { CallbackURL: url, CallbackType: type = "http" } = objectOf(callback);
  const isHttp = String(type).toLowerCase() === "http";
  return {
    ...(extend !== undefined && {
      extend: typeof extend === "string" ? extend : JSON.stringify(extend),
    }),
    ...(typeof url === "string" && isHttp && { callbackUrl: url }),
  };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  const object = typeof value === "string" ? parseJson(value) : value;
  return typeof object === "object" && object !== null
    ? (object as Record<string, unknown>)
    : {};
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

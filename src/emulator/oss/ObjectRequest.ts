import type { HttpHead } from "../rpc/HttpRequest.js";
import { OssError } from "./OssError.js";

const MAX_KEY_BYTES = 1023;

/** A request to the bucket, its URL decoded. */
export interface ObjectRequest {
  readonly method: string;
  /** Decoded, without a leading slash. */
  readonly key: string;
  /** Decoded; a parameter without a value is empty. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Whether a request is meant for the bucket, which shares its port with the API: calls of the API go to
 * `/` or carry a signature of theirs.
 */
export function isObjectRequest({ path, search, headers }: HttpHead): boolean {
  const { authorization = "" } = headers;
  if (/^OSS4?[ -]/.test(authorization)) return true;
  const isCall =
    authorization.startsWith("ACS3-") ||
    headers["x-acs-action"] !== undefined ||
    /(^|&)Action=/.test(search);
  return path !== "/" && !isCall;
}

/** @throws OssError `InvalidObjectName` for a path that cannot be decoded or is too long */
export function readObjectRequest(http: HttpHead): ObjectRequest {
  const { method, headers } = http;
  const pairs = http.search.split("&").filter((pair) => pair !== "");
  return {
    method,
    headers,
    key: keyOf(http.path),
    parameters: new Map(pairs.map(decodePair)),
  };
}

function keyOf(path: string): string {
  const key = decode(path.slice(1));
  if (Buffer.byteLength(key) <= MAX_KEY_BYTES) return key;
  throw new OssError(
    "InvalidObjectName",
    `The length of object name must be at most ${MAX_KEY_BYTES} bytes.`,
  );
}

function decodePair(pair: string): readonly [string, string] {
  const mark = pair.indexOf("=");
  const name = mark < 0 ? pair : pair.slice(0, mark);
  return [decode(name), mark < 0 ? "" : decode(pair.slice(mark + 1))];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new OssError(
      "InvalidObjectName",
      "The URL is not percent-encoded UTF-8.",
    );
  }
}

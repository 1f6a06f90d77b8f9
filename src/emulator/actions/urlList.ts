import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import { textOf } from "./parameters.js";

/**
 * A comma list of URLs, each percent-encoded: what is left once the signing layer's own encoding is
 * undone.
 *
 * @throws RpcError `InvalidParameter.UploadURLs` for what is no web address, or for too many. (Two of
 *   the three operations document no error; they are taken to answer what their sibling does.)
 */
export function urlListOf(
  parameters: Parameters,
  name: string,
  max: number,
): readonly string[] {
  const value = textOf(parameters, name);
  const urls = value?.split(",").map(decode) ?? [];
  if (urls.length > max || !urls.every(isWebAddress))
    throw refuse("InvalidParameter.UploadURLs");
  return urls;
}

/** Whether it is a URL that can be pulled from. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return "";
  }
}

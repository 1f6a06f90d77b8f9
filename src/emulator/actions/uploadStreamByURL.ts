import { account } from "../media/account.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import type { Action } from "./Action.js";
import { requiredTextOf, textOf, userDataOf } from "./parameters.js";
import { isWebAddress } from "./urlList.js";

const DEFINITIONS = "FD LD SD HD OD 2K 4K SQ HQ AUTO".split(" ");
const HDR_TYPES = "hdr hdr10 hlg dolbyvision hdrvivid sdr+".split(" ");

/**
 * The page lists no errors; those of its neighbours are assumed.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-uploadstreambyurl
 * @assumed errors-of-kin
 */
export const uploadStreamByURL: Action = {
  name: "UploadStreamByURL",
  callsPerSecond: 100,
  run(parameters, { store, puller, ids, nowMs }) {
    const mediaId = requiredTextOf(parameters, "MediaId");
    const url = requiredTextOf(parameters, "StreamURL");
    const definition = requiredTextOf(parameters, "Definition");
    checkOneOf(parameters, "Definition", DEFINITIONS);
    checkOneOf(parameters, "HDRType", HDR_TYPES);
    if (!isWebAddress(url)) throw notValid("StreamURL");
    const extension = extensionOf(parameters, url);
    const userData = userDataOf(parameters);
    if (store.get(mediaId) === undefined) throw refuse("InvalidVideo.NotFound");
    const id = ids.hex("urlUpload", 32);
    const fileUrl = `http://${account.storageLocation}/${mediaId}/${id}.${extension}`;
    puller.start({
      id,
      url,
      target: { kind: "stream", mediaId, definition, fileUrl },
      status: "PENDING",
      createdAtMs: nowMs,
      userData,
    });
    return { StreamJobId: id, SourceURL: url, FileURL: fileUrl };
  },
};

/** In any case of letters. */
function checkOneOf(
  parameters: Parameters,
  name: string,
  values: readonly string[],
): void {
  const value = textOf(parameters, name)?.toLowerCase();
  const isListed = values.some((listed) => listed.toLowerCase() === value);
  if (value !== undefined && !isListed) throw notValid(name);
}

function extensionOf(parameters: Parameters, url: string): string {
  const extension =
    textOf(parameters, "FileExtension") ??
    /\.(\w+)$/.exec(new URL(url).pathname)?.[1];
  if (extension === undefined) throw notValid("FileExtension");
  return extension;
}

function notValid(parameter: string): Error {
  return refuse("InvalidParameter", { Parameter: parameter });
}

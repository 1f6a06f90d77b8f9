import type { UrlUpload } from "../media/UrlUpload.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { missing, refuse } from "../rpc/RpcError.js";
import type { ActionServices } from "./Action.js";
import { acceptedExtension } from "./chosenExtension.js";
import { jsonItemsOf } from "./jsonItems.js";
import { newVideo } from "./newVideo.js";
import { userDataOf } from "./parameters.js";
import { urlListOf } from "./urlList.js";

const MAX_URLS = 20;

/**
 * Nothing is accepted from this host: ours, since the vendor does not say what it leaves out.
 *
 * @assumed url-left-out
 */
const REFUSED_HOST = "refused.example";

/** What the call says for all of its URLs; the metadata of a URL may say otherwise. */
const SHARED = [
  "TemplateGroupId",
  "WorkflowId",
  "StorageLocation",
  "UserData",
  "AppId",
  "EnableFirstFrameCover",
  "GenerateThumbnail",
];

/**
 * The jobs that a call asks for: one per accepted URL. A URL that is given twice is pulled twice.
 *
 * @throws RpcError the documented refusal of the first parameter that is wrong: then nothing is queued
 */
export function newUrlUploads(
  parameters: Parameters,
  services: ActionServices,
): readonly UrlUpload[] {
  const urls = urlListOf(parameters, "UploadURLs", MAX_URLS);
  if (urls.length === 0) throw missing("UploadURLs");
  const metadata = new Map(
    jsonItemsOf(parameters, "UploadMetadatas").map((item) => [
      item.get("SourceURL"),
      item,
    ]),
  );
  const accepted = urls.filter((url) => new URL(url).hostname !== REFUSED_HOST);
  const videos = accepted.map((url) =>
    newVideo(videoParameters(url, metadata.get(url), parameters), services),
  );
  return accepted.flatMap((url, index) => {
    const video = videos[index];
    return video === undefined
      ? []
      : {
          id: services.ids.hex("urlUpload", 32),
          url,
          target: { kind: "video", video },
          status: "PENDING",
          createdAtMs: services.nowMs,
          userData: userDataOf(parameters),
        };
  });
}

/** What `CreateUploadVideo` would be sent for the file. */
function videoParameters(
  url: string,
  metadata: Parameters | undefined,
  parameters: Parameters,
): Parameters {
  const extension = extensionOf(url, metadata?.get("FileExtension"));
  const shared = [...parameters].filter(([name]) => SHARED.includes(name));
  return new Map([
    // @assumed url-upload-title
    ["Title", lastSegment(url)],
    ...shared,
    ...(metadata ?? []),
    ["FileName", `source.${extension}`],
  ]);
}

/** Wins over the URL's own. */
function extensionOf(url: string, given: string | undefined): string {
  const extension = acceptedExtension(
    given === undefined ? new URL(url).pathname : `source.${given}`,
  );
  if (extension === undefined) throw refuse("InvalidParameter.UploadURLs");
  return extension;
}

function lastSegment(url: string): string {
  return new URL(url).pathname.split("/").at(-1) ?? "";
}

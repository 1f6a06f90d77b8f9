import { NO_TRANSCODE } from "../media/account.js";
import { placeOf, type Place } from "../media/placeOf.js";
import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import type { Action, ActionServices } from "./Action.js";
import { jsonItemsOf } from "./jsonItems.js";
import { newVideo } from "./newVideo.js";
import { requiredTextOf } from "./parameters.js";
import { isWebAddress } from "./urlList.js";

const MAX_FILES = 10;
const MAX_URL_BYTES = 1024;
const SHARED = [
  "TemplateGroupId",
  "WorkflowId",
  "UserData",
  "EnableFirstFrameCover",
  "GenerateThumbnail",
];

/** What lies here in the bucket is not there: ours, since no real bucket is asked. */
const ABSENT = "/absent/";

/**
 * The page lists no errors; those of the creates are assumed.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-registermedia
 * @assumed errors-of-kin
 */
export const registerMedia: Action = {
  name: "RegisterMedia",
  callsPerSecond: 50,
  run(parameters, services) {
    requiredTextOf(parameters, "RegisterMetadatas");
    const items = jsonItemsOf(parameters, "RegisterMetadatas");
    const files = items.map((item) => ({ item, url: fileUrlOf(item) }));
    const buckets = new Set(files.map(({ url }) => new URL(url).host));
    if (files.length > MAX_FILES || buckets.size > 1) throw notValid();
    // All of them are looked at before the first record is made.
    const registrations = files.map(({ item, url }) => ({
      url,
      video: {
        ...newVideo(videoParameters(item, url, parameters), services),
        templateGroupId: parameters.get("TemplateGroupId"),
      },
      isProcessed:
        parameters.has("TemplateGroupId") || parameters.has("WorkflowId"),
    }));
    const answers = registrations.map((file) => register(file, services));
    return {
      RegisteredMediaList: answers.filter((answer) => answer !== undefined),
      FailedFileURLs: files.flatMap(({ url }, index) =>
        answers[index] === undefined ? [url] : [],
      ),
    };
  },
};

/** A file that is to get a record. */
interface NewFile {
  readonly url: string;
  readonly video: Video;
  /** Without a template nothing moves: the source is there, and cannot be played. */
  readonly isProcessed: boolean;
}

/** @returns what is answered about the file; `undefined` when there can be no record */
function register(
  file: NewFile,
  services: ActionServices,
): AnswerBody | undefined {
  const { registrations, store, registeredUpload } = services;
  const { url } = file;
  const place = url.includes(ABSENT)
    ? undefined
    : placeOf(url, services.endpoint);
  if (place === undefined) return undefined;
  const known = registrations.mediaIdOf(url);
  if (known !== undefined && store.get(known) !== undefined)
    return { MediaId: known, FileURL: url, NewRegister: false };
  const uploaded =
    place.bucket === undefined
      ? store.findByObjectKey(place.objectKey)
      : undefined;
  if (uploaded === undefined || registeredUpload === "second")
    return addRecord(file, place, services);
  if (registeredUpload === "refuse") return undefined;
  return { MediaId: uploaded.id, FileURL: url, NewRegister: false };
}

function addRecord(
  { url, video, isProcessed }: NewFile,
  place: Place,
  { registrations, store, lifeCycle }: ActionServices,
): AnswerBody {
  const record = {
    ...video,
    ...place,
    status: "UploadSucc" as const,
  };
  store.add(record);
  registrations.add(url, record.id);
  if (isProcessed) lifeCycle.sourceRegistered(record);
  return { MediaId: record.id, FileURL: url, NewRegister: true };
}

function fileUrlOf(item: Parameters): string {
  const url = requiredTextOf(item, "FileURL");
  if (!isWebAddress(url) || Buffer.byteLength(url) > MAX_URL_BYTES)
    throw notValid();
  return url;
}

/** What `CreateUploadVideo` would be sent for the file. */
function videoParameters(
  item: Parameters,
  url: string,
  parameters: Parameters,
): Parameters {
  const shared = [...parameters].filter(([name]) => SHARED.includes(name));
  return new Map([
    // Unlike for uploads, no group means no transcoding.
    ["TemplateGroupId", NO_TRANSCODE],
    ...shared,
    ...item,
    ["FileName", new URL(url).pathname],
  ]);
}

function notValid(): Error {
  return refuse("InvalidParameter", { Parameter: "RegisterMetadatas" });
}

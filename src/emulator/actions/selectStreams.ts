import type { PlayStream } from "../media/playStreams.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import { textOf } from "./parameters.js";
import { choicesOf, jsonObjectOf } from "./urlParameters.js";

const FORMATS = ["mp4", "m3u8", "mp3", "flv", "mpd"] as const;
const STREAM_TYPES = ["video", "audio"] as const;
const RESULT_TYPES = ["Single", "Multiple"] as const;
const DEFINITIONS = [
  "FD",
  "LD",
  "SD",
  "HD",
  "OD",
  "2K",
  "4K",
  "SQ",
  "HQ",
  "AUTO",
] as const;

/** In the order in which the vendor names them when nothing matches. */
const FILTERS = ["Formats", "Definition", "StreamType"] as const;

/**
 * The streams that match the call's filters; of several of one kind the newest, unless `Multiple` are
 * asked for.
 *
 * @throws RpcError `InvalidParameter`, `InvalidVideo.NoneStream`, `Forbidden.AliyunVoDEncryption`
 */
export function selectStreams(
  streams: readonly PlayStream[],
  parameters: Parameters,
): readonly PlayStream[] {
  const [resultType] = choicesOf(parameters, "ResultType", RESULT_TYPES) ?? [];
  const isMatching = matcherOf(parameters);
  const matching = streams.filter(
    (stream) =>
      isMatching(stream) &&
      (stream.isSuperseded !== true || resultType === "Multiple"),
  );
  if (matching.length === 0) throw noneStream(parameters);
  const isOnlyEncrypted = matching.every(
    ({ encryptType }) => encryptType === "AliyunVoDEncryption",
  );
  if (isOnlyEncrypted && resultType !== "Multiple") {
    throw refuse("Forbidden.AliyunVoDEncryption");
  }
  return matching;
}

function matcherOf(parameters: Parameters): (stream: PlayStream) => boolean {
  const formats = choicesOf(parameters, "Formats", FORMATS);
  const definitions = choicesOf(parameters, "Definition", DEFINITIONS);
  const streamTypes = choicesOf(parameters, "StreamType", STREAM_TYPES);
  const codecName = textOf(parameters, "CodecName");
  const { EncryptType: encryptType } = jsonObjectOf(parameters, "PlayConfig");
  return (stream) =>
    isAmong(formats, stream.format) &&
    isAmong(definitions, stream.definition) &&
    isAmong(streamTypes, stream.streamType) &&
    isAmong(codecName?.split(","), stream.codecName) &&
    isAmong(encryptType?.split(","), stream.encryptType);
}

/** What is not asked for does not matter. */
function isAmong(
  choices: readonly string[] | undefined,
  value: string,
): boolean {
  return choices === undefined || choices.includes(value);
}

function noneStream(parameters: Parameters): Error {
  const given = FILTERS.filter((name) => textOf(parameters, name) !== undefined)
    .map((name) => `${name}: ${textOf(parameters, name)}`)
    .join(", ");
  return refuse("InvalidVideo.NoneStream", { Filters: given });
}

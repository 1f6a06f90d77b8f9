import { NO_TRANSCODE } from "../media/account.js";
import type { FileHome } from "../media/fileUrls.js";
import type { PlayStream } from "../media/playStreams.js";
import { signedUrl } from "../media/signedUrl.js";
import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import type { UrlWish } from "./urlParameters.js";

/** Where the URL is to lead. */
export interface PlayWish extends UrlWish {
  /** The delivery domain that the caller named. */
  readonly domain?: string | undefined;
  /** Where the video's files are. */
  readonly home: FileHome;
}

/** An item of `PlayInfoList.PlayInfo`: `Bitrate`, `Fps`, `Duration`, `NarrowBandType` are texts. */
export function describePlayStream(
  stream: PlayStream,
  video: Video,
  wish: PlayWish,
): AnswerBody {
  const { codecName, definition, frame, encryptType } = stream;
  const isEncrypted = encryptType !== "Unencrypted";
  return {
    PlayURL: signedUrl(stream.objectKey, wish.home, wish),
    Format: stream.format,
    Definition: definition,
    ...describeJob(stream, video),
    StreamType: stream.streamType,
    CodecName: codecName,
    Bitrate: String(stream.bitrateKbps),
    Fps: String(stream.fps),
    Duration: String(stream.durationSeconds),
    NarrowBandType: "0",
    Size: stream.sizeBytes,
    Width: frame?.width ?? 0,
    Height: frame?.height ?? 0,
    BitDepth: frame && 8,
    Encrypt: isEncrypted ? 1 : 0,
    EncryptType: isEncrypted ? encryptType : undefined,
    EncryptMode: isEncrypted ? "License" : undefined,
    JobType: 1,
    PreprocessStatus: "UnPreprocess",
    Status: stream.isSuperseded === true ? "Invisible" : "Normal",
    CreationTime: formatTimestamp(video.createdAtMs),
    ModificationTime: formatTimestamp(video.modifiedAtMs),
  };
}

/** The source itself, of what was not transcoded, has a job too. */
function describeJob(
  { codecName, definition, jobId }: PlayStream,
  { id, templateGroupId }: Video,
): AnswerBody {
  return templateGroupId === NO_TRANSCODE && definition === "OD"
    ? { Specification: "Original", JobId: `${id}02` }
    : { Specification: `${codecName}.${definition}`, JobId: jobId };
}

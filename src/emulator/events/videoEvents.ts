import {
  deliveryUrl,
  inClear,
  storageUrl,
  type FileHome,
} from "../media/fileUrls.js";
import { playStreams, type PlayStream } from "../media/playStreams.js";
import { sourceFacts } from "../media/sourceFacts.js";
import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import { uploadUserData } from "./uploadUserData.js";
import type { Happening } from "./VodEvent.js";

/**
 * When the jobs of a transcoding ran: side by side, and each as long.
 *
 * @assumed job-times
 */
interface JobTimes {
  readonly beganAtMs: number;
  readonly endsAtMs: number;
}

const success = { Status: "success" };
const broken = {
  Status: "fail",
  ErrorCode: "InvalidParameter.ResourceContentBad",
  ErrorMessage: "The resource operated InputFile is bad",
};

/** The source is there. @see https://www.alibabacloud.com/help/en/vod/developer-reference/video-upload-is-complete */
export function fileUploaded(video: Video, home: FileHome): Happening {
  return {
    type: "FileUploadComplete",
    members: {
      VideoId: video.id,
      ...success,
      Size: video.sizeBytes,
      FileUrl: inClear(storageUrl(video.objectKey, home)),
      Extend: extendOf(video),
    },
  };
}

/** Its content is known: texts throughout, as in the vendor's sample. */
export function analysed(video: Video): Happening {
  const facts = sourceFacts(video);
  const { picture } = facts ?? {};
  const members = {
    VideoId: video.id,
    ...success,
    Width: picture && String(picture.width),
    Height: picture && String(picture.height),
    Fps: picture && String(picture.fps),
    Duration: facts && String(facts.durationSeconds),
    Bitrate: facts && facts.bitrateKbps.toFixed(3),
    Size: String(video.sizeBytes ?? 0),
  };
  return { type: "VideoAnalysisComplete", members };
}

/** Nothing can be made of its content. */
export function analysisFailed({ id }: Video): Happening {
  return { type: "VideoAnalysisComplete", members: { VideoId: id, ...broken } };
}

/** The streams and snapshots are there, in the order in which they are told. */
export function transcoded(
  video: Video,
  times: JobTimes,
  home: FileHome,
): readonly Happening[] {
  const VideoId = video.id;
  const Extend = extendOf(video);
  const streams = playStreams(video)
    .filter(({ isSuperseded }) => isSuperseded !== true)
    .map((stream) => describeStream(stream, times, home));
  return [
    { type: "SnapshotComplete", members: describeSnapshots(video, home) },
    ...streams.map((stream): Happening => {
      const members = { VideoId, ...stream, Extend };
      return { type: "StreamTranscodeComplete", members };
    }),
    {
      type: "TranscodeComplete",
      members: { VideoId, ...success, Extend, StreamInfos: streams },
    },
  ];
}

/** No stream could be made. */
export function transcodingFailed(video: Video): readonly Happening[] {
  const members = { VideoId: video.id, ...broken, Extend: extendOf(video) };
  return [
    { type: "StreamTranscodeComplete", members },
    {
      type: "TranscodeComplete",
      members: { ...members, StreamInfos: [broken] },
    },
  ];
}

/** In the order of a body that was captured in 2026. */
function describeStream(
  stream: PlayStream,
  { beganAtMs, endsAtMs }: JobTimes,
  home: FileHome,
): AnswerBody {
  return {
    ...success,
    IsAudio: stream.streamType === "audio",
    Size: stream.sizeBytes,
    Definition: stream.definition,
    Fps: String(stream.fps),
    StartTime: formatTimestamp(beganAtMs),
    Duration: stream.durationSeconds,
    Bitrate: String(stream.bitrateKbps),
    Encrypt: stream.encryptType !== "Unencrypted",
    FileUrl: inClear(deliveryUrl(stream.objectKey, home)),
    Format: stream.format,
    FinishTime: formatTimestamp(endsAtMs),
    Height: stream.frame?.height,
    Width: stream.frame?.width,
    JobId: stream.jobId,
  };
}

/**
 * A number of five digits takes the place of the mark in the names. The event repeats the first of the list.
 *
 * @assumed snapshot-repeats
 */
function describeSnapshots(video: Video, home: FileHome): AnswerBody {
  const name = `${video.id}/snapshots/{SnapshotCount}.jpg`;
  const snapshots = {
    SnapshotCount: video.snapshotUrls.length,
    SnapshotFormat: name,
    SnapshotRegular: inClear(deliveryUrl(name, home)),
    JobId: video.id,
  };
  return {
    VideoId: video.id,
    ...success,
    CoverUrl: video.coverUrl && inClear(video.coverUrl),
    Extend: extendOf(video),
    ...snapshots,
    SnapshotInfos: [
      { ...success, SnapshotType: "NormalSnapshot", ...snapshots },
    ],
  };
}

function extendOf({ userData }: Video): string | undefined {
  return uploadUserData(userData).extend;
}

import { createHash } from "node:crypto";
import { bitrateKbps, sourceFacts, type SourceFacts } from "./sourceFacts.js";
import { templatesFor, type Template } from "./templates.js";
import type { AttachedStream, Video } from "./Video.js";

/** One stream of a playable video. */
export interface PlayStream extends Omit<
  Template,
  "isEncrypted" | "format" | "definition"
> {
  readonly format: string;
  readonly definition: string;
  /** Where it is in the bucket, without a leading slash. */
  readonly objectKey: string;
  readonly jobId: string;
  readonly codecName: "H264" | "MP3";
  readonly streamType: "video" | "audio";
  readonly encryptType: "Unencrypted" | "AliyunVoDEncryption";
  readonly fps: number;
  readonly durationSeconds: number;
  readonly sizeBytes: number;
}

/**
 * What the video's template group made of its source, and what was added to it from elsewhere; nothing
 * before the source was analysed.
 */
export function playStreams(video: Video): readonly PlayStream[] {
  const facts = sourceFacts(video);
  if (facts === undefined) return [];
  return [
    ...templatesFor(video, facts).map((template) =>
      toStream(video, facts, template),
    ),
    ...(video.attachedStreams ?? []).map((stream) =>
      fromElsewhere(stream, facts),
    ),
  ];
}

function toStream(
  { id }: Video,
  facts: SourceFacts,
  { isEncrypted = false, ...template }: Template,
): PlayStream {
  const { format, definition, frame } = template;
  const jobId = jobIdOf(
    `${id}/${format}/${definition}/${template.bitrateKbps}`,
  );
  return {
    ...template,
    ...contentOf(facts, frame !== undefined),
    jobId,
    objectKey: `${id}/${jobId}-${definition.toLowerCase()}.${format}`,
    encryptType: isEncrypted ? "AliyunVoDEncryption" : "Unencrypted",
    sizeBytes: Math.round(
      (template.bitrateKbps * 1000 * facts.durationSeconds) / 8,
    ),
  };
}

/** Its format is what its name ends in, its frame the source's. */
function fromElsewhere(
  { fileUrl, definition, sizeBytes }: AttachedStream,
  facts: SourceFacts,
): PlayStream {
  const objectKey = new URL(fileUrl).pathname.slice(1);
  const { durationSeconds, picture } = facts;
  return {
    ...contentOf(facts, picture !== undefined),
    ...(picture && { frame: picture }),
    format: objectKey.slice(objectKey.lastIndexOf(".") + 1).toLowerCase(),
    definition: definition.toUpperCase(),
    bitrateKbps: Math.round(bitrateKbps(sizeBytes, durationSeconds)),
    jobId: jobIdOf(objectKey),
    objectKey,
    encryptType: "Unencrypted",
    sizeBytes,
  };
}

function contentOf(
  { durationSeconds, picture }: SourceFacts,
  hasPictures: boolean,
): Pick<PlayStream, "codecName" | "streamType" | "fps" | "durationSeconds"> {
  return {
    codecName: hasPictures ? "H264" : "MP3",
    streamType: hasPictures ? "video" : "audio",
    fps: hasPictures ? (picture?.fps ?? 0) : 0,
    durationSeconds,
  };
}

/** The same stream has the same id in every answer. */
function jobIdOf(name: string): string {
  return createHash("md5").update(name).digest("hex");
}

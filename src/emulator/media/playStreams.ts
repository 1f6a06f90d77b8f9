import { createHash } from "node:crypto";
import { ENCRYPTED_TEMPLATE_GROUP, NO_TRANSCODE } from "./account.js";
import { sourceFacts } from "./sourceFacts.js";
import type { SourceFacts } from "./sourceFacts.js";
import type { Video } from "./Video.js";

/** A stream that a template makes. */
interface Template {
  readonly format: "mp4" | "m3u8" | "mp3";
  readonly definition: "LD" | "SD" | "HD" | "OD" | "SQ" | "HQ";
  readonly bitrateKbps: number;
  readonly frame?: { readonly width: number; readonly height: number };
  readonly isEncrypted?: boolean;
  /** A newer stream of the same kind took its place. */
  readonly isSuperseded?: boolean;
}

/** One stream of a playable video. */
export interface PlayStream extends Omit<Template, "isEncrypted"> {
  readonly jobId: string;
  readonly codecName: "H264" | "MP3";
  readonly streamType: "video" | "audio";
  readonly encryptType: "Unencrypted" | "AliyunVoDEncryption";
  readonly fps: number;
  readonly durationSeconds: number;
  readonly sizeBytes: number;
}

const SD = { width: 848, height: 480 };
const HD = { width: 1280, height: 720 };

/** What the default template group makes of pictures. The first was made anew since. */
const LADDER: readonly Template[] = [
  {
    format: "mp4",
    definition: "HD",
    bitrateKbps: 1800,
    frame: HD,
    isSuperseded: true,
  },
  {
    format: "mp4",
    definition: "LD",
    bitrateKbps: 400,
    frame: { width: 640, height: 360 },
  },
  { format: "mp4", definition: "SD", bitrateKbps: 900, frame: SD },
  { format: "mp4", definition: "HD", bitrateKbps: 1500, frame: HD },
  { format: "m3u8", definition: "SD", bitrateKbps: 900, frame: SD },
  { format: "m3u8", definition: "HD", bitrateKbps: 1500, frame: HD },
  { format: "mp3", definition: "SQ", bitrateKbps: 64 },
];
const ENCRYPTED: readonly Template[] = [
  {
    format: "m3u8",
    definition: "SD",
    bitrateKbps: 900,
    frame: SD,
    isEncrypted: true,
  },
  {
    format: "m3u8",
    definition: "HD",
    bitrateKbps: 1500,
    frame: HD,
    isEncrypted: true,
  },
];
const SOUND: readonly Template[] = [
  { format: "mp3", definition: "SQ", bitrateKbps: 64 },
  { format: "mp3", definition: "HQ", bitrateKbps: 128 },
];

/** What the video's template group made of its source; nothing before the source was analysed. */
export function playStreams(video: Video): readonly PlayStream[] {
  const facts = sourceFacts(video);
  return facts === undefined
    ? []
    : templatesFor(video, facts).map((template) =>
        toStream(video, facts, template),
      );
}

function templatesFor(
  { templateGroupId }: Video,
  { picture, bitrateKbps }: SourceFacts,
): readonly Template[] {
  if (picture === undefined) return SOUND;
  if (templateGroupId === ENCRYPTED_TEMPLATE_GROUP) return ENCRYPTED;
  return templateGroupId === NO_TRANSCODE
    ? [{ format: "mp4", definition: "OD", bitrateKbps, frame: picture }]
    : LADDER;
}

function toStream(
  { id }: Video,
  { durationSeconds, picture }: SourceFacts,
  { isEncrypted = false, ...template }: Template,
): PlayStream {
  const isSound = template.frame === undefined;
  return {
    ...template,
    jobId: jobIdOf(id, template),
    codecName: isSound ? "MP3" : "H264",
    streamType: isSound ? "audio" : "video",
    encryptType: isEncrypted ? "AliyunVoDEncryption" : "Unencrypted",
    fps: isSound ? 0 : (picture?.fps ?? 0),
    durationSeconds,
    sizeBytes: Math.round((template.bitrateKbps * 1000 * durationSeconds) / 8),
  };
}

/** The same stream has the same id in every answer. */
function jobIdOf(
  id: string,
  { format, definition, bitrateKbps }: Omit<Template, "isEncrypted">,
): string {
  return createHash("md5")
    .update(`${id}/${format}/${definition}/${bitrateKbps}`)
    .digest("hex");
}

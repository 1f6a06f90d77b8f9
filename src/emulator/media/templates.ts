import { ENCRYPTED_TEMPLATE_GROUP, NO_TRANSCODE } from "./account.js";
import type { SourceFacts } from "./sourceFacts.js";
import type { Video } from "./Video.js";

/** A stream that a template makes. */
export interface Template {
  readonly format: "mp4" | "m3u8" | "mp3";
  readonly definition: "LD" | "SD" | "HD" | "OD" | "SQ" | "HQ";
  readonly bitrateKbps: number;
  readonly frame?: { readonly width: number; readonly height: number };
  readonly isEncrypted?: boolean;
  /** A newer stream of the same kind took its place. */
  readonly isSuperseded?: boolean;
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

/** The templates that a source goes through: those of its group, or those for sound. */
export function templatesFor(
  { templateGroupId }: Video,
  { picture, bitrateKbps }: SourceFacts,
): readonly Template[] {
  if (picture === undefined) return SOUND;
  if (templateGroupId === ENCRYPTED_TEMPLATE_GROUP) return ENCRYPTED;
  return templateGroupId === NO_TRANSCODE
    ? [{ format: "mp4", definition: "OD", bitrateKbps, frame: picture }]
    : LADDER;
}

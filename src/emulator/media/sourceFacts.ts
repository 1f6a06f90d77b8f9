import { createHash } from "node:crypto";
import type { Video } from "./Video.js";

/** What the analysis of a source file finds. */
export interface SourceFacts {
  readonly durationSeconds: number;
  readonly bitrateKbps: number;
  /** `undefined` for a file of sound alone. */
  readonly picture: typeof PICTURE | undefined;
}

/** Every picture is the same: what the bytes hold is not looked at. */
const PICTURE = { width: 1920, height: 1080, fps: 25 } as const;

const SOUND_ONLY = /\.(mp3|wma|wav|aac|ra|m4a|flac|ape|ac3|amr|caf|ogg|acm)$/;

/** Whether the file's name says that it is sound alone. */
export function isSoundOnly({ objectKey }: Pick<Video, "objectKey">): boolean {
  return SOUND_ONLY.test(objectKey);
}

/** `undefined` until the source was analysed. */
export function sourceFacts(video: Video): SourceFacts | undefined {
  const { sizeBytes, durationSeconds } = video;
  if (sizeBytes === undefined || durationSeconds === undefined)
    return undefined;
  return {
    durationSeconds,
    bitrateKbps: bitrateKbps(sizeBytes, durationSeconds),
    picture: isSoundOnly(video) ? undefined : PICTURE,
  };
}

/** Of a file as a whole; 0 for one that does not last. */
export function bitrateKbps(
  sizeBytes: number,
  durationSeconds: number,
): number {
  return durationSeconds === 0 ? 0 : (sizeBytes * 8) / 1000 / durationSeconds;
}

/** Stands for the hash of a file whose bytes are not kept: another source, another hash. */
export function sourceMd5({ id, sizeBytes }: Video): string {
  return createHash("md5").update(`${id}/${sizeBytes}`).digest("hex");
}

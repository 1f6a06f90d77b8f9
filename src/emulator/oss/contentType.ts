import { own } from "../../base/own.js";

const BY_EXTENSION: Readonly<Record<string, string>> = {
  mp4: "video/mp4",
  m4v: "video/mp4",
  mov: "video/quicktime",
  webm: "video/webm",
  mkv: "video/x-matroska",
  ts: "video/mp2t",
  flv: "video/x-flv",
  avi: "video/x-msvideo",
  mpg: "video/mpeg",
  mpeg: "video/mpeg",
  ogg: "video/ogg",
  m3u8: "application/vnd.apple.mpegurl",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  aac: "audio/aac",
  wav: "audio/wav",
  flac: "audio/flac",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  heic: "image/heic",
  vtt: "text/vtt",
};

const UNKNOWN = "application/octet-stream";

/** What an object is delivered as: what its uploader said, unless that tells a browser nothing. */
export function contentTypeOf(key: string, named: string): string {
  if (named !== "" && named !== UNKNOWN) return named;
  const extension = key.slice(key.lastIndexOf(".") + 1).toLowerCase();
  return own(BY_EXTENSION, extension) ?? UNKNOWN;
}

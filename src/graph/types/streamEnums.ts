import { wireEnum, type ValueOf } from "./wireEnum.js";

export const streamType = wireEnum(
  "StreamType",
  "Whether something to play has pictures.",
  {
    VIDEO: { wire: "video", means: "It has." },
    AUDIO: { wire: "audio", means: "It is sound alone." },
  },
);
export type StreamType = ValueOf<typeof streamType>;

export const encryptType = wireEnum(
  "EncryptType",
  "How a stream is protected.",
  {
    UNENCRYPTED: { wire: "Unencrypted", means: "Not at all." },
    ALIYUN_VOD_ENCRYPTION: {
      wire: "AliyunVoDEncryption",
      means: "With the vendor's own cipher: only its players play it.",
    },
    HLS_ENCRYPTION: {
      wire: "HLSEncryption",
      means: "With standard HLS encryption: the player needs a token.",
    },
  },
);
export type EncryptType = ValueOf<typeof encryptType>;

/** @see vendor documentation, "UploadStreamByURL" */
export const hdrType = wireEnum(
  "HdrType",
  "Kinds of high dynamic range, as the vendor names them.",
  {
    HDR: { wire: "HDR", means: "HDR." },
    HDR10: { wire: "HDR10", means: "HDR10." },
    HLG: { wire: "HLG", means: "HLG." },
    DOLBY_VISION: { wire: "DolbyVision", means: "Dolby Vision." },
    HDR_VIVID: { wire: "HDRVivid", means: "HDR Vivid." },
    SDR_PLUS: { wire: "SDR+", means: "SDR+." },
  },
);
export type HdrType = ValueOf<typeof hdrType>;

export const outputType = wireEnum(
  "OutputType",
  "Whether the URL of a file leads to the delivery network or straight to the storage.",
  {
    CDN: { wire: "cdn", means: "The delivery network: for players." },
    OSS: { wire: "oss", means: "The storage: for servers in its region." },
  },
);
export type OutputType = ValueOf<typeof outputType>;

export const playFormat = wireEnum(
  "PlayFormat",
  "The container of a stream to play.",
  {
    MP4: { wire: "mp4", means: "One file." },
    M3U8: { wire: "m3u8", means: "HLS: a list of segments." },
    MP3: { wire: "mp3", means: "Sound alone." },
    FLV: { wire: "flv", means: "One file, of the older kind." },
    MPD: { wire: "mpd", means: "DASH: only when the template packs it." },
  },
);
export type PlayFormat = ValueOf<typeof playFormat>;

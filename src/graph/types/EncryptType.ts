import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

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

import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

export const outputType = wireEnum(
  "OutputType",
  "Whether the URL of a file leads to the delivery network or straight to the storage.",
  {
    CDN: { wire: "cdn", means: "The delivery network: for players." },
    OSS: { wire: "oss", means: "The storage: for servers in its region." },
  },
);
export type OutputType = ValueOf<typeof outputType>;

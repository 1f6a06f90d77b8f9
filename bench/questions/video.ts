import { video as workload } from "../workloads/video.js";
import { comparison } from "./comparison.js";

export const video = comparison(
  "video",
  "What does it cost to read one video? The gateway gathers the reads of all its callers, so that its work is shared; the others call once for each.",
  workload,
);

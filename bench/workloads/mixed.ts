import type { Workload } from "../load/Workload.js";
import { refreshUpload } from "./refreshUpload.js";
import { video } from "./video.js";

/** Writes and reads in turn. */
export const mixed: Workload = {
  graphql: (n) => (n % 2 === 0 ? refreshUpload : video).graphql(n),
  calls: (n) => (n % 2 === 0 ? refreshUpload : video).calls(n),
};

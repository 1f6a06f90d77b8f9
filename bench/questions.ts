import type { Question } from "./Question.js";
import { concurrentReads } from "./questions/concurrentReads.js";
import { documents } from "./questions/documents.js";
import { entities } from "./questions/entities.js";
import { memory } from "./questions/memory.js";
import { page } from "./questions/page.js";
import { refreshUpload } from "./questions/refreshUpload.js";
import { signing } from "./questions/signing.js";
import { startUp } from "./questions/startUp.js";
import { twoProcesses } from "./questions/twoProcesses.js";
import { video } from "./questions/video.js";

/** In the order in which they are asked. */
export const questions: readonly Question[] = [
  refreshUpload,
  video,
  page,
  entities,
  concurrentReads,
  signing,
  documents,
  startUp,
  memory,
  twoProcesses,
];

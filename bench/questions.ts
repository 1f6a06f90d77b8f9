import type { Question } from "./Question.js";
import { entities } from "./questions/entities.js";
import { page } from "./questions/page.js";
import { refreshUpload } from "./questions/refreshUpload.js";
import { video } from "./questions/video.js";

/** In the order in which they are asked. */
export const questions: readonly Question[] = [
  refreshUpload,
  video,
  page,
  entities,
];

import { page as workload } from "../workloads/page.js";
import { comparison } from "./comparison.js";

export const page = comparison(
  "page",
  "What does a page of 20 videos cost, with lists and an object in each? One call of VOD for everybody.",
  workload,
);

import { abuse } from "./abuse.js";
import { goodput } from "./goodput.js";
import { heap } from "./heap.js";
import { lostAnswers } from "./lostAnswers.js";
import { outage } from "./outage.js";
import { reads } from "./reads.js";
import { restarts } from "./restarts.js";
import { sharedQuota } from "./sharedQuota.js";
import type { SoakRun } from "./SoakRun.js";

/** The long runs, in the order in which they are made. */
export const runs: readonly SoakRun[] = [
  goodput,
  outage,
  reads,
  sharedQuota,
  lostAnswers,
  restarts,
  heap,
  abuse,
];

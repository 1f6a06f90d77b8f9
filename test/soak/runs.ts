import { goodput } from "./goodput.js";
import type { SoakRun } from "./SoakRun.js";

/** The long runs, in the order in which they are made. */
export const runs: readonly SoakRun[] = [goodput];

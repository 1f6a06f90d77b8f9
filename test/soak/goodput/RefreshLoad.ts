import type { CallCount } from "../../../src/emulator/rpc/CallLog.js";
import type { Offered } from "../../support/offerLoad.js";
import type { Outcome } from "./Outcome.js";

/** One frozen video of the emulator: its upload has begun and never ends. */
export const uploadingId = "c6a23a870c8c4ffcd40cbd3813330001";

export const refreshOne = `mutation { refreshUpload(videoId: "${uploadingId}") { uploadAuth } }`;

/** How hard a gateway is pressed. */
export interface Pressure {
  /** Refreshes that the vendor grants in a second. */
  readonly quota: number;
  /** Refreshes that callers ask for in a second. */
  readonly perSecond: number;
  readonly seconds: number;
}

/** What became of a load of refreshes, and of what the gateway made of it. */
export interface RefreshResult {
  readonly offered: readonly Offered<Outcome>[];
  /** What the last of those who were refused got when they tried again, as late as they were told to. */
  readonly secondTries: readonly Outcome[];
  readonly upstream: CallCount;
}

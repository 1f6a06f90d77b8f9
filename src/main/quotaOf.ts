import type { Config } from "../config/index.js";
import type { QuotaOptions, QuotaStore } from "../vod/index.js";

/** The figures differ by region; the emulator has those of the default one. */
export function quotaOf(
  { upstream, quota: { perSecond, perAddress, maxWaitMs } }: Config,
  store: QuotaStore | undefined,
): QuotaOptions {
  return {
    perSecond,
    perAddress,
    maxWaitMs,
    ...(upstream.mode !== "embedded" && { region: upstream.region }),
    ...(store && { store }),
  };
}

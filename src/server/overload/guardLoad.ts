import type { Settings } from "../settings.js";
import { callerLimits } from "./callerLimits.js";
import { EventLoopGauge } from "./EventLoopGauge.js";
import { LoadGuard } from "./LoadGuard.js";

/** The guard of a server, as its options say. */
export function guardLoad(settings: Settings): LoadGuard {
  const { clock, observer } = settings;
  return new LoadGuard({
    ...settings,
    callerLimits: callerLimits(settings),
    loopDelay: settings.loopDelay ?? new EventLoopGauge(clock),
    onShed: (reason) => observer?.shed(reason),
  });
}

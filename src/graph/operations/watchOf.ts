import type { MediaWatch } from "../../events/index.js";
import type { GatewayContext } from "../GatewayContext.js";

/** What tells of changes. @throws Error in a server that was given none */
export function watchOf({ watch }: GatewayContext): MediaWatch {
  if (watch === undefined) throw new Error("This server watches no media.");
  return watch;
}

import { setMaxListeners } from "node:events";
import type { Principal } from "../auth/index.js";
import type { Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import type { MediaWatch } from "../events/index.js";
import type { PlayTokens } from "../play/index.js";
import type { VodGateway, VodTime } from "../vod/index.js";
import { createLoaders, type Loaders } from "./loaders/Loaders.js";

/** What a resolver may use: made anew for each request. No configuration, no VOD credentials. */
export interface GatewayContext {
  readonly requestId: string;
  /** Who asks, and what they may do. */
  readonly principal: Principal;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly vod: VodGateway & VodTime;
  readonly loaders: Loaders;
  /** Tells of media as they change; absent in a server that has no subscriptions. */
  readonly watch?: MediaWatch | undefined;
  /**
   * Where callers without `vod:admin` may register files: beginnings of URLs, each with a slash at the
   * end. @default nowhere
   */
  readonly registerFrom?: readonly string[] | undefined;
  /** Signs play tokens. @default none are granted */
  readonly playTokens?: PlayTokens | undefined;
  /** Aborted when the client hangs up. */
  readonly signal: AbortSignal;
}

export function createGatewayContext(
  parts: Omit<GatewayContext, "loaders">,
): GatewayContext {
  // A page of videos waits for dozens of calls at once: that is no leak to warn of.
  setMaxListeners(0, parts.signal);
  return { ...parts, loaders: createLoaders(parts) };
}

import type { HttpConfig } from "./Config.js";
import { isLoopbackHost } from "./isLoopbackHost.js";
import type { GatewayValues } from "./variables.js";

/**
 * Which pages may call. A developer's own are served from their machine, at some port or other. A gateway that is
 * meant for others takes those alone that are listed: what runs on a visitor's machine is not theirs for certain.
 */
export function toOrigins({
  CORS_ORIGINS: listed,
  HOST: host,
  NODE_ENV: environment,
}: GatewayValues): Pick<HttpConfig, "corsOrigins" | "loopbackOrigins"> {
  const isForOthers =
    environment === "production" ||
    (listed !== undefined && !isLoopbackHost(host));
  return { corsOrigins: listed ?? [], loopbackOrigins: !isForOthers };
}

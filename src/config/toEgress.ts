import type { EgressConfig } from "./Config.js";
import type { GatewayValues } from "./variables.js";

/** The proxies on the way out. */
export function toEgress({
  HTTPS_PROXY: httpsProxy,
  HTTP_PROXY: httpProxy,
  NO_PROXY: direct = [],
}: GatewayValues): EgressConfig {
  return {
    ...(httpsProxy !== undefined && { httpsProxy }),
    ...(httpProxy !== undefined && { httpProxy }),
    direct,
  };
}

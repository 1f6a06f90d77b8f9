export type {
  Auth,
  ChainUpstream,
  Config,
  EgressConfig,
  EmbeddedUpstream,
  EmulatorConfig,
  Exposure,
  HttpConfig,
  JwtAuth,
  KeyPairUpstream,
  LogLevel,
  RateLimitConfig,
  OpenAuth,
  QuotaConfig,
  SubgraphConfig,
  Upstream,
  VodConfig,
} from "./Config.js";
export { ConfigError, type Problem } from "./ConfigError.js";
export { loadConfig } from "./loadConfig.js";
export { loadEmulatorConfig } from "./loadEmulatorConfig.js";
export type { Environment } from "./readVariables.js";

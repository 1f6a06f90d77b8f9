export type {
  ChainUpstream,
  Config,
  EmbeddedUpstream,
  EmulatorConfig,
  HttpConfig,
  KeyPairUpstream,
  LogLevel,
  RateLimitConfig,
  Upstream,
  VodConfig,
} from "./Config.js";
export { ConfigError, type Problem } from "./ConfigError.js";
export { loadConfig } from "./loadConfig.js";
export { loadEmulatorConfig } from "./loadEmulatorConfig.js";
export type { Environment } from "./readVariables.js";

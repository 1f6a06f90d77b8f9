import type { z } from "zod";
import * as authForms from "./authForms.js";
import * as forms from "./forms.js";
import * as networkForms from "./networkForms.js";

/** One environment variable: the row that the loader reads and that the documentation shows. */
export interface Variable<Value = unknown> {
  readonly form: forms.Form<Value>;
  /** Read when the variable is unset or empty. */
  readonly fallback?: string;
  /** Whether its value must never be shown. */
  readonly secret?: boolean;
  /** Whether a value that does not fit is not shown: it may be a secret, put here by mistake. */
  readonly hidden?: boolean;
  /** Whether its name in lower case is read too, and first, as other programs do. */
  readonly eitherCase?: boolean;
}

/** The gateway's variables. `docs/configuration.md` lists the same rows: a parity test compares. */
export const gatewayVariables = {
  PORT: { form: forms.port, fallback: "4000" },
  HOST: { form: forms.host, fallback: "127.0.0.1" },
  ALIBABA_CLOUD_ACCESS_KEY_ID: { form: forms.secret, secret: true },
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: { form: forms.secret, secret: true },
  ALIBABA_CLOUD_SECURITY_TOKEN: { form: forms.secret, secret: true },
  VOD_CREDENTIALS: { form: forms.oneOf("chain") },
  VOD_REGION: { form: forms.region, fallback: "cn-shanghai" },
  VOD_ENDPOINT: { form: forms.serverUrl },
  VOD_SIGNATURE_VERSION: {
    form: forms.oneOf("v3", "v1"),
    fallback: "v3",
  },
  VOD_ATTEMPT_TIMEOUT_MS: { form: forms.timeoutMs, fallback: "5000" },
  VOD_CALL_TIMEOUT_MS: { form: forms.timeoutMs, fallback: "15000" },
  VOD_CALLBACK_URL: { form: forms.callbackUrl },
  VOD_CALLBACK_KEYS: { form: forms.callbackKeys, secret: true },
  VOD_CALLBACK_TOLERANCE_SECONDS: {
    form: forms.callbackTolerance,
    fallback: "300",
  },
  PLAY_TOKENS: { form: forms.oneOf("on", "off"), fallback: "off" },
  PLAY_APP_ID: { form: forms.label, fallback: "app-1000000" },
  PLAY_KEY: { form: forms.playKey, secret: true },
  VOD_QUOTA: { form: forms.callsPerAction },
  VOD_QUOTA_PER_ADDRESS: {
    form: forms.callsPerSecond,
    fallback: "300",
  },
  VOD_QUOTA_MAX_WAIT_MS: { form: forms.delayMs, fallback: "5000" },
  VOD_QUOTA_SHARE: { form: forms.share, fallback: "0.5" },
  VOD_QUOTA_NAME: { form: forms.label },
  AUTH_MODE: { form: forms.oneOf("open", "jwt") },
  AUTH_JWKS_URL: { form: authForms.jwksUrl },
  AUTH_PUBLIC_KEY: { form: authForms.publicKey, hidden: true },
  AUTH_ISSUER: { form: authForms.claimValue },
  AUTH_AUDIENCE: { form: authForms.claimValue },
  AUTH_ALGORITHMS: {
    form: authForms.algorithms,
    fallback: authForms.signatureAlgorithms.join(","),
  },
  AUTH_CLOCK_TOLERANCE_SECONDS: {
    form: authForms.toleranceSeconds,
    fallback: "5",
  },
  AUTH_SCOPES_CLAIM: { form: authForms.claimName, fallback: "scope" },
  REGISTER_FROM: { form: networkForms.storagePlaces },
  CORS_ORIGINS: { form: forms.origins },
  ALLOWED_HOSTS: { form: networkForms.hostNames },
  INTROSPECTION: { form: forms.oneOf("on", "off") },
  FEDERATION_SDL: { form: forms.oneOf("on", "off") },
  GRAPHIQL: { form: forms.oneOf("on", "off") },
  SIMPLE_GETS: { form: forms.oneOf("on", "off") },
  PERSISTED_DOCUMENTS: {
    form: forms.oneOf("automatic", "only"),
    fallback: "automatic",
  },
  PERSISTED_DOCUMENTS_FILE: { form: forms.filePath },
  ROUTER_SECRET: { form: forms.sharedSecrets, secret: true },
  FEDERATION_AUTH_DIRECTIVES: {
    form: forms.oneOf("on", "off"),
    fallback: "off",
  },
  FEDERATED_TRACING: {
    form: forms.oneOf("on", "off"),
    fallback: "off",
  },
  HTTPS_URLS: { form: forms.oneOf("on", "off"), fallback: "off" },
  GRAPHQL_OVER_HTTP: { form: forms.oneOf("draft-2026") },
  TRUST_PROXY: { form: networkForms.networks },
  RATE_LIMIT_POINTS: { form: forms.pointsOrOff, fallback: "6000" },
  RATE_LIMIT_WINDOW_SECONDS: { form: forms.seconds, fallback: "60" },
  COST_LIMIT: { form: forms.cost, fallback: "1000" },
  KEEP_ALIVE_TIMEOUT_SECONDS: { form: forms.seconds, fallback: "72" },
  MAX_CONCURRENT_REQUESTS: { form: forms.requests, fallback: "1000" },
  CALLER_SHARE: { form: forms.share, fallback: "0.25" },
  MAX_EVENT_LOOP_DELAY_MS: { form: forms.timeoutMs, fallback: "1000" },
  REDIS_URL: { form: networkForms.redisUrl, secret: true },
  HTTPS_PROXY: { form: networkForms.proxyUrl, secret: true, eitherCase: true },
  HTTP_PROXY: { form: networkForms.proxyUrl, secret: true, eitherCase: true },
  NO_PROXY: { form: networkForms.directHosts, eitherCase: true },
  METRICS_PORT: { form: forms.port },
  OTEL_TRACES_EXPORTER: {
    form: forms.oneOf("otlp", "console", "none"),
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: { form: networkForms.collectorUrl },
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: { form: networkForms.collectorUrl },
  OTEL_EXPORTER_OTLP_PROTOCOL: { form: networkForms.otlpProtocol },
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: { form: networkForms.otlpProtocol },
  OTEL_SDK_DISABLED: {
    form: forms.oneOf("true", "false"),
    fallback: "false",
  },
  SHUTDOWN_DELAY_MS: { form: forms.delayMs, fallback: "0" },
  SHUTDOWN_TIMEOUT_MS: { form: forms.timeoutMs, fallback: "20000" },
  LOG_LEVEL: {
    form: forms.oneOf("trace", "debug", "info", "warn", "error", "silent"),
    fallback: "info",
  },
  NODE_ENV: {
    form: forms.oneOf("development", "test", "production"),
    fallback: "development",
  },
} as const satisfies Record<string, Variable>;

/** The variables of the emulator when it runs alone; the key pair's names are the gateway's. */
export const emulatorVariables = {
  EMULATOR_HOST: { form: forms.host, fallback: "127.0.0.1" },
  EMULATOR_PORT: { form: forms.port, fallback: "4010" },
  ALIBABA_CLOUD_ACCESS_KEY_ID: gatewayVariables.ALIBABA_CLOUD_ACCESS_KEY_ID,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET:
    gatewayVariables.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
} as const satisfies Record<string, Variable>;

/** What reading a table of variables gives: undefined where nothing was set and nothing is assumed. */
export type Values<Table extends Record<string, Variable>> = {
  readonly [Name in keyof Table]:
    | z.output<Table[Name]["form"]["schema"]>
    | (Table[Name] extends { readonly fallback: string } ? never : undefined);
};

/** The gateway's variables, read. */
export type GatewayValues = Values<typeof gatewayVariables>;

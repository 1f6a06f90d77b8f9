import type {
  Auth,
  CallbackConfig,
  Config,
  DocumentConfig,
  PlayTokenConfig,
  QuotaConfig,
  RateLimitConfig,
  Upstream,
  EgressConfig,
  Exposure,
  HttpConfig,
  TelemetryConfig,
} from "./Config.js";
import { ConfigError, type Problem } from "./ConfigError.js";
import { readVariables, textOf, type Environment } from "./readVariables.js";
import { type Reading, rules } from "./rules.js";
import { gatewayVariables, type GatewayValues } from "./variables.js";
import { isLoopbackHost } from "./networkForms.js";

/**
 * The gateway's configuration.
 *
 * @param env `process.env`, or a test's own
 * @param vodActions the actions whose quota can be set: those that the gateway calls. @default none
 * @throws {ConfigError} with every problem at once: the variable, what was expected and what it got,
 * never the value of a secret
 * @see docs/configuration.md
 */
export function loadConfig(
  env: Environment,
  vodActions: readonly string[] = [],
): Config {
  const problems: Problem[] = [];
  const values = readVariables(gatewayVariables, env, problems);
  const unreadable = new Set(problems.map(({ variable }) => variable));
  const reading: Reading = {
    values,
    isSet: (name) => textOf(env, name) !== "",
    vodActions,
  };
  const broken = rules
    .map((rule) => rule(reading))
    .filter((problem) => problem !== undefined);
  problems.push(...broken.filter(({ variable }) => !unreadable.has(variable)));
  if (problems.length > 0) throw new ConfigError(problems);
  return toConfig(values);
}

function toConfig(values: GatewayValues): Config {
  return {
    upstream: toUpstream(values),
    vod: {
      signatureVersion: values.VOD_SIGNATURE_VERSION,
      attemptTimeoutMs: values.VOD_ATTEMPT_TIMEOUT_MS,
      callTimeoutMs: values.VOD_CALL_TIMEOUT_MS,
    },
    ...toCallbacks(values),
    ...toPlayTokens(values),
    quota: toQuota(values),
    http: {
      host: values.HOST,
      port: values.PORT,
      ...toOrigins(values),
      federatedTracing: values.FEDERATED_TRACING === "on",
      draftStatuses: values.GRAPHQL_OVER_HTTP === "draft-2026",
      allowedHosts: values.ALLOWED_HOSTS ?? [],
      ...toExposure(values),
      trustedProxies: values.TRUST_PROXY ?? [],
      keepAliveTimeoutMs: values.KEEP_ALIVE_TIMEOUT_SECONDS * 1000,
      maxConcurrentRequests: values.MAX_CONCURRENT_REQUESTS,
      callerShare: values.CALLER_SHARE,
      maxLoopDelayMs: values.MAX_EVENT_LOOP_DELAY_MS,
      shutdownDelayMs: values.SHUTDOWN_DELAY_MS,
      shutdownTimeoutMs: values.SHUTDOWN_TIMEOUT_MS,
    },
    ...toRateLimit(values),
    auth: toAuth(values),
    registerFrom: values.REGISTER_FROM ?? [],
    subgraph: {
      authDirectives: values.FEDERATION_AUTH_DIRECTIVES === "on",
      httpsUrls: values.HTTPS_URLS === "on",
    },
    costLimit: values.COST_LIMIT,
    ...(values.REDIS_URL !== undefined && { redisUrl: values.REDIS_URL }),
    documents: toDocuments(values),
    showsUploadPage: values.NODE_ENV !== "production",
    telemetry: toTelemetry(values),
    egress: toEgress(values),
    logLevel: values.LOG_LEVEL,
  };
}

function toCallbacks({
  VOD_CALLBACK_URL: url,
  VOD_CALLBACK_KEYS: keys,
  VOD_CALLBACK_TOLERANCE_SECONDS: toleranceSeconds,
}: GatewayValues): { readonly callbacks?: CallbackConfig } {
  if (url === undefined || keys === undefined) return {};
  return { callbacks: { url, keys, toleranceMs: toleranceSeconds * 1000 } };
}

function toPlayTokens({
  PLAY_TOKENS: choice,
  PLAY_APP_ID: appId,
  PLAY_KEY: key,
}: GatewayValues): { readonly playTokens?: PlayTokenConfig } {
  if (choice === "off") return {};
  return { playTokens: { appId, ...(key !== undefined && { key }) } };
}

function toQuota(values: GatewayValues): QuotaConfig {
  return {
    perSecond: values.VOD_QUOTA ?? {},
    perAddress: values.VOD_QUOTA_PER_ADDRESS,
    maxWaitMs: values.VOD_QUOTA_MAX_WAIT_MS,
    share: values.VOD_QUOTA_SHARE,
    ...(values.VOD_QUOTA_NAME !== undefined && { name: values.VOD_QUOTA_NAME }),
  };
}

function toDocuments({
  PERSISTED_DOCUMENTS: mode,
  PERSISTED_DOCUMENTS_FILE: file,
  ROUTER_SECRET: routerSecrets,
}: GatewayValues): DocumentConfig {
  return {
    mode,
    ...(file !== undefined && { file }),
    ...(routerSecrets !== undefined && { routerSecrets }),
  };
}

function toRateLimit({
  RATE_LIMIT_POINTS: points,
  RATE_LIMIT_WINDOW_SECONDS: windowSeconds,
}: GatewayValues): { readonly rateLimit?: RateLimitConfig } {
  return points === "off" ? {} : { rateLimit: { points, windowSeconds } };
}

/** The rules have seen to it that nothing is missing: what is, is not a mode that lets everybody in. */
function toAuth(values: GatewayValues): Auth {
  if (values.AUTH_MODE !== "jwt") return { mode: "open" };
  const {
    AUTH_JWKS_URL: jwksUrl,
    AUTH_PUBLIC_KEY: publicKey,
    AUTH_ISSUER: issuer = "",
    AUTH_AUDIENCE: audience = "",
  } = values;
  return {
    mode: "jwt",
    keys: publicKey === undefined ? { jwksUrl: jwksUrl ?? "" } : { publicKey },
    issuer,
    audience,
    algorithms: values.AUTH_ALGORITHMS,
    clockToleranceSeconds: values.AUTH_CLOCK_TOLERANCE_SECONDS,
    scopesClaim: values.AUTH_SCOPES_CLAIM,
  };
}

function toUpstream(values: GatewayValues): Upstream {
  const {
    ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
  } = values;
  const remote = {
    region: values.VOD_REGION,
    ...(values.VOD_ENDPOINT !== undefined && { endpoint: values.VOD_ENDPOINT }),
  };
  if (accessKeyId !== undefined && accessKeySecret !== undefined)
    return {
      mode: "keyPair",
      accessKeyId,
      accessKeySecret,
      ...securityToken(values),
      ...remote,
    };
  return values.VOD_CREDENTIALS === "chain"
    ? { mode: "chain", ...remote }
    : { mode: "embedded" };
}

function securityToken({
  ALIBABA_CLOUD_SECURITY_TOKEN: token,
}: GatewayValues): { readonly securityToken?: string } {
  return token === undefined ? {} : { securityToken: token };
}

/** The proxies on the way out. */
function toEgress({
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

/**
 * In production nothing is shown; a variable of its own says otherwise for each thing, there as elsewhere.
 * Introspection is no listed document, and GraphiQL lives on it.
 */
function toExposure(values: GatewayValues): Exposure {
  const isOpen = values.NODE_ENV !== "production";
  const introspection = isOn(
    values.INTROSPECTION,
    isOpen && values.PERSISTED_DOCUMENTS !== "only",
  );
  return {
    introspection,
    federationSdl: isOn(values.FEDERATION_SDL, isOpen),
    graphiql: isOn(values.GRAPHIQL, introspection),
    simpleGets: isOn(values.SIMPLE_GETS, isOpen),
  };
}

function isOn(choice: "on" | "off" | undefined, fallback: boolean): boolean {
  return choice === undefined ? fallback : choice === "on";
}

/**
 * Which pages may call. A developer's own are served from their machine, at some port or other. A gateway that is
 * meant for others takes those alone that are listed: what runs on a visitor's machine is not theirs for certain.
 */
function toOrigins({
  CORS_ORIGINS: listed,
  HOST: host,
  NODE_ENV: environment,
}: GatewayValues): Pick<HttpConfig, "corsOrigins" | "loopbackOrigins"> {
  const isForOthers =
    environment === "production" ||
    (listed !== undefined && !isLoopbackHost(host));
  return { corsOrigins: listed ?? [], loopbackOrigins: !isForOthers };
}

/** In production the gateway's own port is the callers': metrics are shown on a port of their own or not at all. */
function toTelemetry(values: GatewayValues): TelemetryConfig {
  const { METRICS_PORT: metricsPort, NODE_ENV: environment } = values;
  return {
    tracing: isTracing(values),
    ...(isTracing(values) && toCollector(values)),
    metrics: metricsPort !== undefined || environment !== "production",
    ...(metricsPort !== undefined && { metricsPort }),
  };
}

/** Where spans go and how, for whoever has to find the way there: the SDK reads the same by itself. */
function toCollector({
  OTEL_TRACES_EXPORTER: exporter,
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: tracesEndpoint,
  OTEL_EXPORTER_OTLP_PROTOCOL: anyProtocol,
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: protocol = anyProtocol,
}: GatewayValues): Pick<TelemetryConfig, "collector"> {
  const url = tracesEndpoint ?? endpoint;
  if (url === undefined || exporter === "console") return {};
  return { collector: { url, protocol: protocol ?? "http/protobuf" } };
}

/** The SDK would send to localhost when nothing is said: traces are for those who say where to. */
function isTracing({
  OTEL_SDK_DISABLED: disabled,
  OTEL_TRACES_EXPORTER: exporter,
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: tracesEndpoint,
}: GatewayValues): boolean {
  if (disabled === "true" || exporter === "none") return false;
  return (exporter ?? endpoint ?? tracesEndpoint) !== undefined;
}

import { randomBytes } from "node:crypto";
import {
  jwtAuthenticator,
  openAuthenticator,
  type Authenticator,
  type RateLimiter,
} from "./auth/index.js";
import { systemClock } from "./base/clock.js";
import type { Logger } from "./base/logger.js";
import {
  ConfigError,
  loadConfig,
  type Auth,
  type Config,
  type Upstream,
} from "./config/index.js";
import { MediaFeed, type CallbackKeys, type PubSub } from "./events/index.js";
import { buildSubgraph } from "./graph/index.js";
import {
  callbackPath,
  createLogger,
  createServer,
  DocumentListError,
  memoryRateLimiter,
  startupMessage,
  type UploadPageOptions,
} from "./server/index.js";
import { openTelemetry, traceFields } from "./telemetry/index.js";
import {
  chainCredentials,
  endpointForRegion,
  setMessageCallback,
  SharedQuota,
  staticCredentials,
  VodClient,
  type CredentialsProvider,
  type QuotaOptions,
  type QuotaStore,
} from "./vod/index.js";

/** The VOD service that this process calls. */
interface OpenUpstream {
  readonly endpoint: string;
  readonly credentials: CredentialsProvider;
  /** Where the browsers of those who upload send files, and play them from. */
  readonly uploadPage: UploadPageOptions;
  /** Tells a person which service it is. */
  readonly words: string;
  /** A document that is worth running first. */
  readonly exampleQuery: string;
  readonly close: () => Promise<void>;
}

/** What a gateway has in common with others on the same Redis, and keeps in memory without one. */
interface Shared {
  readonly rateLimiter?: RateLimiter | undefined;
  readonly pubSub?: PubSub;
  readonly quotaStore?: QuotaStore | undefined;
  readonly close: () => void;
}

/** One of the emulator's frozen videos: an upload that has begun and never ends. */
const uploadingVideoId = "c6a23a870c8c4ffcd40cbd3813330001";

/** How long the process may take to end once its server has closed. */
const lastStepsMs = 1000;

try {
  await start(loadConfig(process.env));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const logger = createLogger({ level: config.logLevel, fields: traceFields });
  const upstream = await openUpstream(config.upstream);
  const shared = await openShared(config, logger);
  const telemetry = await openTelemetry({ ...config.telemetry, logger });
  const vod = new VodClient({
    endpoint: upstream.endpoint,
    credentials: upstream.credentials,
    ...config.vod,
    quota: quotaOf(config, shared.quotaStore),
    logger,
    observer: telemetry.vodObserver,
  });
  telemetry.watchLanes(() => vod.lanes);
  const callbacks = callbacksOf(config, () => server.url);
  const feed = new MediaFeed({
    vod,
    ...(callbacks && { callbacks }),
    ...(shared.pubSub && { pubSub: shared.pubSub }),
    logger,
  });
  const server = await createServer({
    ...config.http,
    schema: buildSubgraph(config.subgraph),
    vod,
    watch: feed,
    authenticator: authenticatorOf(config.auth, logger),
    documents: config.documents,
    queryLimits: { cost: config.costLimit },
    ...(feed.callbacks && { callbacks: feed.callbacks }),
    ...(shared.rateLimiter && { rateLimiter: shared.rateLimiter }),
    ...(config.showsUploadPage && { uploadPage: upstream.uploadPage }),
    logger,
    ...telemetry.server,
  });
  stopOnSignal(config, async () => {
    await server.close();
    await feed.close();
    shared.close();
    await Promise.allSettled(
      [vod, upstream, telemetry].map((part) => part.close()),
    );
  });
  if (config.upstream.mode === "embedded" && callbacks)
    await hearEmulator(vod, callbacks);
  process.stdout.write(
    startupMessage({
      url: server.url,
      graphiql: config.http.graphiql,
      uploadPage: config.showsUploadPage,
      upstream: upstream.words,
      callers: callersIn(config.auth),
      needsToken: config.auth.mode === "jwt",
      exampleQuery: upstream.exampleQuery,
    }),
  );
}

/** What callbacks are checked against; in embedded mode, with a key that the emulator alone is told. */
function callbacksOf(
  { callbacks, upstream }: Config,
  ownUrl: () => string,
): CallbackKeys | undefined {
  if (upstream.mode !== "embedded") return callbacks;
  // The vendor wants an upper-case letter, a lower-case one and a digit.
  const key = `Ev0${randomBytes(14).toString("hex")}`;
  return {
    // Known once the server listens: nobody calls before.
    get url() {
      return ownUrl() + callbackPath;
    },
    keys: [key],
  };
}

/** Tells the emulator in this process where its events are taken, as an operator would tell VOD. */
async function hearEmulator(
  vod: VodClient,
  { url, keys }: CallbackKeys,
): Promise<void> {
  await vod.call(setMessageCallback, {
    CallbackType: "HTTP",
    CallbackURL: url,
    AuthSwitch: "on",
    AuthKey: keys[0],
    EventTypeList: ["ALL"],
  });
}

function authenticatorOf(auth: Auth, logger: Logger): Authenticator {
  return auth.mode === "open"
    ? openAuthenticator
    : jwtAuthenticator({ ...auth, logger });
}

function callersIn(auth: Auth): string {
  return auth.mode === "open"
    ? "everybody who reaches this address (AUTH_MODE=open)"
    : `who shows a token of ${auth.issuer} for ${auth.audience}`;
}

async function openShared(config: Config, logger: Logger): Promise<Shared> {
  const { redisUrl: url, rateLimit: limit, quota } = config;
  const fallback = limit && memoryRateLimiter(limit);
  if (url === undefined)
    return { rateLimiter: fallback, close: () => undefined };
  // Most gateways have no Redis, and need not load its client.
  const { openRedis, redisPubSub, redisQuota, redisRateLimiter } =
    await import("./redis/index.js");
  const connection = await openRedis({ url, logger });
  const account = accountOf(config);
  return {
    pubSub: redisPubSub(connection),
    rateLimiter:
      limit &&
      fallback &&
      redisRateLimiter({ connection, limit, fallback, logger }),
    quotaStore:
      account === undefined
        ? undefined
        : new SharedQuota({
            common: redisQuota({ connection, account, logger }),
            share: quota.share,
            clock: systemClock,
          }),
    close: () => {
      connection.close();
    },
  };
}

/** Whose quota it is; undefined for an emulator of this process's own, whose quota nobody shares. */
function accountOf({ upstream, quota: { name } }: Config): string | undefined {
  if (upstream.mode === "embedded") return undefined;
  if (name !== undefined) return name;
  // Which key the chain finds is not known yet, and may change.
  return upstream.mode === "keyPair" ? upstream.accessKeyId : "chain";
}

/** The figures differ by region; the emulator has those of the default one. */
function quotaOf(
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

function openUpstream(
  upstream: Upstream,
): OpenUpstream | Promise<OpenUpstream> {
  if (upstream.mode === "embedded") return openEmulator();
  const { mode, region, endpoint = endpointForRegion(region) } = upstream;
  return {
    endpoint,
    credentials:
      mode === "chain" ? chainCredentials() : staticCredentials(upstream),
    uploadPage: accountPage(endpoint),
    words: `${endpoint}, with ${mode === "chain" ? "what the vendor's credential chain finds" : "the key pair given"}`,
    exampleQuery: `{ video(id: "PUT-A-VIDEO-ID-HERE") { title status } }`,
    close: () => Promise.resolve(),
  };
}

/**
 * Buckets are the vendor's hosts, videos come from a domain of the account's own. An endpoint elsewhere, an
 * emulator for instance, is its own bucket.
 */
function accountPage(endpoint: string): UploadPageOptions {
  const { origin } = new URL(endpoint);
  return {
    storage: ["https://*.aliyuncs.com", origin],
    delivery: ["https:", origin],
  };
}

/** The emulator in this process, with a key pair that nobody else knows. */
async function openEmulator(): Promise<OpenUpstream> {
  const { createEmulator } = await import("./emulator/createEmulator.js");
  const pair = {
    accessKeyId: `LTAI${randomBytes(8).toString("hex")}`,
    accessKeySecret: randomBytes(24).toString("base64url"),
  };
  const emulator = await createEmulator({ credentials: [pair] });
  return {
    endpoint: emulator.url,
    credentials: staticCredentials(pair),
    uploadPage: {
      storage: [emulator.url],
      delivery: [emulator.url],
      controlUrl: `${emulator.url}/_emulator/`,
    },
    words: `embedded mode: an emulator in this process (${emulator.url}); no account is touched`,
    exampleQuery: `mutation { refreshUpload(videoId: "${uploadingVideoId}") { uploadAddress uploadAuth expiresAt } }`,
    close: () => emulator.close(),
  };
}

/** Ends the process in order on the first signal. A second one ends it at once, as it does by default. */
function stopOnSignal({ http }: Config, stop: () => Promise<void>): void {
  const end = (): void => {
    process.removeAllListeners("SIGTERM").removeAllListeners("SIGINT");
    // Only for what outlasts the server's own limit, a connection to VOD for instance.
    setTimeout(
      () => process.exit(1),
      http.shutdownDelayMs + http.shutdownTimeoutMs + lastStepsMs,
    ).unref();
    void stop().finally(() => process.exit());
  };
  process.once("SIGTERM", end).once("SIGINT", end);
}

/** What to tell whoever started the process: no stack trace for what they can mend. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DocumentListError)
    return error.message;
  if (!(error instanceof Error)) return String(error);
  return "syscall" in error
    ? `The gateway cannot start: ${error.message}`
    : (error.stack ?? error.message);
}

import {
  jwtAuthenticator,
  openAuthenticator,
  type Authenticator,
} from "./auth/index.js";
import type { Logger } from "./base/logger.js";
import {
  ConfigError,
  loadConfig,
  type Auth,
  type Config,
} from "./config/index.js";
import { MediaFeed } from "./events/index.js";
import { buildSubgraph } from "./graph/index.js";
import { callbacksOf, hearEmulator } from "./main/callbacksOf.js";
import { openShared } from "./main/openShared.js";
import { openUpstream } from "./main/openUpstream.js";
import { quotaOf } from "./main/quotaOf.js";
import {
  createLogger,
  createServer,
  DocumentListError,
  startupMessage,
} from "./server/index.js";
import { openTelemetry, traceFields } from "./telemetry/index.js";
import { VodClient } from "./vod/index.js";

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
    registerFrom: config.registerFrom,
    documents: config.documents,
    queryLimits: { cost: config.costLimit },
    ...(feed.callbacks && { callbacks: feed.callbacks }),
    ...(shared.rateLimiter && { rateLimiter: shared.rateLimiter }),
    ...(config.showsUploadPage && { uploadPage: upstream.uploadPage }),
    logger,
    ...telemetry.server,
  });
  telemetry.watchServer(() => server.load);
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

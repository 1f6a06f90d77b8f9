import {
  jwtAuthenticator,
  openAuthenticator,
  type Authenticator,
  type JwtOptions,
} from "./auth/index.js";
import { systemClock } from "./base/clock.js";
import { guardedClock } from "./base/guarded.js";
import { ProcessEnd } from "./base/ProcessEnd.js";
import {
  ConfigError,
  loadConfig,
  type Auth,
  type Config,
} from "./config/index.js";
import { MediaFeed } from "./events/index.js";
import { buildSubgraph } from "./graph/index.js";
import { callbacksOf, hearEmulator } from "./main/callbacksOf.js";
import { openShared, type Tools } from "./main/openShared.js";
import { openUpstream, type OpenUpstream } from "./main/openUpstream.js";
import { quotaOf } from "./main/quotaOf.js";
import { secretsIn } from "./main/secretsIn.js";
import { waysOut } from "./main/waysOut.js";
import { PlayTokens } from "./play/index.js";
import {
  createLogger,
  createServer,
  DocumentListError,
  startupMessage,
  type GatewayServer,
  type ServerOptions,
} from "./server/index.js";
import { openTelemetry, traceFields } from "./telemetry/index.js";
import { operations, VodClient } from "./vod/index.js";

/** How long the process may take to end once its server has closed: its last spans have two seconds. */
const lastStepsMs = 3000;

try {
  const actions = Object.values(operations).map(({ action }) => action);
  await start(loadConfig(process.env, actions.toSorted()));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const tools = toolsOf(config);
  const end = new ProcessEnd({ process, ...tools });
  const ways = waysOut(config);
  const upstream = await openUpstream(config.upstream, { ...tools, ...ways });
  const shared = await openShared(config, tools);
  const telemetry = await openTelemetry({
    ...config.telemetry,
    ...ways,
    ...tools,
  });
  const vod = new VodClient({
    endpoint: upstream.endpoint,
    credentials: upstream.credentials,
    ...config.vod,
    proxy: ways.vodProxy(upstream.endpoint),
    quota: quotaOf(config, shared.quotaStore),
    ...tools,
    observer: telemetry.vodObserver,
  });
  telemetry.watchLanes(() => vod.lanes);
  const callbacks = callbacksOf(config, () => server.url);
  const feed = new MediaFeed({
    vod,
    ...(callbacks && { callbacks }),
    ...(shared.pubSub && { pubSub: shared.pubSub }),
    ...tools,
  });
  const server = await createServer({
    ...config.http,
    schema: buildSubgraph(config.subgraph),
    vod,
    watch: feed,
    authenticator: authenticatorOf(config.auth, { ...tools, ...ways }),
    registerFrom: config.registerFrom,
    ...playTokensOf(config, upstream, tools),
    documents: config.documents,
    queryLimits: { cost: config.costLimit },
    ...(feed.callbacks && { callbacks: feed.callbacks }),
    ...(shared.rateLimiter && { rateLimiter: shared.rateLimiter }),
    ...(config.showsUploadPage && { uploadPage: upstream.uploadPage }),
    ...tools,
    ...telemetry.server,
  });
  telemetry.watchServer(() => server.load);
  end.plan({
    limitMs: endLimitMs(config.http),
    stop: async () => {
      await server.close();
      await feed.close();
      shared.close();
      await Promise.allSettled(
        [vod, upstream, telemetry].map((part) => part.close()),
      );
    },
  });
  if (config.upstream.mode === "embedded" && callbacks)
    await hearEmulator(vod, callbacks);
  greet(config, upstream, server);
}

/** What every room is given: its time, and its log. */
function toolsOf(config: Config): Tools {
  const logger = createLogger({
    process,
    level: config.logLevel,
    ...(config.telemetry.tracing && { fields: traceFields }),
    secrets: secretsIn(config),
  });
  return { clock: guardedClock(systemClock, logger), logger };
}

function playTokensOf(
  { playTokens }: Config,
  { region }: OpenUpstream,
  tools: Tools,
): Pick<ServerOptions, "playTokens"> {
  return playTokens === undefined
    ? {}
    : { playTokens: new PlayTokens({ ...playTokens, region, ...tools }) };
}

/** Longer than the server's own limit: only for what outlasts it, a connection to VOD for instance. */
function endLimitMs({
  shutdownDelayMs,
  shutdownTimeoutMs,
}: Config["http"]): number {
  return shutdownDelayMs + shutdownTimeoutMs + lastStepsMs;
}

/** Tells whoever started the process where it is, and what to try. */
function greet(
  config: Config,
  upstream: OpenUpstream,
  { url, metricsUrl }: GatewayServer,
): void {
  // Nobody may be there to read it: that is no fault.
  process.stdout.on("error", () => undefined);
  process.stdout.write(
    startupMessage({
      url,
      graphiql: config.http.graphiql,
      uploadPage: config.showsUploadPage,
      ...(metricsUrl !== undefined && { metricsUrl }),
      upstream: upstream.words,
      callers: callersIn(config.auth),
      needsToken: config.auth.mode === "jwt",
      exampleQuery: upstream.exampleQuery,
    }),
  );
}

function authenticatorOf(
  auth: Auth,
  tools: Tools & Pick<JwtOptions, "fetch">,
): Authenticator {
  return auth.mode === "open"
    ? openAuthenticator
    : jwtAuthenticator({ ...auth, ...tools });
}

function callersIn(auth: Auth): string {
  return auth.mode === "open"
    ? "everybody who reaches this address (AUTH_MODE=open)"
    : `who shows a token of ${auth.issuer} for ${auth.audience}`;
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

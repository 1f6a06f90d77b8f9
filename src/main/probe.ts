import { systemClock } from "../base/clock.js";
import { silentLogger } from "../base/logger.js";
import { ConfigError, loadConfig } from "../config/index.js";
import { probe } from "../probe/index.js";
import { openUpstream } from "./openUpstream.js";
import { waysOut } from "./waysOut.js";

/**
 * `npm run probe`: asks the account of the gateway's own environment.
 *
 * @returns what the process ends with: see docs/vendor.md
 */
async function run(words: readonly string[]): Promise<number> {
  if (words.some((word) => word !== "--writes"))
    return refuse("usage: npm run probe [-- --writes]");
  const config = loadConfig(process.env);
  const { upstream, vod } = config;
  if (upstream.mode === "embedded")
    return refuse("The probe asks an account: set its key pair.");
  const ways = waysOut(config);
  const { endpoint, credentials } = await openUpstream(upstream, {
    clock: systemClock,
    logger: silentLogger,
    ...ways,
  });
  return probe({
    ...{ endpoint, credentials, region: upstream.region },
    callTimeoutMs: vod.callTimeoutMs,
    attemptTimeoutMs: vod.attemptTimeoutMs,
    proxy: ways.vodProxy(endpoint),
    writes: words.includes("--writes"),
    write: (line) => process.stdout.write(`${line}\n`),
  });
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = refuse(explain(error));
  },
);

/** No stack trace for what whoever started it can mend. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  return error instanceof Error
    ? (error.stack ?? error.message)
    : String(error);
}

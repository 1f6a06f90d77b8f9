import { diag, DiagLogLevel } from "@opentelemetry/api";
import { NodeSDK, resources } from "@opentelemetry/sdk-node";
import { sleep, type Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import { exporterThrough, type CollectorWay } from "./exporterThrough.js";

/** What is left at the end may take so long: the exporter alone would try for ten seconds. */
const lastSpansMs = 2000;

/** What tracing needs. */
export interface TracingOptions {
  readonly logger: Logger;
  readonly clock: Clock;
  /** Leads to the collector where the SDK does not find it by itself. */
  readonly way?: CollectorWay | undefined;
}

/**
 * Sends spans as the standard `OTEL_*` variables say, which the SDK reads itself. Nothing is instrumented
 * but what we tell: an instrumented HTTP client would record signed URLs, and send the trace's id to VOD.
 *
 * @returns ends it: sends what is left, for two seconds at most; never throws
 * @see https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 */
export function startTracing({
  logger,
  clock,
  way,
}: TracingOptions): () => Promise<void> {
  diag.setLogger(logOf(logger), {
    logLevel: DiagLogLevel.WARN,
    suppressOverrideMessage: true,
  });
  const sdk = new NodeSDK({
    serviceName: "vod-graph",
    instrumentations: [],
    // Others would tell the machine's owner, or the command line of the process.
    resourceDetectors: [resources.envDetector],
    metricReaders: [],
    logRecordProcessors: [],
    ...(way && { traceExporter: exporterThrough(way) }),
  });
  sdk.start();
  return async () => {
    const waiting = new AbortController();
    try {
      await Promise.race([
        sdk.shutdown(),
        sleep(clock, lastSpansMs, waiting.signal).then(() => {
          throw new Error("The collector does not answer in time.");
        }),
      ]);
    } catch {
      logger.warn({}, "some spans could not be sent before the end");
    } finally {
      waiting.abort();
    }
  };
}

/** The SDK's own words are kept, what it adds is not: errors of exporters hold the headers that they sent. */
function logOf(
  logger: Logger,
): Record<
  "verbose" | "debug" | "info" | "warn" | "error",
  (text: string) => void
> {
  const write = (level: "debug" | "info" | "warn") => (text: string) => {
    logger[level]({}, `OpenTelemetry: ${firstLine(text)}`);
  };
  return {
    verbose: write("debug"),
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("warn"),
  };
}

/** Exporters give whole errors as JSON: their message is enough. */
function firstLine(text: string): string {
  const message = /"message":"([^"\\]{1,200})/.exec(text)?.[1];
  return message ?? text.split("\n", 1)[0]?.slice(0, 200) ?? "";
}

import { diag, DiagLogLevel } from "@opentelemetry/api";
import { NodeSDK, resources } from "@opentelemetry/sdk-node";
import type { Logger } from "../base/logger.js";
import { exporterThrough, type CollectorWay } from "./exporterThrough.js";

/**
 * Sends spans as the standard `OTEL_*` variables say, which the SDK reads itself. Nothing is instrumented
 * but what we tell: an instrumented HTTP client would record signed URLs, and send the trace's id to VOD.
 *
 * @param way leads to the collector where the SDK does not find it by itself
 * @returns ends it: sends what is left, never throws
 * @see https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 */
export function startTracing(
  logger: Logger,
  way?: CollectorWay,
): () => Promise<void> {
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
    try {
      await sdk.shutdown();
    } catch {
      logger.warn({}, "some spans could not be sent before the end");
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

import { trace } from "@opentelemetry/api";
import { collectDefaultMetrics } from "prom-client";
import type { Logger } from "../base/logger.js";
import type { MetricsSource, ServerObserver } from "../server/index.js";
import type { LaneState, Observer } from "../vod/index.js";
import { Measures } from "./Measures.js";
import { serverObserver } from "./serverObserver.js";
import { vodObserver } from "./vodObserver.js";

/** What is seen of the gateway from outside. */
export interface Telemetry {
  readonly vodObserver: Observer;
  readonly serverObserver: ServerObserver;
  readonly metrics: MetricsSource;
  /** Asks, whenever metrics are read, how each action stands with its quota. */
  watchLanes(lanes: () => readonly LaneState[]): void;
  /** Sends what spans are left; resolves, whatever becomes of them. */
  close(): Promise<void>;
}

/** How much is seen. */
export interface TelemetryOptions {
  /** Whether spans are sent where the `OTEL_*` variables say. @default false */
  readonly tracing?: boolean;
  /** Whether the process itself is measured: memory, CPU, the delay of the event loop. @default false */
  readonly processMetrics?: boolean;
  readonly logger: Logger;
}

/** Begins to measure, and to trace where that is asked for. */
export async function openTelemetry({
  tracing = false,
  processMetrics = false,
  logger,
}: TelemetryOptions): Promise<Telemetry> {
  const closeTracing = tracing ? await openTracing(logger) : undefined;
  const measures = new Measures();
  const { registry } = measures;
  if (processMetrics) collectDefaultMetrics({ register: registry });
  const tracer = trace.getTracer("vod-graph");
  let lanes: () => readonly LaneState[] = () => [];
  return {
    vodObserver: vodObserver(measures, tracer),
    serverObserver: serverObserver(measures, tracer),
    metrics: {
      contentType: registry.contentType,
      text: () => {
        for (const lane of lanes()) tellOf(lane, measures);
        return registry.metrics();
      },
    },
    watchLanes: (ask) => {
      lanes = ask;
    },
    close: async () => closeTracing?.(),
  };
}

/** The SDK is slow to load: only those wait for it who want traces. */
async function openTracing(logger: Logger): Promise<() => Promise<void>> {
  const { startTracing } = await import("./startTracing.js");
  return startTracing(logger);
}

function tellOf(
  { action, waiting, share, perSecond }: LaneState,
  measures: Measures,
): void {
  measures.quotaWaiting.set({ action }, waiting);
  measures.quotaShare.set({ action }, share);
  measures.quotaLimit.set({ action }, perSecond);
}

import { trace } from "@opentelemetry/api";
import { collectDefaultMetrics } from "prom-client";
import { systemClock, type Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import type {
  MetricsSource,
  ServerLoad,
  ServerOptions,
} from "../server/index.js";
import type { LaneState, Observer } from "../vod/index.js";
import type { CollectorWay } from "./exporterThrough.js";
import { Measures } from "./Measures.js";
import { serverObserver } from "./serverObserver.js";
import type { TracingOptions } from "./startTracing.js";
import { vodObserver } from "./vodObserver.js";

/** What is seen of the gateway from outside. */
export interface Telemetry {
  readonly vodObserver: Observer;
  /** What the server is to tell, and to answer. */
  readonly server: Pick<ServerOptions, "observer" | "metrics" | "metricsPort">;
  /** Asks, whenever metrics are read, how each action stands with its quota. */
  watchLanes(lanes: () => readonly LaneState[]): void;
  /** Asks, whenever metrics are read, what the server has to do. */
  watchServer(load: () => ServerLoad): void;
  /** Sends what spans are left; resolves, whatever becomes of them, after two seconds at the latest. */
  close(): Promise<void>;
}

/** How much is seen. */
export interface TelemetryOptions {
  /** Whether spans are sent where the `OTEL_*` variables say. @default false */
  readonly tracing?: boolean;
  /** The way to the collector, where it is not a straight one. @default as the SDK finds it */
  readonly collectorWay?: CollectorWay | undefined;
  /** Whether metrics can be read, those of the process (memory, event loop) among them. @default false */
  readonly metrics?: boolean;
  /** A port for them alone. @default the gateway's */
  readonly metricsPort?: number;
  readonly logger: Logger;
  /** @default the machine's clock */
  readonly clock?: Clock;
}

/** Begins to measure, and to trace where that is asked for. */
export async function openTelemetry({
  tracing = false,
  collectorWay,
  metrics: areRead = false,
  metricsPort,
  logger,
  clock = systemClock,
}: TelemetryOptions): Promise<Telemetry> {
  const closeTracing = tracing
    ? await openTracing({ logger, clock, way: collectorWay })
    : undefined;
  const measures = new Measures();
  const { registry } = measures;
  if (areRead) collectDefaultMetrics({ register: registry });
  const tracer = tracing ? trace.getTracer("vod-graph") : undefined;
  let lanes: () => readonly LaneState[] = () => [];
  let load: () => ServerLoad | undefined = () => undefined;
  const metrics: MetricsSource = {
    contentType: registry.contentType,
    text: () => {
      for (const lane of lanes()) tellLane(lane, measures);
      tellLoad(load(), measures);
      return registry.metrics();
    },
  };
  return {
    vodObserver: vodObserver(measures, tracer),
    server: {
      observer: serverObserver(measures, tracer),
      ...(areRead && { metrics }),
      ...(metricsPort !== undefined && { metricsPort }),
    },
    watchLanes: (ask) => {
      lanes = ask;
    },
    watchServer: (ask) => {
      load = ask;
    },
    close: async () => closeTracing?.(),
  };
}

/** The SDK is slow to load: only those wait for it who want traces. */
async function openTracing(
  options: TracingOptions,
): Promise<() => Promise<void>> {
  const { startTracing } = await import("./startTracing.js");
  return startTracing(options);
}

function tellLane(
  { action, waiting, share, perSecond }: LaneState,
  measures: Measures,
): void {
  measures.quotaWaiting.set({ action }, waiting);
  measures.quotaShare.set({ action }, share);
  measures.quotaLimit.set({ action }, perSecond);
}

function tellLoad(load: ServerLoad | undefined, measures: Measures): void {
  if (load === undefined) return;
  measures.requestsUnderWay.set(load.requests);
  for (const [transport, count] of Object.entries(load.connections))
    measures.connections.set({ transport }, count);
  for (const [transport, count] of Object.entries(load.subscriptions))
    measures.subscriptions.set({ transport }, count);
}

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openTelemetry, type Telemetry } from "../../../src/telemetry/index.js";
import { RecordingLogger } from "../../support/recordingLogger.js";
import {
  attributesOf,
  SpanCollector,
  type CollectedSpan,
} from "../../support/SpanCollector.js";
import { startStack, type Stack } from "../../support/startStack.js";

const traceId = "0af7651916cd43dd8448eb211c80319c";
const callerSpanId = "b7ad6b7169203331";
const environment = {
  OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
  OTEL_EXPORTER_OTLP_ENDPOINT: "",
};

/** A video whose upload has begun and never ends. */
const videoId = "c6a23a870c8c4ffcd40cbd3813330001";

/** Begins an upload, renews its credential after a failure of VOD's, and reads a video. */
async function runUpload(stack: Stack): Promise<void> {
  const created = await stack.query(
    `mutation Begin { createUpload(input: { title: "t-canary", fileName: "f-canary.mp4" }) { uploadAuth videoId } }`,
  );
  expect(created.errors).toBeUndefined();
  stack.emulator.faults.add({
    kind: "error",
    action: "RefreshUploadVideo",
    code: "ServiceUnavailable",
  });
  const answer = await fetch(`${stack.url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: "Bearer token-canary",
      traceparent: `00-${traceId}-${callerSpanId}-01`,
      "x-request-id": "request-7",
    },
    body: JSON.stringify({
      query: `mutation Renew { refreshUpload(videoId: "${videoId}") { uploadAuth requestId } }`,
    }),
  });
  expect(await answer.json()).not.toHaveProperty("errors");
  await stack.query(`{ video(id: "nobody-has-this") { title } }`);
}

describe("What is seen of an upload", () => {
  let collector: SpanCollector;
  let telemetry: Telemetry;
  let stack: Stack;
  let metrics: string;

  beforeAll(async () => {
    collector = await SpanCollector.start();
    Object.assign(process.env, environment, {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    });
    const logger = new RecordingLogger();
    telemetry = await openTelemetry({ tracing: true, metrics: true, logger });
    stack = await startStack({
      vod: { observer: telemetry.vodObserver },
      server: telemetry.server,
    });
    await runUpload(stack);
    // The end of a request is told when its connection is done with it.
    await stack.close();
    metrics = await telemetry.server.metrics!.text();
    await telemetry.close();
    expect(logger.lines).toEqual([]);
    // The SDK alone takes seconds to load where every module passes through jest.
  }, 60_000);

  afterAll(async () => {
    await collector.close();
    for (const name of Object.keys(environment))
      Reflect.deleteProperty(process.env, name);
  });

  const spansOf = (id: string): readonly CollectedSpan[] =>
    collector.spans.filter((span) => span.traceId === id);
  const named = (name: string): CollectedSpan =>
    spansOf(traceId).find((span) => span.name === name)!;

  it("goes on with the trace that a request brings, down to each attempt", () => {
    const server = named("graphql mutation");
    const call = named("VOD RefreshUploadVideo");
    expect(server.parentSpanId).toBe(callerSpanId);
    expect(call.parentSpanId).toBe(server.spanId);
    const attempts = spansOf(traceId).filter(({ name }) =>
      name.endsWith("attempt"),
    );
    expect(attempts.map(({ parentSpanId }) => parentSpanId)).toEqual([
      call.spanId,
      call.spanId,
    ]);
    expect(attempts.map(attributesOf)).toEqual([
      {
        "vod.action": "RefreshUploadVideo",
        "vod.attempt": 1,
        "vod.queue_wait_ms": 0,
        "vod.outcome": "unavailable",
        "vod.code": "ServiceUnavailable",
        "vod.request_id": expect.stringMatching(/^[\w-]{36}$/),
      },
      {
        "vod.action": "RefreshUploadVideo",
        "vod.attempt": 2,
        "vod.queue_wait_ms": 0,
        "vod.outcome": "success",
        "vod.request_id": expect.stringMatching(/^[\w-]{36}$/),
      },
    ]);
  });

  it("tells of the request what its line in the log tells", () => {
    expect(attributesOf(named("graphql mutation"))).toEqual({
      "http.request.method": "POST",
      "http.route": "/graphql",
      "http.response.status_code": 200,
      "request.id": expect.stringMatching(/^[\w-]{36}$/),
      "request.client_id": "request-7",
      "graphql.operation.type": "mutation",
      "graphql.operation.name": "Renew",
    });
  });

  it("writes the trace into the line of the request", () => {
    const line = stack.log.lines.find(
      ({ fields }) =>
        fields["clientRequestId"] === "request-7" &&
        fields["path"] === "/graphql",
    );
    expect(line?.fields).toMatchObject({
      requestId: attributesOf(named("graphql mutation"))["request.id"],
      traceId,
      spanId: named("graphql mutation").spanId,
    });
  });

  it("begins a trace of its own for a request that brings none", () => {
    const [other] = collector.spans.filter(
      (span) => span.name === "VOD CreateUploadVideo",
    );
    expect(other?.traceId).not.toBe(traceId);
    expect(spansOf(other!.traceId).map(({ name }) => name)).toContain(
      "graphql mutation",
    );
  });

  it("counts attempts, calls and operations by their outcome", () => {
    for (const line of [
      'vod_graph_vod_attempts_total{action="RefreshUploadVideo",outcome="unavailable"} 1',
      'vod_graph_vod_attempts_total{action="RefreshUploadVideo",outcome="success"} 1',
      'vod_graph_vod_call_duration_seconds_count{action="RefreshUploadVideo",outcome="success"} 1',
      "vod_graph_read_batch_size_count 1",
      'vod_graph_operation_duration_seconds_count{type="mutation",outcome="OK",transport="http"} 2',
      'vod_graph_operation_duration_seconds_count{type="query",outcome="NOT_FOUND",transport="http"} 1',
      'vod_graph_http_requests_total{route="/graphql",status="200"} 3',
    ])
      expect(metrics.split("\n")).toContain(line);
  });

  for (const [place, written] of [
    ["the spans", () => collector.bodies],
    ["the metrics", () => metrics],
  ] as const)
    it(`shows no credential and no parameter in ${place}`, () => {
      stack.expectNoSecretIn(place, written());
      expect(String(written())).not.toMatch(
        /canary|nobody-has-this|c6a23a870c8c4ffcd40cbd3813330001/,
      );
    });
});

import { createServer, type ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { trace } from "@opentelemetry/api";
import { openTelemetry } from "../../../src/telemetry/index.js";
import { FakeClock } from "../../support/FakeClock.js";
import { RecordingLogger } from "../../support/recordingLogger.js";
import { startServer } from "../../support/startServer.js";

/** It takes what is sent, and answers at the end of the test. */
const waiting: ServerResponse[] = [];
const silent = createServer((request, response) => {
  request.resume();
  waiting.push(response);
});
const environment = {
  OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
  OTEL_EXPORTER_OTLP_ENDPOINT: "",
};

beforeEach(async () => {
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as { readonly port: number };
  Object.assign(process.env, environment, {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
  });
});
afterEach(() => {
  for (const response of waiting) response.end("{}");
  silent.close();
  for (const name of Object.keys(environment))
    Reflect.deleteProperty(process.env, name);
});

it("a collector that does not answer holds no end for more than two seconds", async () => {
  const clock = new FakeClock();
  const logger = new RecordingLogger();
  const telemetry = await openTelemetry({ tracing: true, logger, clock });
  const server = await startServer({ ...telemetry.server, clock });
  await server.post({ query: "{ __typename }" });
  await server.close();
  trace.getTracer("test").startSpan("left").end();
  const closed = telemetry.close();
  await clock.scheduled((delayMs) => delayMs === 2000);
  await clock.advance(2000);
  await closed;
  expect(logger.lines).toMatchObject([
    {
      level: "warn",
      message: "some spans could not be sent before the end",
    },
  ]);
});

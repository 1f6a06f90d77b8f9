import { afterEach, describe, expect, it } from "@jest/globals";
import { graphql } from "graphql";
import { buildSubgraph } from "../../../src/graph/index.js";
import { GatewayProcess } from "../../support/GatewayProcess.js";
import { SpanCollector } from "../../support/SpanCollector.js";

/** What a composer asks. */
const askSdl = "{ _service { sdl } }";

const toEnd: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) await end();
});

function startProcess(env: Readonly<Record<string, string>>): GatewayProcess {
  const gateway = new GatewayProcess({ env });
  toEnd.push(() => gateway.end());
  return gateway;
}

describe("the bundled gateway", () => {
  // Types are named after classes, and a bundler renames those that get in each other's way.
  it("has the schema that its sources have", async () => {
    const { data } = await graphql({ schema: buildSubgraph(), source: askSdl });
    const gateway = startProcess({});
    expect(await gateway.run(askSdl)).toEqual({
      data: JSON.parse(JSON.stringify(data)) as unknown,
    });
  });

  // OpenTelemetry's SDK stays outside of the bundle, its API is inside: they must find each other.
  it("sends its traces, when told where to", async () => {
    const collector = await SpanCollector.start();
    toEnd.push(() => collector.close());
    const gateway = startProcess({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
    });
    await gateway.run(
      '{ video(id: "c6a23a870c8c4ffcd40cbd3813330008") { status } }',
    );
    gateway.signal("SIGTERM");
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
    expect(collector.spans.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["graphql query", "VOD GetVideoInfos"]),
    );
  });
});

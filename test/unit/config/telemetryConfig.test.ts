import { describe, expect, it } from "@jest/globals";
import { loadConfig } from "../../../src/config/index.js";

const production = {
  NODE_ENV: "production",
  ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAI-fake-id",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "fake-secret",
};

const rows: readonly (readonly [
  string,
  Readonly<Record<string, string>>,
  object,
])[] = [
  [
    "shows metrics at the gateway's port outside of production",
    {},
    { tracing: false, metrics: true },
  ],
  [
    "shows no metrics in production without a port of their own",
    production,
    { tracing: false, metrics: false },
  ],
  [
    "shows metrics in production at a port of their own",
    { ...production, METRICS_PORT: "9464" },
    { tracing: false, metrics: true, metricsPort: 9464 },
  ],
  [
    "traces when a collector is named",
    { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://127.0.0.1:4318/v1/traces" },
    {
      tracing: true,
      collector: {
        url: "http://127.0.0.1:4318/v1/traces",
        protocol: "http/protobuf",
      },
      metrics: true,
    },
  ],
  [
    "does not trace when the exporter is none",
    {
      OTEL_TRACES_EXPORTER: "none",
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318",
    },
    { tracing: false, metrics: true },
  ],
  [
    "does not trace when the SDK is disabled",
    { OTEL_TRACES_EXPORTER: "otlp", OTEL_SDK_DISABLED: "true" },
    { tracing: false, metrics: true },
  ],
];

describe("loadConfig, of what is seen from outside", () => {
  for (const [rule, env, expected] of rows)
    it(rule, () => {
      expect(loadConfig(env).telemetry).toEqual(expected);
    });

  it("refuses the gateway's own port for metrics", () => {
    expect(() => loadConfig({ PORT: "4000", METRICS_PORT: "4000" })).toThrow(
      "METRICS_PORT: expected another port than PORT (4000); got the same",
    );
  });
});

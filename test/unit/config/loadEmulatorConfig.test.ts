import { describe, expect, it } from "@jest/globals";
import { loadEmulatorConfig } from "../../../src/config/index.js";

describe("loadEmulatorConfig", () => {
  it("listens on loopback, port 4010, and leaves the pair to the emulator", () => {
    expect(loadEmulatorConfig({})).toEqual({ host: "127.0.0.1", port: 4010 });
  });

  it("does not listen where the gateway is told to", () => {
    expect(loadEmulatorConfig({ HOST: "0.0.0.0", PORT: "1" })).toEqual({
      host: "127.0.0.1",
      port: 4010,
    });
  });

  it("reads every variable of its own", () => {
    const config = loadEmulatorConfig({
      EMULATOR_HOST: "::1",
      EMULATOR_PORT: "0",
      ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAI-fake-id",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "fake-secret",
    });
    expect(config).toEqual({
      host: "::1",
      port: 0,
      accessKeyId: "LTAI-fake-id",
      accessKeySecret: "fake-secret",
    });
  });

  it("refuses half a key pair", () => {
    expect(() =>
      loadEmulatorConfig({ ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAI-fake-id" }),
    ).toThrow(
      "ALIBABA_CLOUD_ACCESS_KEY_SECRET: expected both halves of the key pair or none; got one",
    );
  });

  it("reports all problems at once", () => {
    expect(() =>
      loadEmulatorConfig({
        EMULATOR_PORT: "x",
        EMULATOR_HOST: "a b",
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: "fake-secret",
      }),
    ).toThrow(
      /EMULATOR_HOST: .*\n.*EMULATOR_PORT: .*\n.*ALIBABA_CLOUD_ACCESS_KEY_ID: /,
    );
  });
});

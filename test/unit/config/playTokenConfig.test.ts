import { describe, expect, it } from "@jest/globals";
import { loadConfig } from "../../../src/config/index.js";
import { ConfigError } from "../../../src/config/ConfigError.js";
import { secretsIn } from "../../../src/main/secretsIn.js";

const key = "fakePlayKey0123456789";

describe("play tokens", () => {
  it("are signed by nobody unless they are switched on", () => {
    expect(loadConfig({}).playTokens).toBeUndefined();
  });

  it("are signed for the default application, by the key that VOD tells", () => {
    expect(loadConfig({ PLAY_TOKENS: "on" }).playTokens).toEqual({
      appId: "app-1000000",
    });
  });

  it("are signed by a key of the environment, which no log line may hold", () => {
    const config = loadConfig({
      PLAY_TOKENS: "on",
      PLAY_APP_ID: "app-1000001",
      PLAY_KEY: key,
    });
    expect(config.playTokens).toEqual({ appId: "app-1000001", key });
    expect(secretsIn(config)).toContain(key);
  });

  it.each(["PLAY_KEY", "PLAY_APP_ID"])("are missed by who sets %s", (name) => {
    const load = (): unknown => loadConfig({ [name]: key });
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(
      `  ${name}: expected PLAY_TOKENS=on, since nothing is signed without it; got off`,
    );
  });
});

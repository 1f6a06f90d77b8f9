import { describe, expect, it } from "@jest/globals";
import {
  ConfigError,
  loadConfig,
  type Environment,
} from "../../../src/config/index.js";

const proxy = "http://proxy.example:3128";

const read: readonly (readonly [what: string, Environment, object])[] = [
  ["are none unless they are named", {}, { direct: [] }],
  [
    "are read in upper case",
    { HTTPS_PROXY: proxy, HTTP_PROXY: proxy, NO_PROXY: "a.example" },
    { httpsProxy: proxy, httpProxy: proxy, direct: ["a.example"] },
  ],
  [
    "are read in lower case",
    { https_proxy: proxy, http_proxy: proxy, no_proxy: "a.example" },
    { httpsProxy: proxy, httpProxy: proxy, direct: ["a.example"] },
  ],
  [
    "are read in lower case first",
    { https_proxy: proxy, HTTPS_PROXY: "http://other.example" },
    { httpsProxy: proxy, direct: [] },
  ],
  [
    "are read in upper case where the other is empty",
    { https_proxy: "", HTTPS_PROXY: proxy },
    { httpsProxy: proxy, direct: [] },
  ],
  [
    "may be written without a scheme",
    { HTTPS_PROXY: "proxy.example:3128" },
    { httpsProxy: proxy, direct: [] },
  ],
  [
    "may want a user and a password",
    { HTTPS_PROXY: "https://me:p%40ss@proxy.example" },
    { httpsProxy: "https://me:p%40ss@proxy.example", direct: [] },
  ],
  [
    "leave out what is named, however it is written",
    {
      NO_PROXY:
        "localhost, .example.com *.svc,10.0.0.0/8 vod.example:443,::1,[::1]:80",
    },
    {
      direct: [
        "localhost",
        ".example.com",
        "*.svc",
        "10.0.0.0/8",
        "vod.example:443",
        "::1",
        "[::1]:80",
      ],
    },
  ],
];

const refused: readonly (readonly [string, Environment])[] = [
  ["HTTPS_PROXY", { HTTPS_PROXY: "socks5://proxy.example:1080" }],
  ["HTTPS_PROXY", { https_proxy: "http://proxy.example/path" }],
  ["HTTP_PROXY", { HTTP_PROXY: "http://me:%zz@proxy.example" }],
  ["NO_PROXY", { NO_PROXY: "https://vod.example" }],
  ["NO_PROXY", { NO_PROXY: "10.0.0.0/99" }],
];

describe("the proxies on the way out", () => {
  for (const [what, env, egress] of read)
    it(what, () => {
      expect(loadConfig(env).egress).toEqual(egress);
    });

  for (const [variable, env] of refused)
    it(`are refused as ${JSON.stringify(env)}`, () => {
      const load = (): unknown => loadConfig(env);
      expect(load).toThrow(ConfigError);
      expect(load).toThrow(variable);
    });

  it("are not shown, since they may hold a password", () => {
    const load = (): unknown =>
      loadConfig({ HTTPS_PROXY: "socks5://me:fake-word@proxy.example" });
    expect(load).toThrow("not shown");
    expect(load).not.toThrow("fake-word");
  });
});

import { describe, expect, it } from "@jest/globals";
import { proxyFor } from "../../../src/egress/index.js";

const httpsProxy = "http://secure-proxy.example:3128";
const httpProxy = "http://plain-proxy.example:3128";
const both = { httpsProxy, httpProxy };

/** The entry of NO_PROXY, a URL, and whether it is called directly then. */
const entries: readonly (readonly [
  entry: string,
  url: string,
  isDirect: boolean,
])[] = [
  ["*", "https://vod.example", true],
  ["vod.example", "https://vod.example", true],
  ["vod.example", "https://VOD.example/path", true],
  ["vod.example", "https://cn.vod.example", true],
  ["vod.example", "https://myvod.example", false],
  ["vod.example", "https://vod.example.org", false],
  ["VOD.Example", "https://vod.example", true],
  ["vod.example.", "https://vod.example", true],
  ["vod.example", "https://vod.example.", true],
  [".example", "https://vod.example", true],
  [".vod.example", "https://vod.example", true],
  ["*.example", "https://vod.example", true],
  ["vod.example:443", "https://vod.example", true],
  ["vod.example:8443", "https://vod.example", false],
  ["vod.example:8443", "https://vod.example:8443", true],
  ["vod.example:80", "http://vod.example", true],
  ["10.1.2.3", "http://10.1.2.3:4318", true],
  ["10.1.2.3:4318", "http://10.1.2.3:4318", true],
  ["10.1.2.3:80", "http://10.1.2.3:4318", false],
  ["10.0.0.0/8", "http://10.1.2.3:4318", true],
  ["10.0.0.0/8", "http://11.1.2.3:4318", false],
  ["10.0.0.0/8", "https://vod.example", false],
  ["2.3", "http://10.1.2.3", false],
  ["2001:db8::1", "https://[2001:db8::1]", true],
  ["[2001:db8::1]:443", "https://[2001:db8::1]", true],
  ["2001:db8::/32", "https://[2001:db8:1::1]:8443", true],
];

describe("the proxy for a URL", () => {
  it("is that of its scheme, and none where there is none for it", () => {
    expect(proxyFor("https://vod.example", both)).toBe(httpsProxy);
    expect(proxyFor("http://vod.example", both)).toBe(httpProxy);
    expect(proxyFor("http://vod.example", { httpsProxy })).toBeUndefined();
    expect(proxyFor("https://vod.example", { httpProxy })).toBeUndefined();
    expect(proxyFor("https://vod.example", {})).toBeUndefined();
  });

  for (const url of [
    "http://127.0.0.1:4010",
    "https://127.9.9.9",
    "http://localhost:4010",
    "http://vod.localhost:4010",
    "http://[::1]:4010",
    "http://169.254.169.254/latest",
    "http://100.100.100.200/latest",
  ])
    it(`is none for what is this machine's own: ${url}`, () => {
      expect(proxyFor(url, both)).toBeUndefined();
    });

  for (const [entry, url, isDirect] of entries)
    it(`is ${isDirect ? "none" : "asked"} for ${url} where NO_PROXY names ${entry}`, () => {
      const proxy = proxyFor(url, { ...both, direct: ["other.test", entry] });
      expect(proxy === undefined).toBe(isDirect);
    });
});

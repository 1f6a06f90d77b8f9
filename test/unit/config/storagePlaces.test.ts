import { describe, expect, it } from "@jest/globals";
import { ConfigError, loadConfig } from "../../../src/config/index.js";

const HOST = "archive.oss-cn-shanghai.aliyuncs.com";

describe("REGISTER_FROM", () => {
  it("opens nothing by default", () => {
    expect(loadConfig({}).registerFrom).toEqual([]);
  });

  it.each([
    ["without TLS", `http://${HOST}/`],
    ["a folder without a slash at the end", `https://${HOST}/incoming`],
    ["no folder and no slash", `https://${HOST}`],
    ["dots that lead out of the folder", `https://${HOST}/incoming/../`],
    ["an encoded character", `https://${HOST}/%69ncoming/`],
    ["a query", `https://${HOST}/?a/`],
    ["a port", `https://${HOST}:8443/`],
    ["a name", `https://a@${HOST}/`],
    ["the storage without a bucket", "https://oss-cn-shanghai.aliyuncs.com/a/"],
    [
      "the host inside the region",
      "https://archive.oss-cn-shanghai-internal.aliyuncs.com/",
    ],
    ["the accelerated host", "https://archive.oss-accelerate.aliyuncs.com/"],
    ["another host", "https://archive.example.com/"],
    ["a wildcard", "https://*.oss-cn-shanghai.aliyuncs.com/"],
    [
      "a bucket that VOD manages",
      "https://outin-3262681cd2f611e7a7a800163e1403e7.oss-cn-shanghai.aliyuncs.com/",
    ],
    [
      "one of the older kind",
      "https://in-20170706142530123-abcdefabcd.oss-cn-shanghai.aliyuncs.com/",
    ],
    ["an empty entry", `https://${HOST}/,`],
  ])("refuses %s", (_what, value) => {
    expect(() => loadConfig({ REGISTER_FROM: value })).toThrow(ConfigError);
  });
});

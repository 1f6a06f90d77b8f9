import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import { checkMessageCallback } from "../../../../src/graph/rules/callbackRules.js";
import type { SetMessageCallbackInput } from "../../../../src/graph/types/MessageCallbackInput.js";

const KEY = "Abc1";
const url = "https://films.example/events";
const unsigned = { url, signed: false };
const signed = { url, signed: true, authKey: KEY };
const queue = {
  endpoint: new URL("https://1.mns.cn-shanghai.aliyuncs.com/"),
  queueName: "films",
};

const callback = (
  input: Partial<SetMessageCallbackInput>,
): SetMessageCallbackInput => ({ eventTypes: ["ALL"], ...input });
const http = (
  input: Partial<NonNullable<SetMessageCallbackInput["http"]>>,
): SetMessageCallbackInput => callback({ http: { ...unsigned, ...input } });
const mns = (
  input: Partial<NonNullable<SetMessageCallbackInput["mns"]>>,
): SetMessageCallbackInput => callback({ mns: { ...queue, ...input } });

const ONE_TARGET = "Give exactly one of input.http and input.mns.";
const NO_URL = "input.http.url is not one http or https URL.";
const KEY_AND_SIGNED =
  "input.http.authKey is needed when input.http.signed is true, and only then.";
const NO_KEY =
  "input.http.authKey is not at most 32 characters with upper case, lower case and digits among them.";
const ALL_AND_OTHERS = "input.eventTypes holds ALL and others.";

describe("checkMessageCallback", () => {
  it.each<[string, SetMessageCallbackInput]>([
    ["a URL", callback({ http: unsigned })],
    ["a URL, the queue being null", callback({ http: unsigned, mns: null })],
    ["a queue", callback({ mns: queue })],
    ["a queue, the URL being null", callback({ http: null, mns: queue })],
    ["a queue at an http endpoint", mns({ endpoint: new URL("http://q/") })],
    ["a URL of http", http({ url: "http://films.example" })],
    ["a URL in capitals", http({ url: "HTTPS://FILMS.EXAMPLE/" })],
    [
      "a URL of 256 bytes",
      http({ url: `https://a.example/${"x".repeat(238)}` }),
    ],
    ["a key, as it is signed", callback({ http: signed })],
    ["no key, as it is null and nothing is signed", http({ authKey: null })],
    [
      "a key of 32 characters",
      callback({
        http: { ...signed, authKey: `Aa${"1".repeat(30)}` },
      }),
    ],
    ["an application", callback({ http: unsigned, appId: "app-1000000" })],
    ["an application that is null", callback({ http: unsigned, appId: null })],
    ["no events", callback({ http: unsigned, eventTypes: [] })],
    [
      "several events",
      callback({
        http: unsigned,
        eventTypes: ["FILE_UPLOAD_COMPLETE", "AI_COMPLETE"],
      }),
    ],
  ])("takes %s", (_what, input) => {
    expect(() => {
      checkMessageCallback(input);
    }).not.toThrow();
  });

  it.each<[string, SetMessageCallbackInput, string]>([
    ["a URL and a queue", callback({ http: unsigned, mns: queue }), ONE_TARGET],
    ["neither", callback({}), ONE_TARGET],
    ["two nulls", callback({ http: null, mns: null }), ONE_TARGET],
    [
      "an empty application",
      callback({ http: unsigned, appId: "" }),
      "input.appId is empty.",
    ],
    [
      "a URL of 257 bytes",
      http({ url: `https://a.example/${"ü".repeat(119)}x` }),
      "input.http.url has 257 bytes; 256 are allowed.",
    ],
    ["a URL of another scheme", http({ url: "ftp://films.example/" }), NO_URL],
    ["a URL after something", http({ url: ` ${url}` }), NO_URL],
    ["a URL and a line break", http({ url: `${url}\n` }), NO_URL],
    ["two URLs", http({ url: `${url},${url}` }), NO_URL],
    ["a scheme alone", http({ url: "https://" }), NO_URL],
    ["what only looks like a URL", http({ url: "https://[" }), NO_URL],
    ["a key, as nothing is signed", http({ authKey: KEY }), KEY_AND_SIGNED],
    ["no key", http({ signed: true }), KEY_AND_SIGNED],
    [
      "a key that is null",
      http({ signed: true, authKey: null }),
      KEY_AND_SIGNED,
    ],
    [
      "a key of 33 characters",
      http({ signed: true, authKey: `Aa${"1".repeat(31)}` }),
      NO_KEY,
    ],
    ["a key without capitals", http({ signed: true, authKey: "abc1" }), NO_KEY],
    ["a key in capitals", http({ signed: true, authKey: "ABC1" }), NO_KEY],
    ["a key without digits", http({ signed: true, authKey: "Abcd" }), NO_KEY],
    ["an empty key", http({ signed: true, authKey: "" }), NO_KEY],
    [
      "a queue at an endpoint of another scheme",
      mns({ endpoint: new URL("ftp://q.example/") }),
      "input.mns.endpoint is not an http or https URL.",
    ],
    [
      "a queue without a name",
      mns({ queueName: "" }),
      "input.mns.queueName is empty.",
    ],
    [
      "ALL in the first place of several",
      callback({ http: unsigned, eventTypes: ["ALL", "AI_COMPLETE"] }),
      ALL_AND_OTHERS,
    ],
    [
      "ALL in the second",
      callback({ http: unsigned, eventTypes: ["AI_COMPLETE", "ALL"] }),
      ALL_AND_OTHERS,
    ],
    [
      "one event of AI processing",
      callback({
        http: unsigned,
        eventTypes: ["AI_COMPLETE", "AI_VIDEO_TAG_COMPLETE"],
      }),
      "input.eventTypes holds AI_VIDEO_TAG_COMPLETE: events of AI processing are switched on together, by AI_COMPLETE.",
    ],
  ])("refuses %s", (_what, input, message) => {
    const extensions = {
      code: "BAD_USER_INPUT",
      status: 400,
      retryable: false,
    };
    expect(() => {
      checkMessageCallback(input);
    }).toThrow(expect.objectContaining({ message, extensions }));
  });
});

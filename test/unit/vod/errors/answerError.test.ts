import { describe, expect, it } from "@jest/globals";
import {
  answerError,
  type ErrorAnswer,
} from "../../../../src/vod/errors/answerError.js";

const WORDS = "The title is too long.";

function answered(code: string, more: Partial<ErrorAnswer> = {}) {
  const answer: ErrorAnswer = {
    code,
    httpStatus: 400,
    message: WORDS,
    requestId: "a-request",
    retryAfterMs: undefined,
    ...more,
  };
  return answerError(answer, "CreateUploadVideo");
}

describe("an error answer", () => {
  it("is told with its code, its request and the action", () => {
    expect(answered("InvalidParameter")).toMatchObject({
      code: "InvalidParameter",
      requestId: "a-request",
      action: "CreateUploadVideo",
      attempts: 1,
    });
  });

  it.each([
    ["InvalidParameter", "invalidInput"],
    ["InvalidVideo.NotFound", "notFound"],
    ["Forbidden", "forbidden"],
    ["Forbidden.IllegalStatus", "conflict"],
  ])(
    "of code %s (%s) keeps the vendor's words: they say what to change",
    (code, kind) => {
      const error = answered(code);
      expect(error.kind).toBe(kind);
      expect(error.message).toBe(WORDS);
    },
  );

  it.each([
    ["SignatureDoesNotMatch", 400, "misconfigured"],
    ["Throttling.User", 400, "throttled"],
    ["ServiceUnavailable", 503, "unavailable"],
    ["Whatever", 302, "internal"],
  ])("of code %s (%s, %s) keeps them to itself", (code, httpStatus, kind) => {
    const error = answered(code, { httpStatus });
    expect(error.kind).toBe(kind);
    expect(error.message).toBe(`VOD refused the call: ${code}.`);
  });

  it.each([
    "The string to sign is: GET&%2F&SecurityToken",
    "server StringToSign is [GET]",
    "string-to-sign: GET",
    "Canonical Request: GET",
    "the canonicalRequest was GET",
  ])("that echoes what was signed keeps it to itself: %s", (message) => {
    expect(answered("InvalidParameter", { message }).message).toBe(
      "VOD refused the call: InvalidParameter.",
    );
  });

  it.each(["OperationDenied", "InvalidParameter", "Whatever.New"])(
    "that the service is not open in the region is the operator's affair, be its code %s",
    (code) => {
      const message = "The service is not open in current region.";
      expect(answered(code, { message })).toMatchObject({
        kind: "misconfigured",
        status: 403,
        retryable: false,
        message: `VOD refused the call: ${code}.`,
      });
    },
  );

  it("without words is told by its code", () => {
    expect(answered("InvalidParameter", { message: undefined }).message).toBe(
      "VOD refused the call: InvalidParameter.",
    );
  });
});

describe("the time after which it is worth another try", () => {
  it.each([
    ["Throttling.User", undefined, 1000],
    ["Throttling.User", 0, 0],
    ["Throttling.User", 2500, 2500],
    ["InvalidParameter", undefined, undefined],
    ["ServiceUnavailable", undefined, undefined],
    ["ServiceUnavailable", 2500, 2500],
  ])("of %s, with the vendor's word %s, is %s", (code, retryAfterMs, told) => {
    expect(answered(code, { retryAfterMs }).retryAfterMs).toBe(told);
  });
});

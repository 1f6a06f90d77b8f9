import { describe, expect, it } from "@jest/globals";
import { classify } from "../../../../src/vod/errors/classify.js";
import type { ErrorKind } from "../../../../src/vod/errors/ErrorKind.js";

/**
 * Codes without a row, under a status that alone would mean a passing outage: the family is what counts.
 * https://help.aliyun.com/en/document_detail/434846.html
 */
const members: readonly (readonly [string, ErrorKind, number, boolean])[] = [
  ["Throttling.API", "throttled", 400, true],
  ["Throttling.Anything.New", "throttled", 400, true],
  ["throttling", "throttled", 400, true],
  ["throttling.user", "throttled", 400, true],
  ["THROTTLING.USER", "throttled", 400, true],
  ["InvalidSecurityToken", "misconfigured", 400, true],
  ["InvalidSecurityToken.Revoked", "misconfigured", 400, true],
  ["MissingAccessKeySecret", "misconfigured", 400, false],
  ["InvalidAccessKeyId", "misconfigured", 400, false],
  ["InvalidAction.Something", "misconfigured", 403, false],
  ["MissingFormat", "misconfigured", 400, false],
  ["InvalidFormat", "misconfigured", 400, false],
  ["MissingSignature", "misconfigured", 400, false],
  ["InvalidSignature.Something", "misconfigured", 400, false],
  ["MissingSignatureMethod", "misconfigured", 400, false],
  ["InvalidSignatureNonce", "misconfigured", 400, false],
  ["InvalidSignatureVersion", "misconfigured", 400, false],
  ["MissingTimestamp", "misconfigured", 400, false],
  ["InvalidTimeStamp.Future", "misconfigured", 400, false],
  ["InvalidVersion.Something", "misconfigured", 400, false],
  ["InvalidWorkflow.NotFound", "notFound", 404, false],
  ["MissingCoverURL", "invalidInput", 400, false],
  ["InvalidPageSize", "invalidInput", 400, false],
  ["MissingFormatOfTitle", "invalidInput", 400, false],
  ["InvalidActionList", "invalidInput", 400, false],
  ["ImageIdsExceededMax", "invalidInput", 400, false],
  ["LimitExceeded", "invalidInput", 400, false],
  ["LimitExceeded.VideoIds", "invalidInput", 400, false],
];

/** What looks like one of a family and is none. */
const strangers = [
  "Throttlings",
  "XThrottling.User",
  "XInvalidSecurityToken",
  "XMissingSignature",
  "XInvalidWorkflow.NotFound",
  "invalidworkflow.NotFound",
  "XInvalidPageSize",
  "Missingcover",
  "Missing",
  "Invalid.Title",
  "ImageIdsExceededMaximum",
  "XLimitExceeded",
  "LimitExceededOften",
];

describe("a code without a row", () => {
  it.each(members)(
    "%s is one of a family: %s %i, worth another try: %s",
    (code, kind, status, retryable) => {
      const row = { kind, status, retryable };
      expect(classify(code, 502)).toEqual({ row, known: false });
    },
  );

  it.each(strangers)(
    "%s is one of no family, and goes by its status",
    (code) => {
      const row = { kind: "unavailable", status: 502, retryable: true };
      expect(classify(code, 502)).toEqual({ row, known: false });
    },
  );

  it.each([
    [399, "internal", 500],
    [400, "invalidInput", 400],
    [499, "invalidInput", 499],
    [500, "unavailable", 500],
    [599, "unavailable", 599],
    [600, "internal", 500],
  ])("goes by status %i: %s %i", (httpStatus, kind, status) => {
    const retryable = kind === "unavailable";
    expect(classify("Whatever", httpStatus)).toEqual({
      row: { kind, status, retryable },
      known: false,
    });
  });
});

import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../../../src/vod/errors/catalogue.js";
import { classify } from "../../../../src/vod/errors/classify.js";
import type { ErrorKind } from "../../../../src/vod/errors/ErrorKind.js";

type Case = readonly [
  code: string,
  httpStatus: number,
  kind: ErrorKind,
  status: number,
  retryable: boolean,
];

/** Code → what the vendor documents about it, whatever status an answer carries. */
const documented: readonly Case[] = [
  ["InvalidVideo.NotFound", 400, "notFound", 404, false],
  ["InvalidVideo.Damaged", 404, "conflict", 400, false],
  ["InvalidAccessKeyId.NotFound", 404, "misconfigured", 404, false],
  ["SignatureDoesNotMatch", 403, "misconfigured", 400, false],
  ["SignatureNonceUsed", 400, "misconfigured", 400, true],
  ["InvalidTimeStamp.Expired", 400, "misconfigured", 400, true],
  ["InvalidTimeStamp.Format", 400, "misconfigured", 400, false],
  ["Throttling.User", 503, "throttled", 400, true],
  ["ServiceUnavailable", 503, "unavailable", 503, true],
  ["ServiceUnAvailable", 503, "unavailable", 503, true],
  ["InternalError", 200, "unavailable", 500, true],
  ["Forbidden", 403, "forbidden", 403, false],
  ["Forbidden.RAM", 403, "misconfigured", 403, false],
  ["Forbidden.IllegalStatus", 400, "conflict", 403, false],
];

/** Codes without a row: the nearest ancestor, then the family. */
const related: readonly Case[] = [
  ["Throttling.Region", 400, "throttled", 400, true],
  ["Throttling.User.Burst", 400, "throttled", 400, true],
  ["Forbidden.Something", 400, "forbidden", 403, false],
  ["Forbidden.RAM.Denied", 403, "misconfigured", 403, false],
  ["OperationDenied.NewReason", 403, "misconfigured", 403, false],
  ["InvalidParameter.Title", 400, "invalidInput", 400, false],
  ["InvalidVideo.NotFound.Deleted", 400, "notFound", 404, false],
  ["InvalidAccessKeyId", 403, "misconfigured", 400, false],
  ["InvalidAccessKeyId.Locked", 403, "misconfigured", 400, false],
  ["InvalidAccessKeySecret", 400, "misconfigured", 400, false],
  ["InvalidSecurityToken.Revoked", 403, "misconfigured", 400, true],
  ["InvalidTimeStamp.Future", 400, "misconfigured", 400, false],
  ["MissingSignature", 400, "misconfigured", 400, false],
  ["MissingSignatureNonce", 400, "misconfigured", 400, false],
  ["MissingTimestamp", 400, "misconfigured", 400, false],
  ["InvalidSignatureVersion", 400, "misconfigured", 400, false],
  ["MissingFormatOfTitle", 400, "invalidInput", 400, false],
  ["MissingCoverURL", 400, "invalidInput", 400, false],
  ["InvalidPageSize", 400, "invalidInput", 400, false],
  ["InvalidWorkflow.NotFound", 400, "notFound", 404, false],
  ["ImageIdsExceededMax", 400, "invalidInput", 400, false],
  ["LimitExceeded.VideoIds", 400, "invalidInput", 400, false],
];

/** Codes that say nothing to us: the HTTP status decides. */
const unheardOf: readonly Case[] = [
  ["Whatever", 400, "invalidInput", 400, false],
  ["Whatever", 401, "misconfigured", 401, false],
  ["Whatever", 403, "forbidden", 403, false],
  ["Whatever", 404, "notFound", 404, false],
  ["Whatever", 409, "conflict", 409, false],
  ["Whatever", 418, "invalidInput", 418, false],
  ["Whatever", 429, "throttled", 429, true],
  ["Whatever", 500, "unavailable", 500, true],
  ["Whatever.Else", 503, "unavailable", 503, true],
  ["Whatever", 200, "internal", 500, false],
  ["Whatever", 302, "internal", 500, false],
  ["Whatever", 999, "internal", 500, false],
  ["", 502, "unavailable", 502, true],
  ["invalidvideo.notfound", 400, "invalidInput", 400, false],
  ["constructor", 500, "unavailable", 500, true],
  ["__proto__", 400, "invalidInput", 400, false],
];

describe("classify", () => {
  expectAll(documented, true);
  expectAll(related, false);
  expectAll(unheardOf, false);

  it("never calls an unknown 4xx retryable, save 429", () => {
    for (let status = 400; status < 500; status += 1) {
      expect(classify("Whatever", status).row.retryable).toBe(status === 429);
    }
  });

  it("finds each row of the catalogue under its own code", () => {
    for (const [code, row] of Object.entries(catalogue)) {
      expect(classify(code, 200)).toEqual({ row, known: true });
    }
  });
});

function expectAll(cases: readonly Case[], known: boolean): void {
  for (const [code, httpStatus, kind, status, retryable] of cases) {
    it(`takes "${code}" with HTTP ${httpStatus} for ${kind} ${status}`, () => {
      const row = { kind, status, retryable };
      expect(classify(code, httpStatus)).toEqual({ row, known });
    });
  }
}

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
  ["Forbidden", 403, "forbidden", 403, false],
  ["Forbidden.RAM", 403, "misconfigured", 403, false],
  ["Forbidden.IllegalStatus", 400, "conflict", 403, false],
];

/**
 * Every code that has a row, from the vendor's pages: the code decides, and a status of 200 has nothing to say.
 * What the pages tell to repeat, later or with a new nonce, time or token, is retryable.
 */
const everyRow: readonly Case[] = [
  // The key pair and the signature
  ["MissingAccessKeyId", 200, "misconfigured", 400, false],
  ["InvalidAccessKeyId.NotFound", 200, "misconfigured", 404, false],
  ["InvalidAccessKeyId.Inactive", 200, "misconfigured", 400, false],
  ["Forbidden.AccessKeyDisabled", 200, "misconfigured", 403, false],
  ["SignatureDoesNotMatch", 200, "misconfigured", 400, false],
  ["IncompleteSignature", 200, "misconfigured", 400, false],
  ["InvalidSignatureMethod", 200, "misconfigured", 400, false],
  ["SignatureNonceUsed", 200, "misconfigured", 400, true],
  ["InvalidTimeStamp.Expired", 200, "misconfigured", 400, true],
  ["InvalidTimeStamp.Format", 200, "misconfigured", 400, false],
  ["IllegalTimestamp", 200, "misconfigured", 400, true],
  ["MissingSecurityToken", 200, "misconfigured", 400, true],
  ["InvalidSecurityToken.Expired", 200, "misconfigured", 400, true],
  ["InvalidSecurityToken.Malformed", 200, "misconfigured", 400, true],
  [
    "InvalidSecurityToken.MismatchWithAccessKey",
    200,
    "misconfigured",
    400,
    true,
  ],
  // The form of the request
  ["MissingAction", 200, "misconfigured", 400, false],
  ["MissingVersion", 200, "misconfigured", 400, false],
  ["MissingTitle", 200, "invalidInput", 400, false],
  ["MissingFileName", 200, "invalidInput", 400, false],
  ["MissingVideoId", 200, "invalidInput", 400, false],
  ["InvalidParameter.Format", 200, "misconfigured", 400, false],
  ["InvalidApi.NotFound", 200, "misconfigured", 404, false],
  ["InvalidAction", 200, "misconfigured", 403, false],
  ["UnsupportedOperation", 200, "misconfigured", 400, false],
  ["InvalidVersion", 200, "misconfigured", 400, false],
  ["NoSuchVersion", 200, "misconfigured", 400, false],
  ["InvalidProduct.NotFound", 200, "misconfigured", 404, false],
  ["UnsupportedHTTPMethod", 200, "misconfigured", 400, false],
  ["UnsupportedParameter", 200, "invalidInput", 400, false],
  ["InvalidProtocol.NeedSsl", 200, "misconfigured", 404, false],
  // Limits, permission, availability
  ["Throttling", 200, "throttled", 400, true],
  ["Throttling.User", 200, "throttled", 400, true],
  ["Throttling.Api", 200, "throttled", 400, true],
  ["Forbidden.RAM", 200, "misconfigured", 403, false],
  ["NoPermission", 200, "misconfigured", 403, false],
  ["Forbidden", 200, "forbidden", 403, false],
  ["Forbidden.RiskControl", 200, "misconfigured", 403, false],
  ["ServiceUnavailable", 200, "unavailable", 503, true],
  ["InternalError", 200, "unavailable", 500, true],
  // Any operation of VOD
  ["MissingParameter", 200, "invalidInput", 400, false],
  ["InvalidParameter", 200, "invalidInput", 400, false],
  ["OperationDenied", 200, "misconfigured", 403, false],
  ["OperationDenied.Suspended", 200, "misconfigured", 403, false],
  ["OperationDenied.NotOpenAppService", 200, "misconfigured", 403, false],
  ["Forbidden.OperateApp", 200, "forbidden", 403, false],
  ["Forbidden.OperateAppResource", 200, "forbidden", 403, false],
  ["ServiceUnAvailable", 200, "unavailable", 503, true],
  // An older list of the vendor, without statuses
  ["UserNotFound", 200, "misconfigured", 403, false],
  ["AuthInfo.NotExist", 200, "misconfigured", 403, false],
  ["InvalidVideoStream.Damaged", 200, "conflict", 400, false],
  // Single operations
  ["AccessDenied", 200, "misconfigured", 400, false],
  ["AddVideoFailed", 200, "unavailable", 503, true],
  ["CountExceededMax", 200, "invalidInput", 400, false],
  ["DeleteStreamFailed", 200, "unavailable", 503, true],
  ["DeleteVideoFailed", 200, "unavailable", 503, true],
  ["ErrorMatchSyntax", 200, "invalidInput", 400, false],
  ["ExceededMax", 200, "invalidInput", 400, false],
  ["Forbidden.AliyunVoDEncryption", 200, "forbidden", 403, false],
  ["Forbidden.IllegalStatus", 200, "conflict", 403, false],
  ["Forbidden.InitFailed", 200, "misconfigured", 403, false],
  ["IllegalCharacters", 200, "invalidInput", 400, false],
  ["InvalidCateId.NotFound", 200, "notFound", 404, false],
  ["InvalidFile.NotFound", 200, "notFound", 404, false],
  ["InvalidFileName.Extension", 200, "invalidInput", 400, false],
  ["InvalidMultipartUpload.NotFound", 200, "notFound", 400, false],
  ["InvalidParameter.FileName", 200, "invalidInput", 400, false],
  ["InvalidParameter.UploadURLs", 200, "invalidInput", 400, false],
  ["InvalidScrollToken.Expired", 200, "invalidInput", 400, false],
  ["InvalidStorage.NotFound", 200, "notFound", 404, false],
  ["InvalidStream.NotFound", 200, "notFound", 404, false],
  ["InvalidTemplateGroupId.NotFound", 200, "notFound", 404, false],
  ["InvalidVideo.Damaged", 200, "conflict", 400, false],
  ["InvalidVideo.NoneStream", 200, "conflict", 404, false],
  ["InvalidVideo.NotFound", 200, "notFound", 404, false],
  ["JobIdsExceededMax", 200, "invalidInput", 400, false],
  ["LengthExceededMax", 200, "invalidInput", 400, false],
  ["LevelExceededMax", 200, "invalidInput", 400, false],
  ["LimitExceeded.MediaIds", 200, "invalidInput", 400, false],
  ["NoSuchResource", 200, "notFound", 404, false],
  ["SortByExceededMax", 200, "invalidInput", 400, false],
  ["SubTotalExceededMax", 200, "invalidInput", 400, false],
  ["TagsExceededMax", 200, "invalidInput", 400, false],
  ["VideoIdsExceededMax", 200, "invalidInput", 400, false],
  ["VideoListExceededMax", 200, "invalidInput", 400, false],
  // Ours, for what befell a call without an answer of VOD
  ["VodClient.Timeout", 200, "timeout", 504, true],
  ["VodClient.Aborted", 200, "timeout", 499, false],
  ["VodClient.QuotaSpent", 200, "throttled", 429, true],
  ["VodClient.CircuitOpen", 200, "unavailable", 503, true],
  ["VodClient.NotSent", 200, "timeout", 504, true],
  ["VodClient.Unreachable", 200, "unavailable", 503, true],
  ["VodClient.TlsFailed", 200, "misconfigured", 502, false],
  ["VodClient.ConnectionFailed", 200, "unavailable", 503, true],
  ["VodClient.UnreadableAnswer", 200, "unavailable", 503, true],
  ["VodClient.AnswerTooLarge", 200, "unavailable", 503, false],
  ["VodClient.CredentialsUnavailable", 200, "misconfigured", 502, true],
  ["VodClient.AttachedMediaNotFound", 200, "notFound", 404, false],
  ["VodClient.ReferenceIdTaken", 200, "conflict", 409, false],
  ["VodClient.SourceArrived", 200, "conflict", 409, false],
  ["VodClient.UnclearOutcome", 200, "unavailable", 503, false],
  ["VodClient.NotAccepted", 200, "invalidInput", 400, false],
  ["VodClient.UrlUploadNotFound", 200, "notFound", 404, false],
  ["VodClient.NoPlayKey", 200, "misconfigured", 502, false],
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
  expectAll(everyRow, true);
  expectAll(related, false);
  expectAll(unheardOf, false);

  it("never calls an unknown 4xx retryable, save 429", () => {
    const every4xx = Array.from({ length: 100 }, (_, n) => 400 + n);
    const retryable = every4xx.filter(
      (status) => classify("Whatever", status).row.retryable,
    );
    expect(retryable).toEqual([429]);
  });

  it("knows no code by itself but those that are written out here", () => {
    const written = everyRow.map(([code]) => code);
    expect(Object.keys(catalogue).toSorted()).toEqual(written.toSorted());
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

import { describe, expect, it } from "@jest/globals";
import type { ErrorKind } from "../../../../src/vod/errors/ErrorKind.js";
import { VodError } from "../../../../src/vod/errors/VodError.js";
import { AttemptsMet } from "../../../../src/vod/policy/AttemptsMet.js";
import {
  didNothing,
  unclearOutcome,
} from "../../../../src/vod/policy/lostAnswer.js";
import { mayBeDone } from "../../../../src/vod/policy/mayBeDone.js";

function failure(
  code: string,
  kind: ErrorKind,
  status = 400,
  attempts = 1,
): VodError {
  const rest = { retryable: false, message: "", action: "CreateUploadVideo" };
  return new VodError({ code, kind, status, attempts, ...rest });
}

/** Code, kind → whether a create has certainly made nothing, whether an attempt may have done its work. */
const table: readonly (readonly [string, ErrorKind, boolean, boolean])[] = [
  // Nothing was sent.
  ["VodClient.NotSent", "unavailable", true, false],
  ["VodClient.Unreachable", "unavailable", true, false],
  ["VodClient.TlsFailed", "unavailable", true, false],
  ["VodClient.CredentialsUnavailable", "unavailable", true, false],
  ["VodClient.QuotaSpent", "throttled", true, false],
  ["VodClient.CircuitOpen", "unavailable", true, false],
  // It was about who asked.
  ["Forbidden.RAM", "misconfigured", true, false],
  ["Forbidden.AccessKeyDisabled", "misconfigured", true, false],
  ["AccessDenied", "forbidden", true, false],
  ["NoPermission.Something", "forbidden", true, false],
  ["InvalidAccessKeyId.NotFound", "misconfigured", true, false],
  // The vendor says that it made nothing.
  ["AddVideoFailed", "unavailable", true, false],
  ["Throttling.User", "throttled", true, false],
  ["SignatureDoesNotMatch", "misconfigured", true, false],
  ["InvalidFileName.Extension", "invalidInput", true, false],
  ["InvalidParameter.FileName", "invalidInput", true, false],
  ["InvalidParameter.UploadURLs", "invalidInput", true, false],
  ["IllegalCharacters", "invalidInput", true, false],
  ["LengthExceededMax", "invalidInput", true, false],
  ["TagsExceededMax", "invalidInput", true, false],
  ["InvalidTemplateGroupId.NotFound", "notFound", true, false],
  ["InvalidStorage.NotFound", "notFound", true, false],
  // A refusal that may mean that the identifier is taken: by our own record, perhaps.
  ["SessionRepeated", "invalidInput", false, false],
  ["Forbidden", "forbidden", false, false],
  ["Forbidden.IllegalStatus", "conflict", false, false],
  // The answer is missing.
  ["VodClient.Timeout", "timeout", false, true],
  ["VodClient.ConnectionFailed", "unavailable", false, true],
  ["InternalError", "unavailable", false, true],
  ["VodClient.UnreadableAnswer", "unavailable", false, true],
  ["VodClient.AnswerTooLarge", "unavailable", false, true],
];

describe("a create that failed with", () => {
  it.each(table)(
    "%s (%s) has made nothing for sure: %s; may be done: %s",
    (code, kind, nothing, maybe) => {
      expect(didNothing(failure(code, kind))).toBe(nothing);
      expect(mayBeDone(failure(code, kind))).toBe(maybe);
    },
  );
});

describe("when the look for a lost answer fails too", () => {
  const lookUp = failure("ServiceUnavailable", "unavailable", 503);

  it.each([
    ["a refusal of the first attempt is told as it is", 499, 1, "TheCreate"],
    [
      "a failure of the vendor's is unclear",
      500,
      1,
      "VodClient.UnclearOutcome",
    ],
    ["a refusal of a repeat is unclear", 400, 2, "VodClient.UnclearOutcome"],
  ])("%s", (_rule, status, attempts, code) => {
    const create = failure("TheCreate", "invalidInput", status, attempts);
    expect(unclearOutcome(create, lookUp).code).toBe(code);
  });

  it("what is unclear names the create's action and has the look-up's failure for its cause", () => {
    const create = failure("InternalError", "unavailable", 500);
    expect(unclearOutcome(create, lookUp)).toMatchObject({
      action: "CreateUploadVideo",
      cause: lookUp,
    });
  });
});

describe("of a call's attempts", () => {
  const unclear = failure("VodClient.ConnectionFailed", "unavailable", 503);
  const unsent = failure("VodClient.Unreachable", "unavailable", 503, 2);
  const refused = failure("InvalidParameter", "invalidInput", 400, 3);

  it("nothing is told before the first has failed", () => {
    const met = new AttemptsMet();
    expect(met.told).toBe(undefined);
    expect(met.isUnclear).toBe(false);
  });

  it("the last is told, however clear those before were", () => {
    const met = new AttemptsMet();
    expect(met.add(unsent)).toBe(unsent);
    expect(met.isUnclear).toBe(false);
    expect(met.add(refused)).toBe(refused);
    expect(met.told).toBe(refused);
    expect(met.isUnclear).toBe(false);
  });

  it("one that may have done the work is told on, with the number of all, where a later one was not even sent", () => {
    const met = new AttemptsMet();
    met.add(unclear);
    expect(met.isUnclear).toBe(true);
    expect(met.add(unsent)).toMatchObject({
      code: "VodClient.ConnectionFailed",
      attempts: 2,
    });
    expect(met.told?.attempts).toBe(2);
    expect(met.isUnclear).toBe(true);
  });

  it("an answer is told after one that may have done the work, and it stays unclear whether that has", () => {
    const met = new AttemptsMet();
    met.add(unclear);
    expect(met.add(refused)).toBe(refused);
    expect(met.isUnclear).toBe(true);
  });
});

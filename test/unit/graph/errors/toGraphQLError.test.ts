import { describe, expect, it } from "@jest/globals";
import { toGraphQLError } from "../../../../src/graph/errors/toGraphQLError.js";
import { VodError, type ErrorKind } from "../../../../src/vod/index.js";
import { nonEmpty } from "../../../support/nonEmpty.js";

function errorOf(kind: ErrorKind, code = "Vendor.Code"): VodError {
  return new VodError({
    kind,
    code,
    status: 418,
    retryable: false,
    message: "The vendor's words.",
    action: "RefreshUploadVideo",
  });
}

/** Kind → code, status, words. 418 is what the catalogue says here. */
const rows = [
  ["invalidInput", "BAD_USER_INPUT", 418, "The vendor's words."],
  ["notFound", "NOT_FOUND", 418, "The vendor's words."],
  ["forbidden", "FORBIDDEN", 418, "The vendor's words."],
  ["conflict", "CONFLICT", 418, "The vendor's words."],
  ["throttled", "THROTTLED", 429, "Too many calls at the moment."],
  ["timeout", "UPSTREAM_TIMEOUT", 504, "The vendor's words."],
  ["unavailable", "UPSTREAM_UNAVAILABLE", 418, "The vendor's words."],
  [
    "misconfigured",
    "UPSTREAM_MISCONFIGURED",
    502,
    "This gateway is not set up correctly for VOD.",
  ],
  ["internal", "INTERNAL_SERVER_ERROR", 500, "VOD refused the call."],
] as const;

describe("toGraphQLError", () => {
  for (const [kind, code, status, message] of rows) {
    it(`shows "${kind}" as ${code} ${status}`, () => {
      const error = toGraphQLError(errorOf(kind));
      expect(error.message).toBe(message);
      expect(error.extensions).toEqual({
        code,
        status,
        vodCode: "Vendor.Code",
        retryable: false,
        action: "RefreshUploadVideo",
      });
    });
  }

  it("says of a fault of the set-up that nothing was done, where nothing was sent", () => {
    const error = toGraphQLError(
      errorOf("misconfigured", "VodClient.TlsFailed"),
    );
    expect(error.message).toBe(
      "This gateway is not set up correctly for VOD. Nothing was sent, and nothing was done.",
    );
  });

  it("shows RequestId and wait where they are known", () => {
    const error = errorOf("throttled").with({
      requestId: "id",
      retryAfterMs: 320,
      retryable: true,
    });
    expect(toGraphQLError(error).extensions).toEqual({
      code: "THROTTLED",
      status: 429,
      vodCode: "Vendor.Code",
      requestId: "id",
      retryable: true,
      retryAfterMs: 320,
      action: "RefreshUploadVideo",
    });
  });

  it("does not pass a code of our own for the vendor's", () => {
    const error = errorOf("timeout", "VodClient.Timeout");
    expect(toGraphQLError(error).extensions).not.toHaveProperty("vodCode");
  });

  it("never gives the whole response a status", () => {
    for (const [kind] of nonEmpty(rows)) {
      expect(toGraphQLError(errorOf(kind)).extensions).not.toHaveProperty(
        "http",
      );
    }
  });
});

import { describe, expect, it } from "@jest/globals";
import { GraphQLError } from "graphql";
import { failureOf } from "../../../../src/graph/audit/failureOf.js";
import { VodError, type ErrorKind } from "../../../../src/vod/index.js";

const vodError = (
  action: string,
  kind: ErrorKind,
  more: { readonly code?: string; readonly attempts?: number } = {},
): VodError =>
  new VodError({
    code: "Some.Code",
    kind,
    status: 500,
    retryable: false,
    message: "About it.",
    action,
    requestId: "r-1",
    ...more,
  });

describe("what the audit says of a failure", () => {
  it.each([
    ["DeleteVideo", "notFound", {}, "refused"],
    ["DeleteVideo", "invalidInput", { attempts: 2 }, "refused"],
    ["DeleteVideo", "forbidden", {}, "refused"],
    ["DeleteVideo", "conflict", {}, "refused"],
    ["DeleteVideo", "throttled", {}, "failed"],
    ["DeleteVideo", "misconfigured", {}, "failed"],
    ["DeleteVideo", "timeout", {}, "unknown"],
    ["DeleteVideo", "unavailable", {}, "unknown"],
    // An attempt before may have done it.
    ["DeleteVideo", "throttled", { attempts: 2 }, "unknown"],
    // The code says that nothing was done.
    ["DeleteVideo", "unavailable", { code: "VodClient.Unreachable" }, "failed"],
    ["DeleteVideo", "timeout", { code: "VodClient.NotSent" }, "failed"],
    // And so of all attempts: after one that may have done it another code is told.
    [
      "DeleteVideo",
      "unavailable",
      { code: "VodClient.Unreachable", attempts: 3 },
      "failed",
    ],
    // Whose video it is could not be read: nothing was sent.
    ["GetVideoInfos", "timeout", { attempts: 3 }, "failed"],
  ] as const)("%s, %s %p: %s", (action, kind, more, outcome) => {
    expect(failureOf(vodError(action, kind, more)).outcome).toBe(outcome);
  });

  it("holds what the caller was told, and the vendor's RequestId", () => {
    expect(failureOf(vodError("DeleteVideo", "throttled"))).toEqual({
      outcome: "failed",
      code: "THROTTLED",
      vodCode: "Some.Code",
      vodRequestId: "r-1",
    });
  });

  it("takes a rule of our own for a refusal", () => {
    const error = new GraphQLError("No.", {
      extensions: { code: "FORBIDDEN" },
    });
    expect(failureOf(error)).toEqual({ outcome: "refused", code: "FORBIDDEN" });
  });

  it("tells nothing of what nobody foresaw", () => {
    expect(failureOf(new TypeError("canary"))).toEqual({
      outcome: "failed",
      code: "INTERNAL_SERVER_ERROR",
    });
  });
});

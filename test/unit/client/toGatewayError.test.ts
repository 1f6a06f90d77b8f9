import { describe, expect, it } from "@jest/globals";
import { GatewayError } from "../../../src/client/errors/GatewayError.js";
import { isGatewayError } from "../../../src/client/errors/isGatewayError.js";
import { toGatewayError } from "../../../src/client/errors/toGatewayError.js";

const throttled = {
  message: "Too many calls.",
  extensions: {
    code: "THROTTLED",
    status: 429,
    vodCode: "Throttling.User",
    requestId: "R-1",
    retryable: true,
    retryAfterMs: 1200,
    action: "CreateUploadVideo",
  },
};
const own = new GatewayError("Mine.", { code: "CONFLICT", retryable: false });

const ROWS: readonly (readonly [
  string,
  unknown,
  Readonly<Record<string, unknown>>,
])[] = [
  [
    "an answer with errors",
    { errors: [throttled] },
    {
      message: "Too many calls.",
      code: "THROTTLED",
      status: 429,
      vodCode: "Throttling.User",
      requestId: "R-1",
      retryable: true,
      retryAfterMs: 1200,
      action: "CreateUploadVideo",
    },
  ],
  [
    "what urql and Apollo Client 3 throw",
    Object.assign(new Error("x"), { graphQLErrors: [throttled] }),
    { code: "THROTTLED" },
  ],
  [
    "what Apollo Client 4 throws",
    Object.assign(new Error("x"), { errors: [throttled] }),
    { code: "THROTTLED" },
  ],
  ["one GraphQL error", throttled, { code: "THROTTLED" }],
  [
    "a code of a newer gateway",
    { errors: [{ message: "m", extensions: { code: "NEW" } }] },
    { code: "UNKNOWN", retryable: false },
  ],
  [
    "a network failure",
    new TypeError("fetch failed"),
    { code: "UNREACHABLE", retryable: true },
  ],
  [
    "a call that was given up",
    new DOMException("aborted", "AbortError"),
    { code: "UNREACHABLE", retryable: false },
  ],
  [
    "an answer of nothing",
    { data: null },
    { code: "UNKNOWN", retryable: false },
  ],
];

describe("toGatewayError", () => {
  for (const [name, failure, expected] of ROWS) {
    it(`reads ${name}`, () => {
      const error = toGatewayError(failure);
      expect(isGatewayError(error)).toBe(true);
      expect(error).toMatchObject(expected);
    });
  }

  it("leaves its own errors as they are", () => {
    expect(toGatewayError(own)).toBe(own);
  });
});

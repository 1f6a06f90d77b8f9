import { describe, expect, it } from "@jest/globals";
import { clientError } from "../../../../src/vod/errors/clientError.js";
import { REQUEST_ID } from "../../../support/FakeTransport.js";

describe("VodError", () => {
  it("keeps everything it knows when more is said about it", () => {
    const cause = new Error("reset");
    const error = clientError("VodClient.ConnectionFailed", "A", cause).with({
      requestId: REQUEST_ID,
    });
    expect(error.with({ attempts: 3 })).toMatchObject({
      code: "VodClient.ConnectionFailed",
      kind: "unavailable",
      status: 503,
      retryable: true,
      action: "A",
      attempts: 3,
      requestId: REQUEST_ID,
      cause,
      message: "The connection to VOD broke before the answer was complete.",
    });
  });
});

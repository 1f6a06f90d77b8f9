import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../../../src/vod/errors/catalogue.js";
import { VodError } from "../../../../src/vod/errors/VodError.js";
import { goneMeansDeleted } from "../../../../src/vod/policy/goneMeansDeleted.js";

interface Answer {
  readonly RequestId: string;
  readonly missing: readonly string[];
}

const refusal = (code: keyof typeof catalogue): VodError =>
  new VodError({
    ...catalogue[code],
    code,
    action: "Delete",
    message: "",
    requestId: "R2",
  });

describe("goneMeansDeleted", () => {
  const settle = goneMeansDeleted<Answer>({
    codes: new Set(["InvalidVideo.NotFound"]),
    response: (RequestId) => ({ RequestId, missing: [] }),
    without: (answer) => ({ ...answer, missing: [] }),
  });

  it("reads a refusal that says missing as the deletion's success", () => {
    expect(settle(refusal("InvalidVideo.NotFound"))).toEqual({
      RequestId: "R2",
      missing: [],
    });
  });

  it("lets any other refusal stand", () => {
    expect(settle(refusal("Forbidden"))).toBeUndefined();
  });

  it("takes the missing ones out of a success", () => {
    expect(settle({ RequestId: "R2", missing: ["a"] })).toEqual({
      RequestId: "R2",
      missing: [],
    });
  });
});

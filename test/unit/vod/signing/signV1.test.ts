import { describe, expect, it } from "@jest/globals";
import { signV1 } from "../../../../src/vod/signing/signV1.js";
import { vectors } from "./vectors.js";

describe("signV1", () => {
  for (const vector of vectors.v1) {
    it(`agrees with ${vector.name}: ${vector.about}`, () => {
      const { method, params, accessKeySecret } = vector;
      expect(signV1({ method, parameters: params, accessKeySecret })).toEqual({
        canonicalQuery: vector.canonicalQuery,
        stringToSign: vector.stringToSign,
        signature: vector.signature,
      });
    });
  }

  it("signs the verb: the same parameters sent by POST have another signature", () => {
    const parameters = { Action: "GetVideoInfo", VideoId: "a" };
    const signatureOf = (method: "GET" | "POST"): string =>
      signV1({ method, parameters, accessKeySecret: "secret" }).signature;
    expect(signatureOf("GET")).not.toBe(signatureOf("POST"));
  });
});

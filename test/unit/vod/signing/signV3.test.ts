import { describe, expect, it } from "@jest/globals";
import { canonicalHeaders } from "../../../../src/vod/signing/canonicalHeaders.js";
import { canonicalQuery } from "../../../../src/vod/signing/canonicalQuery.js";
import { hashPayload, signV3 } from "../../../../src/vod/signing/signV3.js";
import { asText, vectors } from "./vectors.js";

describe("signV3", () => {
  for (const vector of vectors.v3) {
    it(`agrees with ${vector.name}: ${vector.about}`, () => {
      const { method, headers, accessKeyId, accessKeySecret } = vector;
      const query = asText(vector.query);
      const hashedPayload = hashPayload(vector.body);
      expect(hashedPayload).toBe(vector.hashedPayload);
      expect(canonicalQuery(query)).toBe(vector.canonicalQuery);
      expect(canonicalHeaders(headers).signedHeaders).toBe(
        vector.signedHeaders,
      );
      const credentials = { accessKeyId, accessKeySecret };
      expect(
        signV3({ method, query, headers, hashedPayload, credentials }),
      ).toEqual({
        canonicalRequest: vector.canonicalRequest,
        stringToSign: vector.stringToSign,
        signature: vector.signature,
        authorization: vector.authorization,
      });
    });
  }
});

describe("canonicalHeaders", () => {
  it("takes host, content-type and every x-acs- header, sorted, trimmed, and nothing else", () => {
    expect(
      canonicalHeaders({
        "x-acs-version": " 2017-03-21 ",
        accept: "application/json",
        host: "127.0.0.1:8089",
        "user-agent": "anything",
        "content-type": "application/x-www-form-urlencoded",
        "x-acs-action": "GetVideoInfo",
      }),
    ).toEqual({
      lines:
        "content-type:application/x-www-form-urlencoded\n" +
        "host:127.0.0.1:8089\n" +
        "x-acs-action:GetVideoInfo\n" +
        "x-acs-version:2017-03-21\n",
      signedHeaders: "content-type;host;x-acs-action;x-acs-version",
    });
  });
});

import { describe, expect, it } from "@jest/globals";
import { signers } from "../../../../src/vod/signing/sign.js";
import type { SignableCall } from "../../../../src/vod/signing/SignableCall.js";
import { asText, vectors, type V1Vector } from "./vectors.js";

const refresh: SignableCall = {
  action: "RefreshUploadVideo",
  parameters: { VideoId: "c6a23a870c8c4ffcd40cbd3813330000" },
  host: "127.0.0.1:8089",
  credentials: {
    accessKeyId: "testAccessKeyId",
    accessKeySecret: "testAccessKeySecret",
  },
  dateMs: Date.UTC(2026, 0, 2, 3, 4, 5, 999),
  nonce: "9166ab59-f445-4005-911d-e6492effc841",
};
const refreshWithToken: SignableCall = {
  ...refresh,
  credentials: { ...refresh.credentials, securityToken: "CAIS+abc/def==" },
};

describe("signers.v1", () => {
  for (const vector of vectors.v1.filter(({ method }) => method === "POST")) {
    it(`sends what ${vector.name} sends`, () => {
      expect(signers.v1(callOf(vector)).body).toBe(vector.sent.body);
    });
  }

  it("sends a form and asks for JSON", () => {
    expect(signers.v1(refresh).headers).toEqual({
      host: "127.0.0.1:8089",
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(signers.v1(refresh).body).toContain("&Format=JSON&");
  });

  it("lets no parameter of a call take the place of a common one", () => {
    const parameters = { ...refresh.parameters, Action: "DeleteVideo" };
    expect(signers.v1({ ...refresh, parameters })).toEqual(signers.v1(refresh));
  });
});

describe("signers.v3", () => {
  it("sends a form body, and all that V3 wants as headers", () => {
    expect(signers.v3(refresh)).toEqual({
      headers: {
        host: "127.0.0.1:8089",
        accept: "application/json",
        "content-type": "application/x-www-form-urlencoded",
        "x-acs-action": "RefreshUploadVideo",
        "x-acs-version": "2017-03-21",
        "x-acs-date": "2026-01-02T03:04:05Z",
        "x-acs-signature-nonce": "9166ab59-f445-4005-911d-e6492effc841",
        "x-acs-content-sha256":
          "21867b88ecca9b3002cb7d256e8568c43bc85531dda22e147b8dbdd05670c5e1",
        authorization:
          "ACS3-HMAC-SHA256 Credential=testAccessKeyId,SignedHeaders=content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=6bdb4459ab4869bd5608fb2cc13a70a64e81926029be73732df90f73facd9a63",
      },
      body: "VideoId=c6a23a870c8c4ffcd40cbd3813330000",
    });
  });

  it("signs the token of a temporary key as a header", () => {
    const { headers } = signers.v3(refreshWithToken);
    expect(headers["x-acs-security-token"]).toBe("CAIS+abc/def==");
    expect(headers["authorization"]).toContain(";x-acs-security-token;");
  });
});

describe("both signers", () => {
  for (const version of ["v1", "v3"] as const) {
    it(`${version}: the same call, date and nonce give the same request`, () => {
      expect(signers[version](refresh)).toEqual(signers[version](refresh));
    });

    it(`${version}: the secret is nowhere in the request`, () => {
      expect(JSON.stringify(signers[version](refreshWithToken))).not.toContain(
        "testAccessKeySecret",
      );
    });
  }
});

function callOf(vector: V1Vector): SignableCall {
  const { accessKeyId, accessKeySecret, securityToken } = vector;
  return {
    action: vector.params["Action"] ?? "",
    parameters: asText(vector.businessParams),
    host: "vod.cn-shanghai.aliyuncs.com",
    credentials: {
      accessKeyId,
      accessKeySecret,
      ...(securityToken !== null && { securityToken }),
    },
    dateMs: Date.parse(vector.timestamp),
    nonce: vector.nonce,
  };
}

import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import {
  authenticate,
  NonceMemory,
} from "../../../../src/emulator/rpc/authenticate.js";
import { canonicalRequestV3 } from "../../../../src/emulator/rpc/claimV3.js";
import { stringToSignV1 } from "../../../../src/emulator/rpc/claimV1.js";
import type { HttpRequest } from "../../../../src/emulator/rpc/HttpRequest.js";
import { readCall } from "../../../../src/emulator/rpc/RpcCall.js";

interface Vector {
  readonly name: string;
  readonly method: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken: string | null;
  readonly timestamp: string;
  readonly stringToSign: string;
}

interface V1Vector extends Vector {
  readonly canonicalQuery: string;
  readonly signatureEncoded: string;
}

interface V3Vector extends Vector {
  readonly requestTarget: string | null;
  readonly query: Readonly<Record<string, string | number>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signedHeaders: string;
  readonly canonicalRequest: string;
  readonly authorization: string;
}

const file = new URL("../../../vectors/signing-vectors.json", import.meta.url);
const vectors = JSON.parse(readFileSync(file, "utf8")) as {
  readonly v1: readonly V1Vector[];
  readonly v3: readonly V3Vector[];
};
const form = { "content-type": "application/x-www-form-urlencoded" };

describe.each(vectors.v1)("the V1 check, given $name", (vector) => {
  it("makes the published string to sign", () => {
    expect(stringToSignV1(readCall(requestOfV1(vector)))).toBe(
      vector.stringToSign,
    );
  });

  it("lets the signature pass", () => {
    expect(check(requestOfV1(vector), vector)).toBe(vector.accessKeyId);
  });

  it("refuses it under another secret", () => {
    const forged = { ...vector, accessKeySecret: "another" };
    expect(() => check(requestOfV1(vector), forged)).toThrow(
      "server string to sign is:",
    );
  });

  it("refuses it with one more parameter", () => {
    const { search, body, ...rest } = requestOfV1(vector);
    const more = {
      ...rest,
      body,
      search: search === "" ? "More=1" : `${search}&More=1`,
    };
    expect(() => check(more, vector)).toThrow("server string to sign is:");
  });
});

describe.each(vectors.v3)("the V3 check, given $name", (vector) => {
  it("makes the published canonical request", () => {
    const call = readCall(requestOfV3(vector));
    const signed = vector.signedHeaders.split(";");
    expect(canonicalRequestV3(call, signed)).toBe(vector.canonicalRequest);
  });

  it("lets the signature pass", () => {
    expect(check(requestOfV3(vector), vector)).toBe(vector.accessKeyId);
  });

  it("refuses it under another secret", () => {
    const forged = { ...vector, accessKeySecret: "another" };
    expect(() => check(requestOfV3(vector), forged)).toThrow(
      "server StringToSign is [",
    );
  });

  it("refuses it with another body", () => {
    const changed = { ...requestOfV3(vector), body: Buffer.from("More=1") };
    expect(() => check(changed, vector)).toThrow("server StringToSign is [");
  });

  it("refuses it with a header that it does not sign", () => {
    const request = requestOfV3(vector);
    const more = {
      ...request,
      headers: { ...request.headers, "x-acs-more": "1" },
    };
    expect(() => check(more, vector)).toThrow(
      "The request signature does not conform to Aliyun standards.",
    );
  });
});

function requestOfV1(vector: V1Vector): HttpRequest {
  const sent = `${vector.canonicalQuery}&Signature=${vector.signatureEncoded}`;
  const isPost = vector.method === "POST";
  return {
    method: vector.method,
    path: "/",
    search: isPost ? "" : sent,
    headers: isPost ? form : {},
    body: Buffer.from(isPost ? sent : ""),
    remoteAddress: "127.0.0.1",
  };
}

/** As it was on the wire, where that is recorded: looser than the canonical form. */
function requestOfV3(vector: V3Vector): HttpRequest {
  const values = Object.entries(vector.query).map(
    ([name, value]): [string, string] => [name, String(value)],
  );
  const search =
    vector.requestTarget?.slice(2) ?? new URLSearchParams(values).toString();
  return {
    method: vector.method,
    path: "/",
    search,
    headers: { ...vector.headers, authorization: vector.authorization },
    body: Buffer.from(vector.body),
    remoteAddress: "127.0.0.1",
  };
}

function check(request: HttpRequest, vector: Vector): string {
  const key = { ...vector, securityToken: vector.securityToken ?? undefined };
  const nowMs = Date.parse(vector.timestamp);
  return authenticate(readCall(request), {
    keys: [key],
    nonces: new NonceMemory(),
    nowMs,
  });
}

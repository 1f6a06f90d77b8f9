import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { authorizeObject } from "../../../../src/emulator/oss/authorizeObject.js";
import { GrantStore } from "../../../../src/emulator/oss/GrantStore.js";
import { stringToSignV1 } from "../../../../src/emulator/oss/headerV1.js";
import {
  canonicalRequestV4,
  stringToSignV4,
} from "../../../../src/emulator/oss/headerV4.js";
import type { ObjectRequest } from "../../../../src/emulator/oss/ObjectRequest.js";

type Texts = Readonly<Record<string, string | number | null>>;

interface Vector {
  readonly name: string;
  readonly method: string;
  readonly bucket: string;
  readonly object: string;
  readonly headers: Texts;
  readonly subResource?: string | Texts | null;
  readonly queries?: Texts;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken: string;
  readonly canonicalRequest?: string;
  readonly stringToSign: string;
  readonly authorization: string;
}

const file = new URL("../../../vectors/signing-vectors.json", import.meta.url);
const { oss: vectors } = JSON.parse(readFileSync(file, "utf8")) as {
  readonly oss: readonly Vector[];
};
const v4 = vectors.filter(({ name }) => name.startsWith("oss-v4"));

describe.each(vectors)("the bucket's check, given $name", (vector) => {
  const request = requestOf(vector);
  const stringToSign = vector.name.startsWith("oss-v4")
    ? stringToSignV4
    : stringToSignV1;

  it("makes the published string to sign", () => {
    expect(stringToSign(request, vector.bucket)).toBe(vector.stringToSign);
  });

  it("lets the signature pass", () => {
    expect(() => {
      check(request, vector);
    }).not.toThrow();
  });

  it.each([
    ["under another secret", request, { accessKeySecret: "another" }],
    ["for another object", { ...request, key: "sv/b.mp4" }, {}],
    ["for another bucket", request, { bucket: "outin-other" }],
    [
      "for another part",
      {
        ...request,
        parameters: new Map([...request.parameters, ["partNumber", "9"]]),
      },
      {},
    ],
    [
      "with one more header of the vendor's",
      { ...request, headers: { ...request.headers, "x-oss-acl": "public" } },
      {},
    ],
  ])("refuses it %s", (_, changed, difference) => {
    expect(() => {
      check(changed, { ...vector, ...difference });
    }).toThrow("The request signature we calculated does not match");
  });
});

it.each(v4)("the V4 check makes the canonical request of $name", (vector) => {
  expect(canonicalRequestV4(requestOf(vector), vector.bucket)).toBe(
    vector.canonicalRequest,
  );
});

function requestOf(vector: Vector): ObjectRequest {
  const { method, object: key, authorization, subResource, queries } = vector;
  const named =
    typeof subResource === "string" ? { [subResource]: null } : subResource;
  const texts = (from: Texts): (readonly [string, string])[] =>
    Object.entries(from).map(([name, value]) => [name, String(value ?? "")]);
  const headers = texts(vector.headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return {
    method,
    key,
    parameters: new Map(texts(queries ?? named ?? {})),
    headers: { ...Object.fromEntries(headers), authorization },
  };
}

function check(request: ObjectRequest, vector: Vector): void {
  const grants = new GrantStore();
  grants.add({
    ...vector,
    mediaId: "m",
    objectKey: request.key,
    expiresAtMs: Date.UTC(2026, 0, 2, 4),
  });
  const nowMs = Date.UTC(2026, 0, 2, 3, 4, 5);
  authorizeObject(request, { bucket: vector.bucket, keys: [], grants, nowMs });
}

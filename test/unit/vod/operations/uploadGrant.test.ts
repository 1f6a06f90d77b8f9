import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  storageRegion,
  uploadAddress,
  uploadAuth,
} from "../../../../src/vod/operations/uploadGrant.js";
import { ShapeMismatch } from "../../../../src/vod/operations/shape.js";

/** The key that every credential needs. */
const key = {
  SecurityToken: "CAIS-token",
  AccessKeyId: "STS.NU1",
  AccessKeySecret: "secret",
};

const place = {
  Endpoint: "https://oss-cn-shanghai.aliyuncs.com",
  Bucket: "outin-1",
  FileName: "sv/1.mp4",
};

const encode = (content: object): string =>
  Buffer.from(JSON.stringify(content)).toString("base64");

const readAuth = (raw: string) => uploadAuth(raw, "Answer.UploadAuth").value;
const readAddress = (raw: string) =>
  uploadAddress(raw, "Answer.UploadAddress").value;

describe("an upload credential", () => {
  for (const [what, content, read] of [
    [
      "of 2026, with its six members",
      {
        SecurityToken: "CAIS-token",
        AccessKeyId: "STS.NU1",
        ExpireUTCTime: "2026-01-02T04:04:05Z",
        AccessKeySecret: "secret",
        Expiration: "3451",
        Region: "cn-shanghai",
      },
      {
        Expiration: 3451,
        ExpireUTCTime: "2026-01-02T04:04:05Z",
        Region: "cn-shanghai",
      },
    ],
    [
      "of 2017, with four",
      { ...key, Expiration: "3600" },
      { Expiration: 3600 },
    ],
    [
      "that tells its end alone",
      { ...key, ExpireUTCTime: "2026-01-02T04:04:05Z" },
      { ExpireUTCTime: "2026-01-02T04:04:05Z" },
    ],
    ["that tells no end", key, {}],
    ["whose life time is a date", { ...key, Expiration: "2026-01-02" }, {}],
    ["whose life time is none", { ...key, Expiration: "0" }, {}],
    ["whose life time is a word", { ...key, Expiration: "long" }, {}],
    ["with members that are new", { ...key, New: { a: 1 } }, {}],
  ] as const)
    it(`is read ${what}`, () => {
      const found = readAuth(encode(content));
      expect(found).toEqual({
        ...key,
        Expiration: undefined,
        ExpireUTCTime: undefined,
        Region: undefined,
        ...read,
      });
    });

  for (const missing of [
    "SecurityToken",
    "AccessKeyId",
    "AccessKeySecret",
  ] as const)
    for (const [how, value] of [
      ["left out", undefined],
      ["empty", ""],
      ["null", null],
    ] as const)
      it(`is none where ${missing} is ${how}`, () => {
        const raw = encode({ ...key, [missing]: value });
        expect(() => readAuth(raw)).toThrow(ShapeMismatch);
      });
});

describe("an upload address", () => {
  it("is read without its object prefix, which nobody needs", () => {
    const raw = encode({ ...place, ObjectPrefix: "sv/1" });
    expect(readAddress(raw)).toEqual({
      Endpoint: new URL("https://oss-cn-shanghai.aliyuncs.com"),
      Bucket: "outin-1",
      FileName: "sv/1.mp4",
    });
  });

  for (const missing of ["Endpoint", "Bucket", "FileName"] as const)
    for (const [how, value] of [
      ["left out", undefined],
      ["empty", ""],
    ] as const)
      it(`is none where ${missing} is ${how}`, () => {
        const raw = encode({ ...place, [missing]: value });
        expect(() => readAddress(raw)).toThrow(ShapeMismatch);
      });
});

describe("the region of a storage", () => {
  for (const [endpoint, region] of [
    ["https://oss-cn-shanghai.aliyuncs.com", "cn-shanghai"],
    ["http://oss-cn-beijing.aliyuncs.com", "cn-beijing"],
    ["oss-cn-beijing.aliyuncs.com", "cn-beijing"],
    ["https://oss-cn-beijing.aliyuncs.com:443/", "cn-beijing"],
    ["https://OSS-CN-BEIJING.aliyuncs.com", "cn-beijing"],
    ["https://oss-cn-beijing-internal.aliyuncs.com", "cn-beijing"],
    ["https://oss-ap-southeast-1.aliyuncs.com", "ap-southeast-1"],
    ["https://oss-ap-southeast-1-internal.aliyuncs.com", "ap-southeast-1"],
    ["https://oss-cn-north-2-gov-1.aliyuncs.com", "cn-north-2-gov-1"],
    ["https://oss-accelerate.aliyuncs.com", undefined],
    ["https://oss-accelerate-overseas.aliyuncs.com", undefined],
    ["https://oss.aliyuncs.com", undefined],
    ["https://oss-cn-beijing.aliyuncs.com.films.example", undefined],
    ["https://upload.films.example", undefined],
    ["http://127.0.0.1:4010", undefined],
  ] as const)
    it(`is ${region ?? "unknown"} at ${endpoint}`, () => {
      const { Endpoint } = readAddress(
        encode({ ...place, Endpoint: endpoint }),
      );
      expect(storageRegion(Endpoint)).toBe(region);
    });
});

/** The ways of writing JSON down that were seen, or that other issuers have. */
const writings = {
  Base64: (json: Buffer) => json.toString("base64"),
  "URL-safe Base64": (json: Buffer) => json.toString("base64url"),
  "percent-encoded Base64": (json: Buffer) =>
    encodeURIComponent(json.toString("base64")),
  "Base64 in lines": (json: Buffer) =>
    json.toString("base64").replaceAll(/.{76}/g, "$&\r\n"),
} as const;

const text = fc.string({ minLength: 1, maxLength: 60 });

/** What a member may be that is no promise: as documented, missing, or nonsense. */
const anything = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.integer().map(String),
  fc.constantFrom("3600", 3451, "0", "", "soon", "2026-01-02T04:04:05Z"),
  fc.jsonValue({ maxDepth: 1 }),
);

describe.each(Object.entries(writings))("a credential in %s", (_, write) => {
  it.each([
    ["with", "\uFEFF"],
    ["without", ""],
  ])("is the one that was granted, %s a byte order mark", (_mark, mark) => {
    fc.assert(
      fc.property(
        fc.record({
          SecurityToken: text,
          AccessKeyId: text,
          AccessKeySecret: text,
        }),
        fc.dictionary(
          fc.constantFrom("Expiration", "ExpireUTCTime", "Region", "Other"),
          anything,
        ),
        (granted, others) => {
          const json = JSON.stringify({ ...others, ...granted });
          const raw = write(Buffer.from(mark + json));
          const found = uploadAuth(raw, "Answer.UploadAuth");
          expect(found.raw).toBe(raw);
          expect(found.value).toMatchObject(granted);
          const { Expiration: seconds } = found.value;
          expect([undefined, Number(others["Expiration"])]).toContain(seconds);
        },
      ),
    );
  });
});

it("what is broken is no credential, however it came about", () => {
  const whole = encode({ ...key, SecurityToken: "tökên".repeat(20) });
  fc.assert(
    fc.property(
      fc.nat({ max: whole.length - 5 }),
      fc.constantFrom("", "!", " ", "é", "%", "%2"),
      (at, damage) => {
        const raw =
          damage === ""
            ? whole.slice(0, at)
            : whole.slice(0, at) + damage + whole.slice(at + 1);
        expect(() => readAuth(raw)).toThrow(ShapeMismatch);
      },
    ),
  );
});

it("bytes that are no UTF-8 are no credential", () => {
  const json = Buffer.from(
    JSON.stringify({ ...key, SecurityToken: "CA\u00ffIS" }),
  );
  const latin = Buffer.from(json.toString("utf8"), "latin1");
  expect(() => readAuth(latin.toString("base64"))).toThrow(ShapeMismatch);
});

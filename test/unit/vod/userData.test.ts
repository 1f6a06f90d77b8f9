import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  EXTEND_MAX_BYTES,
  USER_EXTEND_MAX_BYTES,
  bearsEnvelopeOf,
  extendOf,
  newEnvelope,
  readEnvelope,
  readUserData,
  referenceIdOf,
} from "../../../src/vod/userData.js";

const ENVELOPE = {
  v: 1,
  owner: "",
  marker: "0123456789abcdef0123456789abcdef",
} as const;

describe("newEnvelope", () => {
  it("carries a marker of 32 hex digits", () => {
    expect(newEnvelope({ owner: "" }).marker).toMatch(/^[0-9a-f]{32}$/);
  });

  it("never carries the marker of another", () => {
    const markers = Array.from(
      { length: 10_000 },
      () => newEnvelope({ owner: "" }).marker,
    );
    expect(new Set(markers).size).toBe(10_000);
  });

  it("stays within the vendor's 512 bytes with the longest owner and the largest user value", () => {
    const user = "ü".repeat((USER_EXTEND_MAX_BYTES - 2) / 2);
    expect(Buffer.byteLength(JSON.stringify(user))).toBe(384);
    const envelope = newEnvelope({ owner: "o".repeat(43), reg: 1, user });
    const bytes = Buffer.byteLength(JSON.stringify(envelope));
    expect(bytes).toBeLessThanOrEqual(512);
    expect(EXTEND_MAX_BYTES).toBe(512);
  });
});

describe("referenceIdOf", () => {
  it("makes an id that the vendor accepts", () => {
    expect(referenceIdOf(newEnvelope({ owner: "" }))).toMatch(
      /^[A-Za-z0-9_-]{6,64}$/,
    );
  });

  it("makes it of the marker", () => {
    expect(referenceIdOf(ENVELOPE)).toBe("vg-0123456789abcdef0123456789abcdef");
  });
});

describe("readEnvelope", () => {
  for (const [form, stored] of [
    ["an object", JSON.stringify({ Extend: { ...ENVELOPE, user: [1] } })],
    [
      "JSON in a string",
      JSON.stringify({ Extend: JSON.stringify({ ...ENVELOPE, user: [1] }) }),
    ],
  ] as const) {
    it(`reads an Extend that is ${form}`, () => {
      expect(readEnvelope(stored)).toEqual({ ...ENVELOPE, user: [1] });
    });
  }

  for (const [what, stored] of [
    ["nothing", undefined],
    ["an empty string", ""],
    ["no JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["UserData without Extend", '{"MessageCallback":{}}'],
    ["an Extend of plain text", '{"Extend":"order 7"}'],
    ["an Extend that is a list", '{"Extend":[1]}'],
    ["an object of somebody else's", '{"Extend":{"localId":"1"}}'],
    ["another version", JSON.stringify({ Extend: { ...ENVELOPE, v: 2 } })],
    ["no marker", '{"Extend":{"v":1,"owner":""}}'],
    ["no owner", '{"Extend":{"v":1,"marker":"m"}}'],
    ["an owner that is no text", '{"Extend":{"v":1,"marker":"m","owner":1}}'],
  ] as const) {
    it(`finds none in ${what}`, () => {
      expect(readEnvelope(stored)).toBeUndefined();
    });
  }

  it("reads every user value that was stored", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (user, isInString) => {
        const envelope = newEnvelope({ owner: "o", user });
        const json = JSON.stringify(envelope);
        const Extend: unknown = isInString ? json : envelope;
        expect(readEnvelope(JSON.stringify({ Extend }))).toEqual(
          JSON.parse(json),
        );
      }),
    );
  });

  it("meets any text with an envelope or none, never with an error", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        readEnvelope(stored);
      }),
    );
  });
});

describe("bearsEnvelopeOf", () => {
  const sent = { Extend: { v: 1, owner: "o", marker: "m", user: "before" } };

  for (const [what, Extend, expected] of [
    [
      "the same create of the same owner",
      { v: 1, owner: "o", marker: "m" },
      true,
    ],
    ["the same in a string", '{"v":1,"owner":"o","marker":"m"}', true],
    ["another owner", { v: 1, owner: "p", marker: "m" }, false],
    ["another create", { v: 1, owner: "o", marker: "n" }, false],
    ["somebody else's object", { owner: "o", marker: "m" }, false],
  ] as const) {
    it(`tells ${what}`, () => {
      expect(bearsEnvelopeOf(JSON.stringify({ Extend }), sent)).toBe(expected);
    });
  }

  it("finds nothing in nothing", () => {
    expect(bearsEnvelopeOf(undefined, sent)).toBe(false);
  });
});

describe("extendOf", () => {
  for (const [what, Extend, value] of [
    ["an object", { a: 1 }, { a: 1 }],
    ["an object in a string", '{"a":1}', { a: 1 }],
    ["a list in a string", "[1,2]", [1, 2]],
    ["plain text", "order 7", "order 7"],
    ["digits, which stay text", "12345678901234567890", "12345678901234567890"],
    ["a word of JSON, which stays text", "true", "true"],
    ["an empty string", "", ""],
    ["nothing", undefined, undefined],
  ] as const) {
    it(`reads ${what}`, () => {
      expect(extendOf({ Extend })).toEqual(value);
    });
  }

  it("is nothing without UserData", () => {
    expect(extendOf(readUserData(undefined))).toBeUndefined();
  });
});

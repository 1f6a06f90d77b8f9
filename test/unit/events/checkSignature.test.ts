import { describe, expect, it } from "@jest/globals";
import { isSigned } from "../../../src/events/checkSignature.js";

/** The vendor's own sample, whose last four digits it hides, and three by the same rule. */
const VECTORS = [
  {
    url: "https://www.example.com/your/callback",
    timestamp: "1519375990",
    key: "test123",
    signature: "c72b60894140fa98920f1279219b7ed4",
  },
  {
    url: "https://www.example.com/your/callback",
    timestamp: "1767323045",
    key: "Dsf346dvet",
    signature: "6f86818b0094dbbfd17df7d6b4a5a743",
  },
  {
    url: "http://127.0.0.1:8090/hooks/vod?env=dev",
    timestamp: "1767323045",
    key: "Dsf346dvet",
    signature: "b46e08bc6edcd9abe8c8847a8e1d1ce5",
  },
  {
    url: "https://www.example.com/your/callback",
    timestamp: "1767323045",
    key: "NewKey20260102ab",
    signature: "241c915fd32b2e0e69fa9cecafbcc8bd",
  },
];

const url = "https://www.example.com/your/callback";
const keys = ["Dsf346dvet", "NewKey20260102ab"];
const sentMs = 1_767_323_045_000;
const old = {
  timestamp: "1767323045",
  signature: "6f86818b0094dbbfd17df7d6b4a5a743",
  body: "{}",
};

describe("the signature of a callback", () => {
  for (const { url, timestamp, key, signature } of VECTORS)
    it(`is ${signature} for ${url} at ${timestamp} with ${key}`, () => {
      const callback = { timestamp, signature, body: "whatever" };
      const nowMs = Number(timestamp) * 1000;
      expect(isSigned(callback, { url, keys: [key] }, nowMs)).toBe(true);
    });

  it("may be made with either of two keys, while the key is changed", () => {
    const signature = "241c915fd32b2e0e69fa9cecafbcc8bd";
    expect(isSigned(old, { url, keys }, sentMs)).toBe(true);
    expect(isSigned({ ...old, signature }, { url, keys }, sentMs)).toBe(true);
  });

  it("may be in upper case", () => {
    const signature = old.signature.toUpperCase();
    expect(isSigned({ ...old, signature }, { url, keys }, sentMs)).toBe(true);
  });

  const refused: Readonly<Record<string, Partial<typeof old>>> = {
    "another key's": { signature: "c72b60894140fa98920f1279219b7ed4" },
    "of another time": { timestamp: "1767323046" },
    "cut short": { signature: old.signature.slice(0, -1) },
    empty: { signature: "" },
    "with a time that is no number": { timestamp: "1767323045.5" },
    "with a time in milliseconds": { timestamp: "1767323045000" },
  };
  for (const [what, change] of Object.entries(refused))
    it(`is refused when it is ${what}`, () => {
      expect(isSigned({ ...old, ...change }, { url, keys }, sentMs)).toBe(
        false,
      );
    });

  it("is refused when there is none", () => {
    expect(isSigned({ body: "{}" }, { url, keys }, sentMs)).toBe(false);
  });

  it("is refused when what VOD was told to call is another URL by one character", () => {
    expect(isSigned(old, { url: `${url}/`, keys }, sentMs)).toBe(false);
  });

  for (const [sideMs, is] of [
    [300_000, true],
    [300_001, false],
    [-300_000, true],
    [-300_001, false],
  ] as const)
    it(`${is ? "holds" : "is stale"} when our clock is ${sideMs} ms from its time`, () => {
      expect(isSigned(old, { url, keys }, sentMs + sideMs)).toBe(is);
    });

  it("holds for as long as it is told to", () => {
    const brief = { url, keys, toleranceMs: 10_000 };
    expect(isSigned(old, brief, sentMs + 10_000)).toBe(true);
    expect(isSigned(old, brief, sentMs + 11_000)).toBe(false);
  });
});

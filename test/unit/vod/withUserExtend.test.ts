import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  extendOf,
  readEnvelope,
  withUserExtend,
} from "../../../src/vod/index.js";

const envelope = {
  v: 1,
  marker: "0123456789abcdef0123456789abcdef",
  owner: "sha256-of-somebody",
};
const callback = {
  CallbackURL: "https://hooks.example/",
  CallbackType: "http",
};

/** JSON values other than null, which removes. */
const values = fc
  .jsonValue()
  .filter((value) => value !== null)
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe("withUserExtend", () => {
  it("replaces the caller's own value and nothing else of the envelope", () => {
    const stored = JSON.stringify({ Extend: { ...envelope, user: "old" } });
    expect(JSON.stringify(withUserExtend(stored, { n: 1 }))).toBe(
      '{"Extend":{"v":1,"marker":"0123456789abcdef0123456789abcdef","owner":"sha256-of-somebody","user":{"n":1}}}',
    );
  });

  it("removes the caller's own value for null", () => {
    const stored = JSON.stringify({ Extend: { ...envelope, user: "old" } });
    expect(withUserExtend(stored, null)).toEqual({ Extend: envelope });
  });

  it("keeps an envelope that is stored as JSON in a string in a string", () => {
    const stored = JSON.stringify({
      Extend: JSON.stringify({ ...envelope, user: 1 }),
    });
    expect(withUserExtend(stored, 2)).toEqual({
      Extend: JSON.stringify({ ...envelope, user: 2 }),
    });
  });

  it("keeps where the vendor reports and uploads", () => {
    const others = {
      MessageCallback: callback,
      AccelerateConfig: {
        Type: "oss",
        Domain: "https://oss-accelerate.aliyuncs.com",
      },
    };
    const ours = JSON.stringify({ ...others, Extend: envelope });
    const foreign = JSON.stringify({ ...others, Extend: { n: 1 } });
    expect(withUserExtend(ours, 1)).toEqual({
      ...others,
      Extend: { ...envelope, user: 1 },
    });
    expect(withUserExtend(foreign, null)).toEqual(others);
  });

  it.each([
    ["an object where an object was", { n: 1 }, { n: 2 }, { n: 2 }],
    ["JSON in a string where one was", '{"n":1}', { n: 2 }, '{"n":2}'],
    ["plain text as it is", "old", "new", "new"],
    ["text that reads as a number as it is", "old", "007", "007"],
    ["a number as text", { n: 1 }, 5, "5"],
    ["a list as text", { n: 1 }, [1, 2], "[1,2]"],
    ["an object where nothing was", undefined, { n: 2 }, { n: 2 }],
  ])("writes to a video made elsewhere %s", (_, before, value, after) => {
    const stored = JSON.stringify({ Extend: before });
    expect(withUserExtend(stored, value)).toEqual({ Extend: after });
  });

  it.each([
    ["none", undefined],
    ["an empty text", ""],
    ["something that is no JSON object", "garbage"],
  ])("begins anew where the stored one is %s", (_, stored) => {
    expect(withUserExtend(stored, { n: 1 })).toEqual({ Extend: { n: 1 } });
  });

  it("writes no envelope into a video made elsewhere", () => {
    expect(() => withUserExtend('{"Extend":{"n":1}}', envelope)).toThrow(
      RangeError,
    );
    expect(() => withUserExtend('{"Extend":"text"}', envelope)).toThrow(
      RangeError,
    );
    expect(() => withUserExtend("{}", JSON.stringify(envelope))).toThrow(
      RangeError,
    );
  });

  it("reads back whatever is written into an envelope", () => {
    fc.assert(
      fc.property(values, (value) => {
        const stored = JSON.stringify({ Extend: { ...envelope, user: "old" } });
        const edited = JSON.stringify(withUserExtend(stored, value));
        expect(readEnvelope(edited)).toEqual({ ...envelope, user: value });
      }),
    );
  });

  it("reads back the objects that are written without one", () => {
    const objects = fc.dictionary(fc.string(), values);
    fc.assert(
      fc.property(
        objects,
        fc.constantFrom("old", { n: 1 }),
        (value, before) => {
          const stored = JSON.stringify({ Extend: before });
          const edited = withUserExtend(
            stored,
            JSON.parse(JSON.stringify(value)),
          );
          expect(extendOf(edited)).toEqual(JSON.parse(JSON.stringify(value)));
        },
      ),
    );
  });
});

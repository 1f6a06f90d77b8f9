import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  ShapeMismatch,
  byteSize,
  encodedJson,
  integer,
  list,
  number,
  object,
  optional,
  text,
  url,
  type Shape,
} from "../../../../src/vod/operations/shape.js";

interface Rule {
  readonly rule: string;
  readonly shape: Shape<unknown>;
  readonly wire: unknown;
  readonly reads: unknown;
}

const base64 = (content: string): string =>
  Buffer.from(content).toString("base64");

const accepted: readonly Rule[] = [
  { rule: "text reads a string", shape: text, wire: "a", reads: "a" },
  { rule: "text keeps an empty string", shape: text, wire: "", reads: "" },
  {
    rule: "text reads a bare number",
    shape: text,
    wire: 1000,
    reads: "1000",
  },
  { rule: "text reads a boolean", shape: text, wire: false, reads: "false" },
  { rule: "number reads a number", shape: number, wire: 5.949, reads: 5.949 },
  { rule: "number reads zero", shape: number, wire: 0, reads: 0 },
  {
    rule: "number reads a number in quotes",
    shape: number,
    wire: "1344299008",
    reads: 1344299008,
  },
  {
    rule: "number reads a fraction in quotes",
    shape: number,
    wire: "5413.24",
    reads: 5413.24,
  },
  {
    rule: "integer reads a whole number in quotes",
    shape: integer,
    wire: "1080",
    reads: 1080,
  },
  {
    rule: "byteSize reads more than 32 bits",
    shape: byteSize,
    wire: "1344299008000",
    reads: 1344299008000,
  },
  {
    rule: "optional reads what is there",
    shape: optional(text),
    wire: "a",
    reads: "a",
  },
  {
    rule: "optional takes what is left out as absent",
    shape: optional(text),
    wire: undefined,
    reads: undefined,
  },
  {
    rule: "optional takes null as absent",
    shape: optional(text),
    wire: null,
    reads: undefined,
  },
  {
    rule: "optional takes what cannot be read as absent",
    shape: optional(number),
    wire: "-",
    reads: undefined,
  },
  {
    rule: "list reads a plain list",
    shape: list(text),
    wire: ["a", "b"],
    reads: ["a", "b"],
  },
  {
    rule: "list takes what is left out as empty",
    shape: list(text),
    wire: undefined,
    reads: [],
  },
  {
    rule: "list takes null as empty",
    shape: list(text),
    wire: null,
    reads: [],
  },
  {
    rule: "list takes an empty XML element as empty",
    shape: list(text),
    wire: "",
    reads: [],
  },
  {
    rule: "list takes a lone XML element as a list of one",
    shape: list(text),
    wire: "a",
    reads: ["a"],
  },
  {
    rule: "list unwraps the singular name",
    shape: list(text, "Snapshot"),
    wire: { Snapshot: ["a", "b"] },
    reads: ["a", "b"],
  },
  {
    rule: "list reads a plain list where a wrapped one is known too",
    shape: list(text, "Snapshot"),
    wire: ["a"],
    reads: ["a"],
  },
  {
    rule: "list takes an empty wrapper as empty",
    shape: list(text, "Snapshot"),
    wire: {},
    reads: [],
  },
  {
    rule: "list unwraps a lone XML element",
    shape: list(text, "Snapshot"),
    wire: { Snapshot: "a" },
    reads: ["a"],
  },
  {
    rule: "object ignores what it does not know",
    shape: object({ a: text }),
    wire: { a: "1", CustomerId: 7 },
    reads: { a: "1" },
  },
  {
    rule: "url reads an absolute URL",
    shape: url,
    wire: "https://oss-cn-shanghai.aliyuncs.com",
    reads: new URL("https://oss-cn-shanghai.aliyuncs.com/"),
  },
  {
    rule: "url takes a bare host for https, as old documentation shows it",
    shape: url,
    wire: "oss-cn-shanghai.aliyuncs.com",
    reads: new URL("https://oss-cn-shanghai.aliyuncs.com/"),
  },
  {
    rule: "url keeps http",
    shape: url,
    wire: "http://127.0.0.1:4010",
    reads: new URL("http://127.0.0.1:4010/"),
  },
  {
    rule: "encodedJson decodes, and keeps what was issued",
    shape: encodedJson(object({ a: text })),
    wire: base64('{"a":"ü"}'),
    reads: { raw: "eyJhIjoiw7wifQ==", value: { a: "ü" } },
  },
];

const refused: readonly Omit<Rule, "reads">[] = [
  { rule: "integer refuses a fraction", shape: integer, wire: "29.97" },
  { rule: "integer refuses 33 bits", shape: integer, wire: 2_147_483_648 },
  { rule: "byteSize refuses a fraction", shape: byteSize, wire: 0.5 },
  { rule: "byteSize refuses less than nothing", shape: byteSize, wire: -1 },
  {
    rule: "byteSize refuses what is not exact",
    shape: byteSize,
    wire: 2 ** 53,
  },
  { rule: "text refuses a missing value", shape: text, wire: undefined },
  { rule: "text refuses null", shape: text, wire: null },
  { rule: "text refuses an object", shape: text, wire: {} },
  { rule: "text refuses a list", shape: text, wire: ["a"] },
  { rule: "number refuses an empty string", shape: number, wire: "" },
  { rule: "number refuses blanks", shape: number, wire: "  " },
  { rule: "number refuses words", shape: number, wire: "many" },
  { rule: "number refuses the infinite", shape: number, wire: "Infinity" },
  { rule: "number refuses null", shape: number, wire: null },
  { rule: "number refuses a boolean", shape: number, wire: true },
  { rule: "url refuses an empty string", shape: url, wire: "" },
  { rule: "url refuses what no URL can be", shape: url, wire: "https://a b" },
  {
    rule: "url takes no scheme but http and https",
    shape: url,
    wire: "javascript:alert(1)",
  },
  { rule: "object refuses a list", shape: object({}), wire: [] },
  { rule: "object refuses null", shape: object({}), wire: null },
  { rule: "object refuses a string", shape: object({}), wire: "{}" },
  {
    rule: "object refuses a promised field left out",
    shape: object({ a: text }),
    wire: {},
  },
  {
    rule: "object refuses a promised field of another kind",
    shape: object({ a: object({ b: number }) }),
    wire: { a: { b: "x" } },
  },
  {
    rule: "list refuses an element that cannot be read",
    shape: list(text),
    wire: ["a", null],
  },
  {
    rule: "encodedJson refuses what is not Base64 of JSON",
    shape: encodedJson(object({})),
    wire: "%%%",
  },
  {
    rule: "encodedJson refuses half a JSON",
    shape: encodedJson(object({})),
    wire: base64('{"a":'),
  },
  {
    rule: "encodedJson refuses JSON that is no object",
    shape: encodedJson(object({})),
    wire: base64("[]"),
  },
  {
    rule: "encodedJson refuses an empty string",
    shape: encodedJson(object({})),
    wire: "",
  },
];

describe("shape", () => {
  for (const { rule, shape, wire, reads } of accepted) {
    it(rule, () => {
      expect(shape(wire, "Answer")).toEqual(reads);
    });
  }

  for (const { rule, shape, wire } of refused) {
    it(rule, () => {
      expect(() => shape(wire, "Answer")).toThrow(ShapeMismatch);
    });
  }

  it("names the field that is wrong, and never its value", () => {
    const shape = object({ Videos: list(object({ Size: number })) });
    const wire = { Videos: [{ Size: 1 }, { Size: "secret" }] };
    expect(() => shape(wire, "GetVideoInfos")).toThrow(
      "GetVideoInfos.Videos[1].Size is not a number",
    );
  });

  it("lets a fault of a shape itself through, even where the field is optional", () => {
    const faulty: Shape<string> = () => {
      throw new TypeError("fault");
    };
    expect(() => optional(faulty)("a", "Answer")).toThrow(TypeError);
  });

  it("reads any JSON object through Base64 as it was", () => {
    const anything: Shape<unknown> = (value) => value;
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const raw = base64(JSON.stringify(content));
        expect(encodedJson(anything)(raw, "Answer")).toEqual({
          raw,
          value: JSON.parse(JSON.stringify(content)) as unknown,
        });
      }),
    );
  });

  it("meets any value with a reading or a ShapeMismatch, never with another error", () => {
    const shape = object({
      Videos: list(object({ Id: text, Size: optional(number) }), "Video"),
      Address: optional(encodedJson(object({ Endpoint: url }))),
    });
    fc.assert(
      fc.property(
        fc.record({ Videos: fc.anything(), Address: fc.anything() }),
        (wire) => {
          const otherError = (): unknown => {
            try {
              shape(wire, "Answer");
            } catch (error) {
              if (!(error instanceof ShapeMismatch)) return error;
            }
            return undefined;
          };
          expect(otherError()).toBeUndefined();
        },
      ),
    );
  });
});

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import ts from "typescript";
import { readTime } from "../../../src/vod/readTime.js";

const times: readonly (readonly [what: string, wire: string, iso: string])[] = [
  ["to the second", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000Z"],
  [
    "to the millisecond",
    "2026-01-02T03:04:05.678Z",
    "2026-01-02T03:04:05.678Z",
  ],
  [
    "with a colon before the milliseconds",
    "2026-01-02T03:04:05:678Z",
    "2026-01-02T03:04:05.678Z",
  ],
  ["to the tenth", "2026-01-02T03:04:05.6Z", "2026-01-02T03:04:05.600Z"],
  [
    "to the nanosecond",
    "2026-01-02T03:04:05.678999999Z",
    "2026-01-02T03:04:05.678Z",
  ],
  ["without a zone", "2026-01-02T03:04:05", "2026-01-02T03:04:05.000Z"],
  [
    "without a zone, finer",
    "2026-01-02T03:04:05:678",
    "2026-01-02T03:04:05.678Z",
  ],
  ["with an offset", "2026-01-02T03:04:05+08:00", "2026-01-01T19:04:05.000Z"],
  [
    "with an offset without a colon",
    "2026-01-02T03:04:05.678-0130",
    "2026-01-02T04:34:05.678Z",
  ],
  ["on a leap day", "2028-02-29T23:59:59Z", "2028-02-29T23:59:59.000Z"],
];

const others: readonly (string | undefined)[] = [
  undefined,
  "",
  "soon",
  "0",
  "1",
  "3600",
  "2026",
  "1767323045",
  "1767323045000",
  "2026-01-02",
  "2026-01-02 03:04:05",
  "2026-01-02T03:04Z",
  "2026-01-02T03:04:05z",
  "2026-01-02T03:04:05.Z",
  "2026-01-02T03:04:05.0000000000Z",
  "2026-01-02T03:04:05 GMT",
  " 2026-01-02T03:04:05Z",
  "2026-01-02T03:04:05Z\n",
  "2026-1-2T3:4:5Z",
  "+012026-01-02T03:04:05Z",
  "Fri, 02 Jan 2026 03:04:05 GMT",
  "0000-00-00T00:00:00Z",
  "0000-01-01T00:00:00Z",
  "0001-01-01T00:00:00Z",
  "1970-01-01T00:00:00Z",
  "2026-00-02T03:04:05Z",
  "2026-13-02T03:04:05Z",
  "2026-02-29T03:04:05Z",
  "2026-02-30T03:04:05Z",
  "2026-04-31T03:04:05Z",
  "2026-01-00T03:04:05Z",
  "2026-01-02T24:00:00Z",
  "2026-01-02T03:60:05Z",
  "2026-01-02T03:04:60Z",
  "2026-01-02T03:04:05+24:00",
  "2026-01-02T03:04:05+08:60",
];

describe("a time of the vendor's", () => {
  for (const [what, wire, iso] of times)
    it(`is read ${what}`, () => {
      expect(readTime(wire)?.toISOString()).toBe(iso);
    });

  for (const wire of others)
    it(`is left out where the wire has ${JSON.stringify(wire)}`, () => {
      expect(readTime(wire)).toBeUndefined();
    });

  it("without a zone is UTC in Shanghai too", () => {
    const { outputText } = ts.transpileModule(
      readFileSync("src/vod/readTime.ts", "utf8"),
      { compilerOptions: { module: ts.ModuleKind.ESNext } },
    );
    const program = `${outputText}
      const time = readTime("2026-01-02T03:04:05").toISOString();
      console.log(new Date(2026, 0, 2).getTimezoneOffset(), time);`;
    const printed = execFileSync(
      process.execPath,
      ["--input-type=module", "--eval", program],
      { encoding: "utf8", env: { TZ: "Asia/Shanghai" } },
    );
    expect(printed).toBe("-480 2026-01-02T03:04:05.000Z\n");
  });

  it("is read as it was printed, and nothing else is read as a time", () => {
    const moment = fc.date({
      min: new Date("1970-01-01T00:00:00.001Z"),
      max: new Date("9999-12-31T23:59:59.999Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.constantFrom(".", ":"), (time, point) => {
        const wire = time.toISOString().replace(/\.(?=\d{3}Z)/, point);
        expect(readTime(wire)).toEqual(time);
      }),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.integer().map(String), fc.float().map(String)),
        (text) => {
          expect(readTime(text)).toBeUndefined();
        },
      ),
    );
  });
});

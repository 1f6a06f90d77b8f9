import { describe, expect, it } from "@jest/globals";
import { Crc64, joinCrc64 } from "../../../../src/emulator/oss/Crc64.js";

function crc64(text: string): bigint {
  const sum = new Crc64();
  sum.update(Buffer.from(text));
  return sum.digest();
}

describe("CRC-64", () => {
  it("of 123456789 is the published check value", () => {
    expect(crc64("123456789")).toBe(0x995dc9bbdf1939fan);
  });

  it("of nothing is 0", () => {
    expect(new Crc64().digest()).toBe(0n);
  });

  it.each([
    [["123456789"]],
    [["1234", "56789"]],
    [["", "12", "34", "56", "789", ""]],
  ])("of %j, joined, is that of the whole", (parts) => {
    const summed = parts.map((part) => ({
      crc64: crc64(part),
      sizeBytes: part.length,
    }));
    expect(joinCrc64(summed)).toBe(0x995dc9bbdf1939fan);
  });
});

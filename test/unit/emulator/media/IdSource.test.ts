import { describe, expect, it } from "@jest/globals";
import { IdSource } from "../../../../src/emulator/media/IdSource.js";

describe("IdSource", () => {
  it("gives the same ids for the same seed, whatever else was asked for in between", () => {
    const plain = new IdSource("seed");
    const busy = new IdSource("seed");
    expect(plain.hex("video", 32)).toBe(busy.hex("video", 32));
    busy.requestId();
    busy.alphanumeric("token", 400);
    expect(plain.hex("video", 32)).toBe(busy.hex("video", 32));
  });

  it("never gives an id twice", () => {
    const source = new IdSource("seed");
    const ids = Array.from({ length: 1000 }, () => source.hex("video", 28));
    expect(new Set(ids).size).toBe(1000);
  });

  it("gives other ids for another seed", () => {
    expect(new IdSource("a").hex("video", 32)).not.toBe(
      new IdSource("b").hex("video", 32),
    );
  });

  it("gives numbers from 0 to 1, the same for the same seed", () => {
    const [one, other] = [new IdSource("seed"), new IdSource("seed")];
    const drawn = Array.from({ length: 1000 }, () => one.fraction("fault"));
    expect(drawn[0]).toBe(other.fraction("fault"));
    expect(drawn.filter((number) => !(number >= 0 && number < 1))).toEqual([]);
    const below = drawn.filter((number) => number < 0.2);
    expect(below.length).toBeGreaterThan(150);
    expect(below.length).toBeLessThan(250);
  });

  it("gives as many characters as asked for", () => {
    const source = new IdSource("seed");
    for (let n = 0; n < 200; n += 1) {
      expect(source.alphanumeric("token", 44)).toMatch(/^[A-Za-z0-9]{44}$/);
    }
    expect(source.hex("tail", 11)).toMatch(/^[0-9a-f]{11}$/);
    expect(source.requestId()).toMatch(
      /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/,
    );
  });
});

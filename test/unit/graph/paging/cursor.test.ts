import { describe, expect, it } from "@jest/globals";
import {
  readCursor,
  writeCursor,
} from "../../../../src/graph/paging/cursor.js";

const list = "a list";

/** A cursor as somebody might write it, by the parts of one of ours. */
function forged(change: (parts: unknown[]) => unknown): string {
  const ours = writeCursor({ position: 5 }, list);
  const parts = JSON.parse(
    Buffer.from(ours, "base64url").toString("utf8"),
  ) as unknown[];
  return Buffer.from(JSON.stringify(change(parts))).toString("base64url");
}

describe("a cursor", () => {
  for (const cursor of [
    { position: 0 },
    { position: 2_000_000 },
    { position: 5, token: "t" },
    { position: 5, token: "~".repeat(256) },
  ])
    it(`is read as it was written: ${JSON.stringify(cursor).slice(0, 40)}`, () => {
      expect(readCursor(writeCursor(cursor, list), list)).toEqual(cursor);
    });

  for (const after of [null, undefined])
    it(`is the beginning for ${after}`, () => {
      expect(readCursor(after, list)).toEqual({ position: 0 });
    });

  for (const [what, change] of [
    ["of a negative position", ([v, , m]) => [v, -1, m]],
    ["of a position that is not whole", ([v, , m]) => [v, 0.5, m]],
    ["of a position beyond all", ([v, , m]) => [v, 2 ** 53, m]],
    ["of a position that is a text", ([v, , m]) => [v, "5", m]],
    ["of another version", ([, p, m]) => [2, p, m]],
    ["with an empty token", (parts) => [...parts, ""]],
    ["with a token that is too long", (parts) => [...parts, "t".repeat(257)]],
    ["with a token that has a blank", (parts) => [...parts, "a b"]],
    ["with a token that is no text", (parts) => [...parts, 5]],
    ["that is no list", () => ({})],
    ["that is empty", () => []],
  ] as readonly (readonly [string, (parts: unknown[]) => unknown])[])
    it(`is refused ${what}`, () => {
      expect(() => readCursor(forged(change), list)).toThrow(
        "after is not a cursor of this gateway: start over without it.",
      );
    });

  it("is refused that is no JSON", () => {
    expect(() => readCursor("nonsense", list)).toThrow(
      "after is not a cursor of this gateway",
    );
  });

  it("is refused in another list", () => {
    expect(() => readCursor(writeCursor({ position: 5 }, list), "b")).toThrow(
      "after belongs to a list with another filter or order: start over without it.",
    );
  });
});

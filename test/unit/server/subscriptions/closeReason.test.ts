import { describe, expect, it } from "@jest/globals";
import { closeReason } from "../../../../src/server/subscriptions/SocketConnection.js";

describe("the reason in a close frame", () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ["is as it was", "Going away", "Going away"],
    ["may be empty", "", ""],
    ["has 123 bytes", "a".repeat(123), "a".repeat(123)],
    ["has no more", "a".repeat(124), "a".repeat(123)],
    ["ends with a whole character", "é".repeat(100), "é".repeat(61)],
    ["ends with a whole one of four bytes", "😀".repeat(40), "😀".repeat(30)],
  ];
  for (const [what, text, reason] of rows)
    it(what, () => {
      expect(closeReason(text)).toBe(reason);
    });
});

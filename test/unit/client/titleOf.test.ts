import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkText } from "../../../src/graph/rules/textRules.js";
import { titleOf } from "../../../src/client/upload/titleOf.js";

const ROWS: readonly (readonly [rule: string, file: string, title: string])[] =
  [
    ["leaves the extension out", "Trailer.mp4", "Trailer"],
    ["leaves the last extension out alone", "v1.2.tar.gz", "v1.2.tar"],
    ["leaves a dot in a name without one", "Dr. Who", "Dr. Who"],
    ["leaves folders out", "films/2026\\a.b/Trailer.mp4", "Trailer"],
    ["leaves emoji out", "🎉party.mp4", "party"],
    ["leaves a family out as a whole", "our 👨‍👩‍👧 day.mp4", "our  day"],
    ["leaves flags out as a whole", "🇨🇳🏴󠁧󠁢󠁥󠁮󠁧󠁿final.mp4", "final"],
    ["leaves a heart that is drawn out", "I ❤️ it.mp4", "I  it"],
    ["keeps the digit of a key", "part 1️⃣.mp4", "part 1"],
    [
      "keeps digits, signs and scripts",
      "第3集 #1 – Ünïcode.mov",
      "第3集 #1 – Ünïcode",
    ],
    ["keeps what joins letters", "می‌خواهم.mp4", "می‌خواهم"],
    ["leaves out what cannot be seen", "a\u0000b\tc\n.mp4", "abc"],
    ["leaves halves of characters out", "a\uD83Cb.mp4", "ab"],
    ["leaves spaces at its ends out", "  film .mp4", "film"],
    ["makes one letter of an e and its accent", "cafe\u0301.mp4", "caf\u00e9"],
    ["has a word for a name of nothing else", "🎉🎉.mp4", "Untitled"],
    ["has a word for an extension alone", ".mp4", "Untitled"],
    ["ends with 128 bytes", `${"a".repeat(200)}.mp4`, "a".repeat(128)],
    [
      "is cut between Chinese characters",
      `${"测".repeat(50)}.mp4`,
      "测".repeat(42),
    ],
    [
      "is cut in front of a letter with its accents",
      `${"a".repeat(126)}q\u0308\u0323.mp4`,
      "a".repeat(126),
    ],
    [
      "is cut in front of a syllable",
      `${"a".repeat(125)}நி.mp4`,
      "a".repeat(125),
    ],
    [
      "counts without what it leaves out",
      `🎉${"测".repeat(42)}.mp4`,
      "测".repeat(42),
    ],
  ];

describe("the title that a file gives", () => {
  for (const [rule, file, title] of ROWS)
    it(rule, () => {
      expect(titleOf(file)).toBe(title);
    });

  it("is one that the gateway takes, whatever the name", () => {
    const names = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom(
          "🎉",
          "\uFE0F",
          "\u20E3",
          "\u200D",
          "©",
          "测",
          "🄐",
        ),
      }),
    );
    fc.assert(
      fc.property(names, (name) => {
        const title = titleOf(name);
        expect(title).not.toBe("");
        checkText(title, "title", 128);
      }),
    );
  });

  it("is cut between code points where the browser knows no more", () => {
    const { Segmenter } = Intl;
    Reflect.deleteProperty(Intl, "Segmenter");
    try {
      expect(titleOf(`${"测".repeat(50)}🎉.mp4`)).toBe("测".repeat(42));
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });
});

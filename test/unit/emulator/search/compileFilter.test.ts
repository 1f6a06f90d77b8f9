import { describe, expect, it } from "@jest/globals";
import { compileFilter } from "../../../../src/emulator/search/compileFilter.js";
import { parseMatch } from "../../../../src/emulator/search/parseMatch.js";
import { videoSearchFields } from "../../../../src/emulator/search/searchFields.js";
import { seedVideos } from "../../../../src/emulator/media/seed.js";

/** The last two digits of the seeded videos that an expression finds. */
function found(expression: string): readonly string[] {
  return seedVideos()
    .filter(compileFilter(expression, videoSearchFields))
    .map(({ id }) => id.slice(-2));
}

describe("a match expression", () => {
  for (const [expression, expected] of [
    ["VideoId = 'c6a23a870c8c4ffcd40cbd3813330008'", ["08"]],
    [
      "VideoId in ('c6a23a870c8c4ffcd40cbd3813330008','c6a23a870c8c4ffcd40cbd38133300dd')",
      ["08", "dd"],
    ],
    ["Status = 'Normal'", ["08"]],
    ["Status in ('Normal','Checking')", ["06", "08"]],
    ["Status in ('norma')", []],
    ["CateId = 1000382002", ["04"]],
    ["Title = 'submission'", ["06", "07"]],
    ["Title = 'COMMUNITY'", ["06", "07"]],
    ["Title in ('teaser','keynote')", ["01", "03"]],
    ["Tags = 'liv'", ["08"]],
    ["Description = '&'", ["08"]],
    ["Description = '<4K>.'", ["08"]],
    ["Title = '流体'", ["04"]],
    ["Size = [18874368,22020096]", ["06", "07"]],
    ["Size = (18874368,22020096)", []],
    ["Size = (18874368,22020096]", ["07"]],
    ["Size = [6442450944,)", ["08"]],
    ["Size = (,401717]", ["05"]],
    ["Duration = [30.03,94.5)", ["09"]],
    ["CreationTime = ['2025-11-03T09:30:00Z','2025-11-03T10:30:00Z')", ["01"]],
    ["ModificationTime = (,'2025-11-03T10:00:00Z']", ["01"]],
    ["MediaSource in ('live')", []],
    ["Title = 'Community' and Status = 'Blocked'", ["07"]],
    ["(Title = 'keynote' or Tags = 'live') and Status = 'Normal'", ["08"]],
    [
      "((Title = 'Community' and Status = 'Blocked') or Tags = 'live')",
      ["07", "08"],
    ],
    ["  Title='keynote'  ", ["01"]],
  ] as const) {
    it(`finds ${expected.join(", ") || "nothing"} by ${expression}`, () => {
      expect(found(expression)).toEqual(expected);
    });
  }

  for (const [expression, part] of [
    ["", "end"],
    ["Title", "end"],
    ["Title = ", "end"],
    ["Title = 'a", "'a"],
    ["Title = 'a'b'", "'"],
    ["Title = 'a\\'b'", "'a\\'b'"],
    ["Title ＝ 'a'", "＝ 'a'"],
    ["Title = “a”", "“a”"],
    ["Title = a", "a"],
    ["Title = 'a' or Title = 'b'", "or"],
    ["(Title = 'a' or Title = 'b' and Status = 'Normal')", "and"],
    ["(Title = 'a'", "end"],
    ["Title in ()", ")"],
    ["Title in 'a'", "a"],
    ["Size = (,)", "Size"],
    ["not Title = 'a'", "Title"],
    ["Colour = 'red'", "Colour"],
    ["ReferenceId = 'seed-normal'", "ReferenceId"],
    ["Size = 1024", "Size"],
    ["Size = ['1024',)", "Size"],
    ["CateId = '1000382001'", "CateId"],
    ["CateId in (1,2)", "CateId"],
    ["Title = ['a','b']", "Title"],
    ["CreationTime = ['yesterday',)", "CreationTime"],
    [`VideoId in (${Array(101).fill("'a'").join(",")})`, "VideoId"],
    ["(".repeat(100_000), "("],
  ] as const) {
    it(`is refused for ${part} in ${expression.slice(0, 60)}`, () => {
      expect(() => found(expression)).toThrow(
        expect.objectContaining({
          code: "ErrorMatchSyntax",
          status: 400,
          message: `The parameter Match.${part} has an error syntax, please check it.`,
        }),
      );
    });
  }

  it("keeps values as they were written", () => {
    expect(parseMatch("Title in (' a, (b) or ','=')")).toEqual({
      kind: "in",
      field: "Title",
      values: [
        { kind: "text", text: " a, (b) or " },
        { kind: "text", text: "=" },
      ],
    });
  });
});

import { describe, expect, it } from "@jest/globals";
import { GraphQLError } from "graphql";
import { checkAuthTimeout } from "../../../../src/graph/rules/authTimeoutRule.js";
import { checkCount } from "../../../../src/graph/rules/checkCount.js";
import { checkFileName } from "../../../../src/graph/rules/fileNameRule.js";
import {
  checkId,
  checkIdCount,
  checkReferenceId,
  chooseOne,
  chooseVideo,
} from "../../../../src/graph/rules/idRules.js";
import {
  checkCategoryId,
  checkMediaDescription,
  checkSetupIds,
} from "../../../../src/graph/rules/mediaRules.js";
import { checkTags, checkText } from "../../../../src/graph/rules/textRules.js";

interface Row {
  readonly what: string;
  readonly check: () => void;
}

/** A value, and the rule that it is put to. */
function row<Value>(
  what: string,
  rule: (value: Value, argument: string) => unknown,
  value: Value,
): Row {
  return {
    what,
    check: () => {
      rule(value, "input.x");
    },
  };
}

const few = (items: readonly string[], argument: string): void => {
  checkCount(items, 2, argument);
};
const setup = (input: object, argument: string): void => {
  checkSetupIds(input, ["workflowId", "templateGroupId"], argument);
};

const title = (value: string, argument: string): void => {
  checkText(value, argument, 128);
};

/** What the vendor's page "Supported formats" lists for this operation. */
const EXTENSIONS = [
  ..."mp4 ts 3gp mpg mpeg mpe dat vob asf avi wmv flv f4v rm rmvb".split(" "),
  ..."mov mkv m3u8 dv gif m2t m4v mj2 mjpeg mts ogg qt swf webm".split(" "),
  ..."mp3 wma wav aac ra m4a flac ape ac3 amr caf acm".split(" "),
];

const accepted: readonly Row[] = [
  row("an id of the vendor's", checkId, "c6a23a870c8c4ffcd40cbd3813330001"),
  row("an id of 128 characters", checkId, "x".repeat(128)),
  row("an id of characters that no vendor's id has today", checkId, "Ü-_.~"),
  row("a reference id of 6 characters", checkReferenceId, "aA0_-z"),
  row("a reference id of 64 characters", checkReferenceId, "x".repeat(64)),
  row("a title of 128 bytes", title, "ü".repeat(64)),
  row("text of every script", title, "Añ 視頻 ويديو ไทย ©®™ 1#*"),
  row("16 tags of 32 bytes", checkTags, Array<string>(16).fill("x".repeat(32))),
  row("no tags", checkTags, []),
  row("a category id", checkCategoryId, "1000009458"),
  row("the largest category id", checkCategoryId, "9223372036854775807"),
  row("a media description without a word", checkMediaDescription, {}),
  row("a media description of nulls", checkMediaDescription, {
    title: null,
    description: null,
    tags: null,
    categoryId: null,
  }),
  row("one entry", few, ["a"]),
  row("as many entries as are allowed", few, ["a", "b"]),
  row("100 ids", checkIdCount, Array<string>(100).fill("a")),
  row("no ids", checkIdCount, []),
  row("ids of a set-up", setup, { workflowId: "w", templateGroupId: "t" }),
  row("a set-up without ids", setup, { workflowId: null, other: "," }),
  row("an empty description", checkMediaDescription, { description: "" }),
  row("a path with backslashes", checkFileName, "D:\\videos\\a.mp4"),
  row("a path with dots in its folders", checkFileName, "/a.b/c.d/e.mp4"),
  row("an extension in capitals", checkFileName, "A.MP4"),
  row("a name that begins with a dot", checkFileName, ".a.mp4"),
  ...EXTENSIONS.map((extension) =>
    row(`.${extension}`, checkFileName, `a.${extension}`),
  ),
];

/** By message, the argument left out in front. */
const refused: Readonly<Record<string, readonly Row[]>> = {
  " is empty.": [row("an empty id", checkId, ""), row("no entries", few, [])],
  " has 3 entries; 2 are allowed.": [
    row("more entries than are allowed", few, ["a", "b", "c"]),
  ],
  " has 101 entries; 100 are allowed.": [
    row("101 ids", checkIdCount, Array<string>(101).fill("a")),
  ],
  ".workflowId is empty.": [
    row("an empty id of a set-up", setup, { workflowId: "" }),
  ],
  ".templateGroupId holds a comma, a space or a control character.": [
    row("a comma in the second id of a set-up", setup, {
      workflowId: "w",
      templateGroupId: "a,b",
    }),
  ],
  " is longer than 128 characters.": [
    row("an id of 129 characters", checkId, "x".repeat(129)),
  ],
  " holds a comma, a space or a control character.": [
    ...[",", "\n", "\0", "\u007F", "\u0085", " ", "\t", "\u3000"],
  ].map((character) =>
    row(`an id with ${JSON.stringify(character)}`, checkId, `a${character}b`),
  ),
  ' is not 6 to 64 characters out of letters, digits, "-" and "_".': [
    row("an empty reference id", checkReferenceId, ""),
    row("a reference id of 5 characters", checkReferenceId, "abcde"),
    row("a reference id of 65 characters", checkReferenceId, "x".repeat(65)),
    row("a reference id with a dot", checkReferenceId, "abc.def"),
    row("a reference id with a blank", checkReferenceId, "abc def"),
    row("a reference id beyond ASCII", checkReferenceId, "abcdeü"),
    row("a reference id and a line break", checkReferenceId, "abcdef\n"),
  ],
  " has 129 bytes in UTF-8; 128 are allowed.": [
    row("a title of 129 bytes", title, `${"ü".repeat(64)}a`),
  ],
  " holds an emoji.": ["🎬", "a☺️", "❤️", "🇨🇳", "⌚", "🀄"].map((emoji) =>
    row(`the emoji ${emoji}`, title, emoji),
  ),
  " has 17 tags; 16 are allowed.": [
    row("17 tags", checkTags, Array<string>(17).fill("a")),
  ],
  "[1] has 33 bytes in UTF-8; 32 are allowed.": [
    row("a tag of 33 bytes", checkTags, ["a", "x".repeat(33)]),
  ],
  "[0] is empty or holds a comma.": [
    row("a tag with a comma", checkTags, ["a,b"]),
    row("an empty tag", checkTags, [""]),
  ],
  "[1] is empty or holds a comma.": [
    row("an empty tag in the second place", checkTags, ["a", ""]),
  ],
  "[1] holds an emoji.": [row("a tag with an emoji", checkTags, ["a", "🎬"])],
  " is not a number.": [
    row("a category id that is a word", checkCategoryId, "music"),
    row("a negative category id", checkCategoryId, "-1"),
    row("an empty category id", checkCategoryId, ""),
    row("a category id of 20 digits", checkCategoryId, "1".repeat(20)),
    row("a category id and a line break", checkCategoryId, "1\n"),
  ],
  ".categoryId is not a number.": [
    row("the category of a media description", checkMediaDescription, {
      categoryId: "music",
    }),
  ],
  ".tags[1] holds an emoji.": [
    row("the tags of a media description", checkMediaDescription, {
      tags: ["a", "🎬"],
    }),
  ],
  ".title has 129 bytes in UTF-8; 128 are allowed.": [
    row("the title of a media description", checkMediaDescription, {
      title: "x".repeat(129),
    }),
  ],
  ".title is empty.": [
    row("an empty title", checkMediaDescription, { title: "" }),
  ],
  ".description has 1025 bytes in UTF-8; 1024 are allowed.": [
    row("a description of 1,025 bytes", checkMediaDescription, {
      description: "x".repeat(1025),
    }),
  ],
  " has no extension.": [
    row("a name without an extension", checkFileName, "a"),
    row("a folder with an extension", checkFileName, "a.mp4/b"),
    row("a name that ends in a dot", checkFileName, "a."),
    row("an empty name", checkFileName, ""),
  ],
  " ends in .exe; allowed are mp4, ts, ": [
    row("a name of another kind", checkFileName, "a.mp4.exe"),
  ],
  " ends in .mp4 ; allowed are mp4, ts, ": [
    row("a name with a blank behind", checkFileName, "a.mp4 "),
  ],
};

describe("input rules", () => {
  describe("accept", () => {
    for (const { what, check } of accepted) {
      it(what, () => {
        expect(check).not.toThrow();
      });
    }
  });

  describe("refuse, naming the argument and the rule,", () => {
    for (const [message, rows] of Object.entries(refused)) {
      for (const { what, check } of rows) {
        it(what, () => {
          expect(check).toThrow(`input.x${message}`);
          expect(codeOf(check)).toBe("BAD_USER_INPUT");
        });
      }
    }
  });
});

describe("chooseVideo", () => {
  for (const [what, [videoId, referenceId], chosen] of [
    ["a video id", ["a", null], { kind: "VideoId", id: "a" }],
    ["a video id alone", ["a", undefined], { kind: "VideoId", id: "a" }],
    ["a reference id", [null, "abcdef"], { kind: "ReferenceId", id: "abcdef" }],
  ] as const) {
    it(`takes ${what}`, () => {
      expect(chooseVideo(videoId, referenceId)).toEqual(chosen);
    });
  }

  it("names the arguments by where they stand", () => {
    expect(() => chooseVideo("a", "abcdef", "input")).toThrow(
      "Give one of input.videoId and input.referenceId, not both.",
    );
    expect(() => chooseVideo("", null, "input")).toThrow(
      "input.videoId is empty.",
    );
    expect(() => chooseVideo(null, "abc", "input")).toThrow(
      "input.referenceId is not 6 to 64",
    );
    const names = { id: "mediaId", referenceId: "code" };
    expect(() => chooseOne(names, null, null)).toThrow(
      "Give one of mediaId and code.",
    );
  });

  for (const [what, [videoId, referenceId], message] of [
    ["both", ["a", "abcdef"], "not both"],
    ["neither", [null, undefined], "Give one of videoId and referenceId."],
    ["an empty video id", ["", null], "videoId is empty."],
    ["a reference id that is too short", [null, "abc"], "6 to 64"],
  ] as const) {
    it(`refuses ${what}`, () => {
      expect(() => chooseVideo(videoId, referenceId)).toThrow(message);
    });
  }
});

describe("checkAuthTimeout", () => {
  it.each([
    [1, undefined],
    [1, "OSS"],
    [60, "OSS"],
    [61, "CDN"],
    [61, null],
    [61, undefined],
  ] as const)("takes %d seconds for %s", (seconds, outputType) => {
    expect(() => {
      checkAuthTimeout(seconds, outputType, 60);
    }).not.toThrow();
  });

  it.each([
    [0, undefined, "authTimeout is 0; it is 1 second at least."],
    [-1, "OSS", "authTimeout is -1; it is 1 second at least."],
    [
      61,
      "OSS",
      "authTimeout is 61; with outputType OSS it is 60 seconds at most.",
    ],
  ] as const)("refuses %d seconds for %s", (seconds, outputType, message) => {
    expect(() => {
      checkAuthTimeout(seconds, outputType, 60);
    }).toThrow(message);
  });
});

function codeOf(check: () => void): unknown {
  try {
    check();
  } catch (error) {
    if (error instanceof GraphQLError) return error.extensions["code"];
    throw error;
  }
  return undefined;
}

import { describe, expect, it } from "@jest/globals";
import { sample, wilson } from "../../mutate/sample.js";
import {
  partSurvivors,
  plantedOf,
  renderScores,
  type Report,
  type Score,
  tellScore,
} from "../../mutate/scores.js";
import { startsProcess } from "../../mutate/startsProcess.js";

const keys = Array.from({ length: 40 }, (_, index) => `place ${index}`);

describe("a sample", () => {
  it("is the same for the same seed, in whatever order the places are listed", () => {
    const drawn = sample(keys, 5, 1);
    expect(drawn).toHaveLength(5);
    expect(new Set(drawn).size).toBe(5);
    expect(sample(keys.toReversed(), 5, 1)).toEqual(drawn);
  });

  it("is another one for another seed", () => {
    expect(sample(keys, 5, 2)).not.toEqual(sample(keys, 5, 1));
  });

  it("begins with what a smaller one holds", () => {
    expect(sample(keys, 9, 1).slice(0, 5)).toEqual(sample(keys, 5, 1));
  });

  it("is everything where there is no more", () => {
    expect(sample(keys, 41, 1).toSorted()).toEqual(keys.toSorted());
  });
});

/** From the formula, by hand. */
const intervals = [
  { hits: 0, tries: 10, from: 0, to: 0.2775 },
  { hits: 5, tries: 10, from: 0.2366, to: 0.7634 },
  { hits: 10, tries: 10, from: 0.7225, to: 1 },
  { hits: 135, tries: 150, from: 0.8416, to: 0.9385 },
  { hits: 0, tries: 0, from: 0, to: 1 },
];

describe("the interval of a share", () => {
  it.each(intervals)(
    "is $from to $to for $hits of $tries",
    ({ hits, tries, from, to }) => {
      const interval = wilson(hits, tries);
      expect(interval.from).toBeCloseTo(from, 4);
      expect(interval.to).toBeCloseTo(to, 4);
    },
  );
});

const source = `const limit = 3;
if (count > limit) {
  refuse();
}
`;

const report: Report = {
  files: {
    "src/door.ts": {
      source,
      mutants: [
        mutant("Survived", [2, 5], [2, 18], "count >= limit"),
        mutant("NoCoverage", [2, 20], [4, 2], "{}"),
        mutant("Killed", [2, 5], [2, 18], "false"),
        mutant("Timeout", [2, 5], [2, 18], "true"),
        mutant("RuntimeError", [1, 15], [1, 16], "4"),
        mutant("Ignored", [1, 15], [1, 16], "5"),
        mutant("CompileError", [1, 15], [1, 16], "6"),
      ],
    },
  },
};

describe("what Stryker reports", () => {
  const planted = plantedOf(report);

  it("counts but for what was ignored or not drawn", () => {
    expect(planted.map(({ status }) => status)).toEqual([
      "Survived",
      "NoCoverage",
      "Killed",
      "Timeout",
      "RuntimeError",
    ]);
  });

  it("is told by the text that was replaced", () => {
    expect(planted[0]).toEqual({
      file: "src/door.ts",
      lineNumber: 2,
      line: "if (count > limit) {",
      mutator: "Some",
      original: "count > limit",
      replacement: "count >= limit",
      status: "Survived",
    });
    expect(planted[1]?.original).toBe("{\n  refuse();\n}");
  });

  it("is missed by the tests where it survives or nothing runs into it, unless nothing can notice it", () => {
    const { equivalent, missed } = partSurvivors(planted, [
      {
        file: "src/door.ts",
        line: "if (count > limit) {",
        original: "count > limit",
        replacement: "count >= limit",
        why: "Never equal.",
      },
    ]);
    expect(equivalent.map(({ replacement }) => replacement)).toEqual([
      "count >= limit",
    ]);
    expect(missed.map(({ replacement }) => replacement)).toEqual(["{}"]);
  });

  it("is missed in another file or line, or with another fault at the same place", () => {
    const known = {
      file: "src/door.ts",
      line: "if (count > limit) {",
      original: "count > limit",
      replacement: "count >= limit",
      why: "Never equal.",
    };
    const { missed } = partSurvivors(planted, [
      { ...known, file: "src/gate.ts" },
      { ...known, line: "while (count > limit) {" },
      { ...known, original: "count" },
      { ...known, replacement: "count <= limit" },
    ]);
    expect(missed).toHaveLength(2);
  });
});

const score: Score = {
  date: "2026-12-01",
  revision: "abc1234",
  places: 400,
  noticed: 135,
  survived: 15,
  equivalent: 2,
};

describe("a score", () => {
  it("is the share of what was noticed, without what nothing can notice", () => {
    expect(tellScore(score)).toBe("90.0 % of 150");
  });

  it("has an interval when it is a sample's", () => {
    expect(tellScore({ ...score, seed: 1 })).toBe(
      "90.0 % of 150 drawn from 400 (84.2 % to 93.8 %)",
    );
  });

  it("is none where nothing was planted or nothing was run", () => {
    expect(tellScore({ ...score, noticed: 0, survived: 0 })).toBe(
      "nothing to plant",
    );
    expect(tellScore(undefined)).toBe("");
  });

  it("stands in the row of its room, beside that of before; survivors that stay have their reason", () => {
    const rooms = [
      { name: "door", goal: 90, sources: [], tests: [] },
      { name: "gate", goal: 80, sources: [], tests: [] },
    ] as const;
    const before = { ...score, noticed: 75, survived: 75, seed: 1 };
    expect(
      renderScores(rooms, { door: { before, now: score } }, [
        {
          file: "src/door.ts",
          line: "return count >",
          original: "count >\n  limit",
          replacement: "`a`",
          why: "Never equal.",
        },
      ]),
    ).toBe(`| part of \`src\` | goal | before | now | when |
| --- | --- | --- | --- | --- |
| door | 90 % | 50.0 % of 150 drawn from 400 (42.1 % to 57.9 %) | 90.0 % of 150 | 2026-12-01, abc1234 |
| gate | 80 % |  |  |  |

### Survivors that stay

Nothing behaves otherwise with these, so they count neither way:

- \`src/door.ts\`, \`return count >\`: \`count > limit\` → \`\` \`a\` \`\`. Never equal.`);
  });
});

describe("a test that starts a process", () => {
  it.each([
    'import { GatewayProcess } from "../support/GatewayProcess.js";',
    'import { spawn } from "node:child_process";',
    'import { launchBrowser } from "../../support/launchBrowser.js";',
    'import { withRedis } from "../support/withRedis.js";',
  ])("is left out: %s", (line) => {
    expect(startsProcess(line)).toBe(true);
  });

  it("is one that says so: a stack in the same process is not", () => {
    expect(
      startsProcess('import { startStack } from "../support/startStack.js";'),
    ).toBe(false);
  });
});

function mutant(
  status: string,
  [line, column]: readonly [number, number],
  [endLine, endColumn]: readonly [number, number],
  replacement: string,
): Report["files"][string]["mutants"][number] {
  return {
    mutatorName: "Some",
    replacement,
    status,
    location: {
      start: { line, column },
      end: { line: endLine, column: endColumn },
    },
  };
}

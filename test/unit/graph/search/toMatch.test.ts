import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { GraphQLError } from "graphql";
import {
  parseMatch,
  type MatchNode,
  type Literal,
} from "../../../../src/emulator/search/parseMatch.js";
import { compileFilter } from "../../../../src/emulator/search/compileFilter.js";
import { videoSearchFields } from "../../../../src/emulator/search/searchFields.js";
import { toMatch } from "../../../../src/graph/search/toMatch.js";
import type { VideoFilter } from "../../../../src/graph/search/VideoFilter.js";
import { compileMatch } from "../../../../src/vod/match/compileMatch.js";

/** The shape of a filter: callers never make an instance. */
interface Filter extends Omit<VideoFilter, "and" | "or"> {
  readonly and?: readonly Filter[] | null;
  readonly or?: readonly Filter[] | null;
}

function matchOf(filter: Filter): ReturnType<typeof toMatch> {
  return toMatch(filter, "filter");
}

describe("toMatch", () => {
  const rows: readonly (readonly [Filter, string])[] = [
    [{ ids: ["a", "b"] }, "VideoId in ('a','b')"],
    [{ status: ["NORMAL"] }, "Status in ('Normal')"],
    [{ categoryId: "9223372036854775807" }, "CateId = 9223372036854775807"],
    [{ categoryId: "0012" }, "CateId = 12"],
    [
      { mediaSource: ["SHORT_VIDEO"], preprocessStatus: ["SUCCEEDED"] },
      "MediaSource in ('short_video') and PreprocessStatus in ('PreprocessSucceed')",
    ],
    [
      { title: "a", description: "b", tags: ["c", "d"] },
      "Title = 'a' and Description = 'b' and Tags in ('c','d')",
    ],
    [{ size: { gt: 0 } }, "Size = (0,)"],
    [{ duration: { gte: 0.5, lte: 1.25 } }, "Duration = [0.5,1.25]"],
    [
      { createdAt: { gte: new Date("2025-01-01T00:00:00Z") } },
      "CreationTime = ['2025-01-01T00:00:00Z',)",
    ],
    [
      { createdAt: { gte: new Date("2025-01-01T00:00:00.001Z") } },
      "CreationTime = ('2025-01-01T00:00:00Z',)",
    ],
    [
      { createdAt: { gt: new Date("2025-01-01T00:00:00.999Z") } },
      "CreationTime = ('2025-01-01T00:00:00Z',)",
    ],
    [
      { createdAt: { gt: new Date("2025-01-01T00:00:00Z") } },
      "CreationTime = ('2025-01-01T00:00:00Z',)",
    ],
    [
      {
        createdAt: {
          gte: new Date("1969-12-31T23:59:59.001Z"),
          gt: null,
          lte: new Date("1970-01-01T00:00:00Z"),
          lt: null,
        },
      },
      "CreationTime = ('1969-12-31T23:59:59Z','1970-01-01T00:00:00Z']",
    ],
    [
      { modifiedAt: { gte: null, lt: new Date("2025-01-01T00:00:01Z") } },
      "ModificationTime = (,'2025-01-01T00:00:01Z')",
    ],
    [{ size: { gte: 0, lte: 0 } }, "Size = [0,0]"],
    [{ size: { gt: 7, lt: 7 } }, "Size = (7,7)"],
    [{ duration: { gte: null, lt: 2.5 } }, "Duration = (,2.5)"],
    [{ and: [{ title: "a" }] }, "Title = 'a'"],
    [
      {
        and: [{ or: [{ title: "a" }, { title: "b" }] }, { size: { gt: 1 } }],
        or: [{ ids: ["c"] }, { and: [{ title: "d" }, { title: "e" }] }],
      },
      "((Title = 'a' or Title = 'b') and Size = (1,)) and (VideoId in ('c') or (Title = 'd' and Title = 'e'))",
    ],
    [
      { modifiedAt: { lt: new Date("2025-01-01T00:00:00Z") } },
      "ModificationTime = (,'2025-01-01T00:00:00Z')",
    ],
    [
      { modifiedAt: { lt: new Date("2025-01-01T00:00:00.001Z") } },
      "ModificationTime = (,'2025-01-01T00:00:00Z']",
    ],
    [
      { modifiedAt: { lte: new Date("2025-01-01T00:00:00.999Z") } },
      "ModificationTime = (,'2025-01-01T00:00:00Z']",
    ],
    [
      {
        storageLocations: ["b.example.com"],
        appIds: ["app-1"],
        or: [{ title: "a" }, { title: "b", tags: ["c"] }],
      },
      "StorageLocation in ('b.example.com') and AppId in ('app-1') and (Title = 'a' or (Title = 'b' and Tags in ('c')))",
    ],
    [
      { and: [{ tags: ["a"] }, { tags: ["b"] }] },
      "Tags in ('a') and Tags in ('b')",
    ],
  ];
  for (const [filter, written] of rows) {
    it(`writes ${written}`, () => {
      expect(compileMatch(matchOf(filter)!)).toBe(written);
    });
  }

  for (const filter of [{}, { title: null, and: null, or: null }]) {
    it(`asks for everything by ${JSON.stringify(filter)}`, () => {
      expect(matchOf(filter)).toBeUndefined();
    });
  }

  const day = new Date("2025-01-01T00:00:00Z");
  const before = new Date("2024-12-31T23:59:59.999Z");
  const deep = (depth: number): Filter =>
    depth === 1 ? { title: "t" } : { or: [deep(depth - 1)] };
  const wide = (count: number): Filter => ({
    and: Array.from({ length: count - 1 }, () => ({ title: "t" })),
  });
  const BOTH_LOW = "takes one of gte and gt, not both.";
  const BOTH_HIGH = "takes one of lte and lt, not both.";
  const NO_END = "is empty: give gt, gte, lt or lte.";
  const BACKWARDS = "ends before it begins.";
  const NOT_FOR_LISTS = "holds a comma, a space or a control character.";

  it.each<[string, Filter]>([
    [`filter.size ${BOTH_LOW}`, { size: { gte: 0, gt: 0 } }],
    [`filter.createdAt ${BOTH_HIGH}`, { createdAt: { lte: day, lt: day } }],
    [`filter.duration ${NO_END}`, { duration: {} }],
    [
      `filter.modifiedAt ${NO_END}`,
      { modifiedAt: { gte: null, gt: null, lte: null, lt: null } },
    ],
    [`filter.size ${BACKWARDS}`, { size: { gt: 2, lt: 1 } }],
    [`filter.duration ${BACKWARDS}`, { duration: { gte: 0.5, lte: 0 } }],
    [`filter.createdAt ${BACKWARDS}`, { createdAt: { gt: day, lte: before } }],
    [
      "filter.duration is too large or too close to zero.",
      { duration: { lt: 1e-7 } },
    ],
    ["filter.size is too large or too close to zero.", { size: { gte: 1e21 } }],
    ["filter.categoryId is not a number.", { categoryId: "music" }],
    [`filter.ids[1] ${NOT_FOR_LISTS}`, { ids: ["a", "b,c"] }],
    [
      `filter.storageLocations[0] ${NOT_FOR_LISTS}`,
      { storageLocations: [" "] },
    ],
    [`filter.appIds[1] ${NOT_FOR_LISTS}`, { appIds: ["a", "b\n"] }],
    ["filter.and is empty.", { and: [] }],
    ["filter.or is empty.", { title: "a", or: [] }],
    ["filter.or[1] has no condition.", { or: [{ title: "a" }, {}] }],
    ["filter.and[0] has no condition.", { and: [{ title: null }] }],
    [
      "filter.and[1].or[0].title is empty.",
      { and: [{ title: "a" }, { or: [{ title: "" }] }] },
    ],
    ["filter is nested too deeply: at most 4 levels.", deep(5)],
    ["filter holds more than 32 filters.", wide(33)],
    ["filter holds more than 32 filters.", { and: [wide(16)], or: [wide(16)] }],
  ])("refuses: %s", (message, filter) => {
    expect(() => matchOf(filter)).toThrow(expect.objectContaining({ message }));
  });

  it.each([deep(4), wide(32), { and: [wide(15)], or: [wide(16)] }])(
    "takes filters as deep and as many as may be",
    (filter) => {
      expect(() => matchOf(filter)).not.toThrow();
    },
  );

  it("gives every text and number of an accepted filter back to who reads it", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const expression = accepted(() => matchOf(filter));
        if (expression === undefined) return;
        const written = compileMatch(expression);
        expect(literalsOf(parseMatch(written)).sort()).toEqual(
          valuesOf(filter).sort(),
        );
        // The fields know the operators and the types as well.
        expect(() => compileFilter(written, videoSearchFields)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.stringMatching(/^[ ()[\],='a-z]{1,10}$/),
);
const option = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { freq: 1 });
const conditions = {
  ids: option(fc.array(texts, { maxLength: 2 })),
  title: option(texts),
  description: option(texts),
  tags: option(fc.array(texts, { maxLength: 2 })),
  storageLocations: option(fc.array(texts, { maxLength: 2 })),
  size: option(fc.record({ gte: fc.nat(), lt: fc.constant(null) })),
} as const;
const { filters } = fc.letrec<{ filters: Filter }>((tie) => ({
  filters: fc.oneof(
    { depthSize: "small" },
    fc.record(conditions),
    fc.record({
      ...conditions,
      and: option(fc.array(tie("filters"), { maxLength: 2 })),
      or: option(fc.array(tie("filters"), { maxLength: 2 })),
    }),
  ),
}));

/** What `write` gives, unless it refuses the filter. @throws whatever is no refusal */
function accepted<T>(write: () => T): T | undefined {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    expect(error.extensions["code"]).toBe("BAD_USER_INPUT");
    return undefined;
  }
}

function valuesOf(filter: Filter): string[] {
  const { ids, title, description, tags, storageLocations, size } = filter;
  const own = [
    ...(ids ?? []),
    title,
    description,
    ...(tags ?? []),
    ...(storageLocations ?? []),
    size?.gte?.toString(),
  ].filter((value) => typeof value === "string");
  const nested = [...(filter.and ?? []), ...(filter.or ?? [])];
  return [...own, ...nested.flatMap(valuesOf)];
}

function literalsOf(node: MatchNode): string[] {
  if ("parts" in node) return node.parts.flatMap(literalsOf);
  const literals: readonly (Literal | undefined)[] =
    node.kind === "range" ? [node.from?.value, node.to?.value] : node.values;
  return literals.flatMap((literal) => (literal ? [literal.text] : []));
}

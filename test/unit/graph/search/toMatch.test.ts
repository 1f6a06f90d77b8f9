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

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  getVariableValues,
  Kind,
  parse,
  type OperationDefinitionNode,
} from "graphql";
import { costOf } from "../../../../src/graph/cost/costOf.js";
import { knownCost } from "../../../../src/graph/cost/knownCost.js";
import { buildSubgraph } from "../../../../src/graph/index.js";
import { nonEmpty } from "../../../support/nonEmpty.js";

type Variables = Readonly<Record<string, unknown>>;

const schema = buildSubgraph();

/** Counts the operation of one document, again and again: by what is known of it, and anew. */
function counter(query: string): (sent: Variables) => {
  readonly known: number;
  readonly anew: number;
} {
  const document = parse(query);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  )!;
  return (sent) => {
    const definitions = operation.variableDefinitions ?? [];
    const { coerced = {} } = getVariableValues(schema, definitions, sent);
    const costed = { schema, document, operation, variables: coerced };
    return { known: knownCost(costed, sent), anew: costOf(costed) };
  };
}

const rows: Readonly<
  Record<string, readonly [string, readonly (readonly [Variables, number])[]]>
> = {
  "the length of a list": [
    "query ($ids: [ID!]!) { videos(ids: $ids) { title } }",
    [
      [{ ids: ["a"] }, 2],
      [{ ids: ["a", "b"] }, 4],
      [{ ids: ["c"] }, 2],
      [{ ids: [] }, 0],
    ],
  ],
  "a number": [
    "query ($first: Int) { libraryVideos(first: $first) { edges { node { playback { duration } } } } }",
    [
      [{ first: 1 }, 3],
      [{ first: 2 }, 4],
      [{}, 12],
      [{ first: 1 }, 3],
    ],
  ],
  "whether a field is asked for": [
    'query ($all: Boolean!) { video(id: "v") { playback @include(if: $all) { duration } } }',
    [
      [{ all: true }, 3],
      [{ all: false }, 2],
      [{ all: true }, 3],
    ],
  ],
  "the types of references": [
    "query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Video { playback { duration } } } }",
    [
      [{ of: [{ __typename: "Video", id: "Image" }] }, 3],
      [{ of: [{ __typename: "Image", id: "Video" }] }, 2],
      [{ of: [{ __typename: "Video", id: "x" }] }, 3],
    ],
  ],
};

const referenceInPlace = `query ($t: String!) {
  _entities(representations: [{ __typename: $t, id: "v" }]) {
    ... on Video { playback { duration } }
  }
}`;

describe("knownCost", () => {
  it("depends on a text that names the type of a reference inside of the document", () => {
    for (const types of [
      ["Nope", "Video", "Nope"],
      ["Video", "Nope", "Video"],
    ]) {
      const count = counter(referenceInPlace);
      for (const t of nonEmpty(types)) {
        const cost = t === "Video" ? 3 : 1;
        expect(count({ t })).toEqual({ known: cost, anew: cost });
      }
    }
  });

  it("depends on no variable that the operation does not declare", () => {
    const count = counter(
      "query ($ids: [ID!]!) { videos(ids: $ids) { title } }",
    );
    for (let n = 0; n < 100; n += 1)
      expect(count({ ids: ["a"], [`other${n}`]: n })).toEqual({
        known: 2,
        anew: 2,
      });
  });

  it("tells operations of one text apart from those of another", () => {
    const [one, two] = [
      counter('{ video(id: "v") { title } }'),
      counter('{ video(id: "v") { playback { duration } } }'),
    ];
    for (const count of [one, two, one, two]) {
      const { known, anew } = count({});
      expect(known).toBe(anew);
    }
    expect(two({}).known).toBeGreaterThan(one({}).known);
  });

  for (const [what, [query, sent]] of Object.entries(rows))
    it(`depends on ${what}`, () => {
      const count = counter(query);
      for (const [variables, cost] of nonEmpty(sent))
        expect(count(variables)).toEqual({ known: cost, anew: cost });
    });

  it("is right beyond what it remembers, and of variables of any size", () => {
    const count = counter(
      "query ($ids: [ID!]!) { videos(ids: $ids) { title } }",
    );
    for (let turn = 0; turn < 2; turn += 1)
      for (const length of [...Array(40).keys(), 400, 401]) {
        const { known, anew } = count({ ids: Array<string>(length).fill("v") });
        expect(known).toBe(anew);
      }
  });

  it("is the cost, whatever is sent", () => {
    const count = counter(
      `query ($of: [_Any!]!, $first: Int, $all: Boolean = false) {
        _entities(representations: $of) {
          __typename
          ... on Video { title playback @include(if: $all) { duration } }
        }
        libraryVideos(first: $first) { edges { node { title } } }
      }`,
    );
    const reference = fc.record({
      __typename: fc.constantFrom("Video", "Image", "UrlUpload", "None"),
      id: fc.string(),
    });
    fc.assert(
      fc.property(
        fc.array(reference, { maxLength: 5 }),
        fc.option(fc.integer({ min: 0, max: 30 })),
        fc.option(fc.boolean(), { nil: undefined }),
        (of, first, all) => {
          const { known, anew } = count({
            of,
            first,
            ...(all !== undefined && { all }),
          });
          expect(known).toBe(anew);
        },
      ),
    );
  });
});

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { Kind, parse, type FieldNode, type SelectionSetNode } from "graphql";
import { fragmentsOf } from "../../../../src/graph/index.js";
import { measureExtents } from "../../../../src/server/limits/measureExtents.js";
import { measurePlaces } from "../../../../src/server/limits/measurePlaces.js";

/** A field where it stands when every fragment is written out. */
interface Standing {
  readonly field: FieldNode;
  /** The names under which it and those around it answer. */
  readonly place: string;
  /** The names of those around it, and its own. */
  readonly path: readonly string[];
}

interface WrittenOut {
  readonly fields: readonly Standing[];
  readonly fragments: number;
}

/** Writes out a document's first definition, field by field. */
function writeOut(text: string): WrittenOut {
  const document = parse(text);
  const known = fragmentsOf(document);
  const fields: Standing[] = [];
  let fragments = 0;
  const walk = (
    set: SelectionSetNode | undefined,
    above: Pick<Standing, "place" | "path">,
  ): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const standing = {
          field: selection,
          place: `${above.place}/${(selection.alias ?? selection.name).value}`,
          path: [...above.path, selection.name.value],
        };
        fields.push(standing);
        walk(selection.selectionSet, standing);
        continue;
      }
      fragments += 1;
      walk(
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : known.get(selection.name.value)?.selectionSet,
        above,
      );
    }
  };
  const [first] = document.definitions;
  if (first?.kind !== Kind.OPERATION_DEFINITION) throw new Error("No query.");
  walk(first.selectionSet, { place: "", path: [] });
  return { fields, fragments };
}

const isPlain = ({ selectionSet, arguments: given }: FieldNode): boolean =>
  selectionSet === undefined && (given ?? []).length === 0;

/** Pair by pair. */
function comparisonsIn(fields: readonly Standing[]): number {
  let count = 0;
  fields.forEach((one, at) => {
    for (const other of fields.slice(at + 1)) {
      const isSame =
        isPlain(one.field) &&
        isPlain(other.field) &&
        one.field.name.value === other.field.name.value;
      if (one.place === other.place && !isSame) count += 1;
    }
  });
  return count;
}

const most = (counts: readonly number[]): number => Math.max(0, ...counts);
const times = <Thing>(things: readonly Thing[], thing: Thing): number =>
  things.filter((one) => one === thing).length;

const name = fc.constantFrom("a", "b", "c");
const fragmentNames = ["F0", "F1", "F2", "F3"] as const;

/** Selections that spread fragments from `first` on alone, so that none spreads itself. */
function selections(first: number, levels: number): fc.Arbitrary<string> {
  const inner = (): fc.Arbitrary<string> => selections(first, levels - 1);
  const leaf = fc
    .tuple(
      fc.constantFrom("", "a: ", "b: "),
      name,
      fc.constantFrom("", "(of: 1)"),
      fc.constantFrom("", " @skip(if: $no)"),
    )
    .map((parts) => parts.join(""));
  const spread = fc
    .constantFrom(...fragmentNames.slice(first), "Unknown")
    .map((fragment) => `...${fragment}`);
  const deep =
    levels === 0
      ? []
      : [
          {
            weight: 2,
            arbitrary: fc.tuple(leaf, inner()).map(([a, b]) => a + b),
          },
          { weight: 1, arbitrary: inner().map((set) => `... ${set}`) },
        ];
  return fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: leaf },
        { weight: 2, arbitrary: spread },
        ...deep,
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => `{ ${parts.join(" ")} }`);
}

const documents = fc
  .tuple(
    selections(0, 3),
    ...fragmentNames.map((fragment, at) =>
      selections(at + 1, 2).map((set) => `fragment ${fragment} on Any ${set}`),
    ),
  )
  .map((definitions) => definitions.join(" "));

describe("what is counted of any document", () => {
  it("is what is there when every fragment is written out", () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { fields, fragments } = writeOut(text);
        const paths = fields.map(({ path }) => path);
        const places = fields.map(({ place }) => place);
        const document = parse(text);
        const [query] = measureExtents(document);
        expect(query?.extent).toMatchObject({
          selections: fields.length + fragments,
          rootFields: paths.filter(({ length }) => length === 1).length,
          depth: most(paths.map(({ length }) => length)),
          aliases: fields.filter(({ field }) => field.alias).length,
          directives: fields.filter(({ field }) => field.directives?.length)
            .length,
        });
        expect(
          measurePlaces(query!.node.selectionSet, fragmentsOf(document)),
        ).toEqual({
          repetition: most(places.map((place) => times(places, place))),
          recursion: most(paths.map((path) => times(path, path.at(-1)))),
          comparisons: comparisonsIn(fields),
        });
      }),
      { numRuns: 300 },
    );
  });

  it("is bounded, pairs included, by what may stand at one place", () => {
    fc.assert(
      fc.property(documents, (text) => {
        const document = parse(text);
        const [query] = measureExtents(document);
        const { comparisons, repetition } = measurePlaces(
          query!.node.selectionSet,
          fragmentsOf(document),
        );
        const { selections: all } = query!.extent;
        expect(comparisons).toBeLessThanOrEqual((all * repetition) / 2);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the parts of a document", () => {
  const partsOf = (text: string): readonly (readonly [string, number])[] =>
    measureExtents(parse(text)).map(({ node, extent }) => [
      node.name?.value ?? "",
      extent.selections,
    ]);

  it("are its operations, and fragments that nothing spreads", () => {
    expect(
      partsOf(
        "query A { a ...F } query B { b } fragment F on T { f } fragment G on T { g ...H } fragment H on T { h }",
      ),
    ).toEqual([
      ["A", 3],
      ["B", 1],
      ["G", 3],
    ]);
  });

  it("are fragments that another of their name hides, too", () => {
    expect(
      partsOf("{ ...F } fragment F on T { f g h } fragment F on T { f }"),
    ).toEqual([
      ["", 2],
      ["F", 3],
    ]);
  });

  it("are measured with introspection apart", () => {
    const [query] = measureExtents(
      parse(
        "{ a { b } __schema { types { x: name y: kind } } z: __type { name } }",
      ),
    );
    expect(query?.extent).toMatchObject({
      depth: 2,
      introspectionDepth: 3,
      introspectionAliases: 3,
      aliases: 3,
    });
  });
});

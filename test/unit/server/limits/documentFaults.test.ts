import { describe, expect, it } from "@jest/globals";
import { parse } from "graphql";
import { documentFaults } from "../../../../src/server/limits/documentFaults.js";
import type { DocumentLimits } from "../../../../src/server/limits/DocumentLimits.js";
import {
  defaultQueryLimits,
  type QueryLimits,
} from "../../../../src/server/limits/queryLimits.js";

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");

const ids = (count: number): string => times(count, () => "id");

/** So many fields at one place, none like another. */
const unlike = (count: number): string =>
  times(count, (index) => `v(of: ${index})`);

/** A document with so much of something, and with nothing else of it. */
interface Row {
  readonly most: number;
  readonly make: (count: number) => string;
  readonly message: string;
}

const ROWS: Readonly<Record<keyof DocumentLimits, Row>> = {
  nameLength: {
    most: 200,
    make: (count) => `{ ${"a".repeat(count)} }`,
    message: "A name in the document is too long: at most 200 characters.",
  },
  operations: {
    most: 20,
    make: (count) => times(count, (index) => `query Q${index} { id }`),
    message: "The document holds too many operations: at most 20.",
  },
  fragments: {
    most: 100,
    make: (count) =>
      `{ ...F0 } ${times(count, (index) => `fragment F${index} on Query { id }`)}`,
    message: "The document holds too many fragments: at most 100.",
  },
  selections: {
    most: 5000,
    // 49 times 102, and what is left.
    make: (count) =>
      `{ ${times(49, (index) => `a${index}: v { ${ids(50)} v { ${ids(50)} } }`)} rest { ${ids(count - 49 * 102 - 1)} } }`,
    message:
      "The document selects too much: at most 5000 fields and fragments, as often as they are spread.",
  },
  comparisons: {
    most: 5000,
    // 4 times 1,225 pairs, 91, 6 and 3; and one for two more.
    make: (count) =>
      `{ ${times(4, (index) => `a${index}: w { ${unlike(50)} }`)} b: w { ${unlike(14)} } c: w { ${unlike(4)} } d: w { ${unlike(3)} } e: w { ${unlike(count - 4999)} } }`,
    message:
      "The document holds too many fields that answer under one name: at most 5000 pairs of them.",
  },
  depth: {
    most: 12,
    make: (count) =>
      `{ ${times(count - 1, (index) => `f${index} {`)} id ${"}".repeat(count - 1)} }`,
    message: "The document is nested too deeply: at most 12 levels.",
  },
  aliases: {
    most: 75,
    make: (count) => `{ ${times(count, (index) => `a${index}: id`)} }`,
    message: "The document holds too many aliases: at most 75.",
  },
  directives: {
    most: 50,
    make: (count) =>
      `{ ${times(count, (index) => `f${index} @skip(if: false)`)} }`,
    message: "The document holds too many directives: at most 50.",
  },
  rootFields: {
    most: 75,
    make: (count) => `{ ${times(count, (index) => `f${index}`)} }`,
    message: "The operation holds too many root fields: at most 75.",
  },
  repetition: {
    most: 50,
    make: (count) => `{ ${ids(count)} }`,
    message:
      "The document repeats a field too often at one place: at most 50 times.",
  },
  recursion: {
    most: 4,
    make: (count) =>
      `{ ${times(count - 1, () => "self {")} self ${"}".repeat(count - 1)} }`,
    message:
      "The document holds a field within itself too often: at most 4 times on one path.",
  },
  introspectionDepth: {
    most: 20,
    make: (count) =>
      `{ __schema { ${times(count - 2, (index) => `f${index} {`)} id ${"}".repeat(count - 2)} } }`,
    message: "The introspection is nested too deeply: at most 20 levels.",
  },
  introspectionAliases: {
    most: 5,
    make: (count) =>
      `{ __schema { ${times(count, (index) => `a${index}: id`)} } }`,
    message: "The introspection holds too many aliases: at most 5.",
  },
};

const faults = (document: string): readonly string[] =>
  documentFaults(parse(document), defaultQueryLimits).map(
    ({ message }) => message,
  );

describe.each(Object.entries(ROWS))(
  "the limit of %s",
  (name, { most, make, message }) => {
    it("is the documented one", () => {
      expect(defaultQueryLimits[name as keyof QueryLimits]).toBe(most);
    });

    it(`lets ${most} through`, () => {
      expect(faults(make(most))).toEqual([]);
    });

    it(`refuses ${most + 1}, and says nothing of any other`, () => {
      // Aliases are root fields too where there is nothing else to give one.
      const also =
        name === "aliases"
          ? ["The operation holds too many root fields: at most 75."]
          : [];
      expect(faults(make(most + 1))).toEqual([...also, message]);
    });
  },
);

describe("a limit holds for what comes second, too:", () => {
  for (const name of [
    "depth",
    "directives",
    "rootFields",
    "repetition",
    "recursion",
    "introspectionDepth",
  ] as const)
    it(`${name} of an operation after another`, () => {
      const { most, make, message } = ROWS[name];
      expect(faults(`query A { id } query B ${make(most + 1)}`)).toEqual([
        message,
      ]);
    });

  it("repetition of a fragment that nothing spreads", () => {
    expect(faults(`{ id } fragment F on Query { ${ids(51)} }`)).toEqual([
      ROWS.repetition.message,
    ]);
  });

  it("selections that no operation has by itself", () => {
    const { make } = ROWS.selections;
    const half = (name: string): string =>
      `query ${name} { ${times(25, (index) => `a${index}: v { ${ids(50)} v { ${ids(50)} } }`)} }`;
    expect(faults(`${half("A")} ${half("B")}`)).toEqual([
      ROWS.selections.message,
    ]);
    expect(faults(make(5000))).toEqual([]);
  });

  it("pairs that no operation has by itself", () => {
    const half = (name: string): string =>
      `query ${name} { ${times(3, (index) => `a${index}: w { ${unlike(50)} }`)} }`;
    expect(faults(half("A"))).toEqual([]);
    expect(faults(`${half("A")} ${half("B")}`)).toEqual([
      ROWS.comparisons.message,
    ]);
  });
});

describe("fragments", () => {
  it("count once, however often they are spread, and also those that nobody defines", () => {
    const spreads = (count: number): string =>
      `{ ${times(count, (index) => `...F${index} ...F${index}`)} }`;
    expect(faults(spreads(100))).toEqual([]);
    expect(faults(spreads(101))).toEqual([ROWS.fragments.message]);
  });

  it("count again where another has their name", () => {
    expect(
      faults(`{ id } ${times(101, () => "fragment F on Query { id }")}`),
    ).toEqual([ROWS.fragments.message]);
  });
});

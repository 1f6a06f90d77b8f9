import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { startServer, type StartedServer } from "../../support/startServer.js";

let server: StartedServer;
beforeAll(async () => {
  // A list that no field's cost takes counts by its length: what is refused here is refused for its form.
  server = await startServer({ queryLimits: { cost: 10_000 } });
});
afterAll(() => server.close());

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");
const aliases = (count: number): string =>
  `{ ${times(count, (index) => `a${index}: video(id: "${index}") { id }`)} }`;
/** Of fields that take turns, so that none stands within itself too often. */
const nested = (levels: number): string =>
  `{ video(id: "1") ${times(levels - 2, (index) => `{ ${["self", "twin", "kin"][index % 3]!}`)} { id } ${"}".repeat(levels - 2)} }`;
const within = (count: number): string =>
  `{ video(id: "1") ${"{ self ".repeat(count)} { id } ${"}".repeat(count)} }`;
const repeated = (count: number): string =>
  `{ video(id: "1") { ${times(count, () => "id")} } }`;
const rootFields = (aliased: number, plain: number): string =>
  `{ ${times(aliased, (index) => `a${index}: __typename`)} ${times(plain, () => "__typename")} }`;
const introspections = (aliased: number): string =>
  `{ ${times(aliased, (index) => `a${index}: __schema { queryType { name } }`)} }`;
const typesWithin = (levels: number): string =>
  `{ __schema { queryType ${"{ ofType ".repeat(levels - 3)} { name } ${"}".repeat(levels - 3)} } }`;
const directives = (count: number): string =>
  `{ ${times(count, () => `__typename @skip(if: false)`)} }`;

const accepted: readonly (readonly [what: string, document: string])[] = [
  ["45 videos under aliases, a page of them", aliases(45)],
  ["75 aliases", aliases(75)],
  ["12 levels", nested(12)],
  ["50 directives", directives(50)],
  ["75 root fields", rootFields(40, 35)],
  ["a field 50 times at one place", repeated(50)],
  ["a field within itself, 4 times on one path", within(4)],
  ["20 levels of introspection", typesWithin(20)],
  ["5 aliases in introspection", introspections(5)],
  ["the introspection that GraphiQL asks for", getIntrospectionQuery()],
  ["nearly 3000 tokens", `{ list(of: [[${times(2980, () => "1")}]]) }`],
];

const manyFragments = (count: number): string =>
  `{ ...F0 } ${times(count, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)}
   fragment F${count} on Query { a: __typename b: video(id: "1") { id } }`;

const refused: readonly (readonly [
  what: string,
  document: string,
  message: string,
])[] = [
  [
    "76 aliases",
    aliases(76),
    "The document holds too many aliases: at most 75.",
  ],
  [
    "aliases multiplied by fragments",
    manyFragments(20),
    "The document holds too many aliases: at most 75.",
  ],
  [
    "13 levels",
    nested(13),
    "The document is nested too deeply: at most 12 levels.",
  ],
  [
    "700 levels",
    nested(700),
    "The document is nested too deeply: at most 12 levels.",
  ],
  [
    "51 directives",
    directives(51),
    "The document holds too many directives: at most 50.",
  ],
  [
    "more than 3000 tokens",
    `{ ${times(3001, () => "__typename")} }`,
    "Syntax Error: Document contains more that 3000 tokens. Parsing aborted.",
  ],
  [
    "76 root fields, with aliases and without",
    rootFields(40, 36),
    "The operation holds too many root fields: at most 75.",
  ],
  [
    "76 root fields out of fragments",
    `{ ...A ...A ...A ...A } fragment A on Query { ${times(19, (index) => `a${index}: __typename`)} }`,
    "The operation holds too many root fields: at most 75.",
  ],
  [
    "a field 51 times at one place",
    repeated(51),
    "The document repeats a field too often at one place: at most 50 times.",
  ],
  [
    "a field 500 times at the root",
    rootFields(0, 500),
    "The operation holds too many root fields: at most 75.",
  ],
  [
    "a field repeated by fragments",
    `{ video(id: "1") { ${times(51, () => "...A")} } } fragment A on Video { id }`,
    "The document repeats a field too often at one place: at most 50 times.",
  ],
  [
    "a field within itself, 5 times on one path",
    within(5),
    "The document holds a field within itself too often: at most 4 times on one path.",
  ],
  [
    "a field within itself by fragments",
    `{ video(id: "1") { ...A } } ${times(5, (index) => `fragment ${"ABCDEF"[index]!} on Video { self { ...${"ABCDEF"[index + 1]!} } }`)} fragment F on Video { id }`,
    "The document holds a field within itself too often: at most 4 times on one path.",
  ],
  [
    "21 levels of introspection",
    typesWithin(21),
    "The introspection is nested too deeply: at most 20 levels.",
  ],
  [
    "6 aliases in introspection",
    introspections(6),
    "The introspection holds too many aliases: at most 5.",
  ],
  [
    "introspection in a circle",
    `{ __schema { types ${"{ fields { type ".repeat(3)} { name } ${"} }".repeat(3)} } }`,
    "Maximum introspection depth exceeded",
  ],
  [
    "fragments that double each other 99 times",
    manyFragments(99),
    "The operation holds too many root fields: at most 75.",
  ],
  [
    "fragments in a circle",
    "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    'Cannot spread fragment "A" within itself via "B".',
  ],
  [
    "a fragment within itself",
    "{ ...A } fragment A on Query { ...A }",
    'Cannot spread fragment "A" within itself.',
  ],
  [
    "a field repeated in a fragment that nothing spreads",
    `{ __typename } fragment A on Video { ${times(51, () => "id")} }`,
    "The document repeats a field too often at one place: at most 50 times.",
  ],
  [
    "a field repeated in a fragment that another of its name hides",
    `{ video(id: "1") { ...A } } fragment A on Video { ${times(51, () => "id")} } fragment A on Video { id }`,
    "The document repeats a field too often at one place: at most 50 times.",
  ],
  [
    "a field repeated at one place of the answer, each time within another",
    `{ ${times(17, () => `video(id: "1") { ${times(3, () => "id")} }`)} }`,
    "The document repeats a field too often at one place: at most 50 times.",
  ],
  [
    "more than 3000 comments",
    `${"#\n".repeat(3001)}{ __typename }`,
    "Syntax Error: Document contains more than 3000 comments. Parsing aborted.",
  ],
  [
    "more than 100,000 characters",
    `{ __typename }${" ".repeat(100_000)}`,
    "Syntax Error: Source contains more than 100000 UTF-16 code units. Parsing aborted.",
  ],
  [
    "a name of 201 characters",
    `{ ${"a".repeat(201)}: __typename }`,
    "A name in the document is too long: at most 200 characters.",
  ],
  [
    "21 operations",
    times(21, (index) => `query Q${index} { __typename }`),
    "The document holds too many operations: at most 20.",
  ],
  [
    "101 fragments",
    `{ __typename } ${times(101, (index) => `fragment F${index} on Query { __typename }`)}`,
    "The document holds too many fragments: at most 100.",
  ],
  [
    "more than 5000 selections, out of fragments",
    `{ ${times(60, (index) => `a${index}: video(id: "1") { ...F }`)} } fragment F on Video { ${times(45, () => "id")} twin { ${times(45, () => "id")} } }`,
    "The document selects too much: at most 5000 fields and fragments, as often as they are spread.",
  ],
];

describe("a document within the limits", () => {
  for (const [what, query] of accepted)
    it(`is answered: ${what}`, async () => {
      const response = await server.post({ query });
      expect(await response.json()).not.toHaveProperty("errors");
      expect(response.status).toBe(200);
    });
});

describe("a document beyond a limit", () => {
  for (const [what, query, message] of refused)
    it(`is refused with 400 and the limit: ${what}`, async () => {
      const response = await server.post({ query });
      const { errors } = (await response.json()) as {
        errors: { message: string }[];
      };
      expect(response.status).toBe(400);
      expect(errors.map((error) => error.message)).toContain(message);
    });

  it("is told nothing else, since nothing else has looked at it", async () => {
    const query = `{ nothing(of: $unknown) { ...B } ${repeated(51).slice(1)}`;
    const response = await server.post({ query });
    expect(await response.json()).toEqual({
      errors: [
        {
          message:
            "The document repeats a field too often at one place: at most 50 times.",
          locations: [{ line: 1, column: 1 }],
          extensions: {
            code: "GRAPHQL_VALIDATION_FAILED",
            status: 400,
            retryable: false,
          },
        },
      ],
    });
  });

  it("is refused each time it comes", async () => {
    for (let time = 0; time < 2; time += 1)
      expect((await server.post({ query: aliases(76) })).status).toBe(400);
  });

  for (const [what, query] of [
    ["unclosed lists", `{ list(of: ${"[".repeat(2900)}`],
    ["unclosed selections", "{ a ".repeat(1400)],
    [
      "the same field under one alias",
      `{ ${times(900, () => "a: __typename")} }`,
    ],
    ["unknown fields", `{ ${times(2900, (index) => `f${index}`)} }`],
  ] as const)
    it(`is refused with 400, not with a crash: ${what}`, async () => {
      expect((await server.post({ query })).status).toBe(400);
    });
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { startServer, type StartedServer } from "../../support/startServer.js";

let server: StartedServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");
const aliases = (count: number): string =>
  `{ ${times(count, (index) => `a${index}: video(id: "${index}") { id }`)} }`;
const nested = (levels: number): string =>
  `{ video(id: "1") ${"{ self ".repeat(levels - 2)} { id } ${"}".repeat(levels - 2)} }`;
const directives = (count: number): string =>
  `{ ${times(count, () => `__typename @skip(if: false)`)} }`;

const accepted: readonly (readonly [what: string, document: string])[] = [
  ["45 videos under aliases, a page of them", aliases(45)],
  ["75 aliases", aliases(75)],
  ["12 levels", nested(12)],
  ["50 directives", directives(50)],
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
    "fragments in a circle",
    "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    'Cannot spread fragment "A" within itself via "B".',
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

import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { buildASTSchema, parse, validate } from "graphql";
import { composers } from "../supergraph/compose.js";
import { COURSES_SDL } from "../supergraph/startCourseCatalogue.js";
import { nonEmpty } from "../support/nonEmpty.js";

const text = readFileSync("docs/federation.md", "utf8");
const vod = {
  name: "vod",
  sdl: readFileSync("schema/schema.graphql", "utf8"),
};

const graphqlBlocks = blocksOf("graphql");
const subgraphs = graphqlBlocks.filter((block) => block.includes("@link"));
const queries = graphqlBlocks.filter((block) => /^query\b/.test(block));

describe("docs/federation.md", () => {
  it("shows the catalogue that the supergraph of the tests holds", () => {
    expect(subgraphs[0]).toBe(COURSES_SDL);
    expect(subgraphs).toHaveLength(2);
  });

  describe.each(Object.entries(composers))(
    "shows subgraphs that %s composes with this one:",
    (_name, compose) => {
      it.each(subgraphs.map((sdl, index) => [index + 1, sdl] as const))(
        "number %i",
        (_number, sdl) => {
          const { errors } = compose([vod, { name: "other", sdl }]);
          expect(errors).toEqual([]);
        },
      );
    },
  );

  it("shows a query that the supergraph answers", () => {
    const { supergraph = "" } = composers["@theguild/federation-composition"]([
      vod,
      { name: "courses", sdl: COURSES_SDL },
    ]);
    const schema = buildASTSchema(parse(supergraph), { assumeValidSDL: true });
    expect(queries).toHaveLength(1);
    for (const query of nonEmpty(queries))
      expect(validate(schema, parse(query))).toEqual([]);
  });

  it.each([
    ["Apollo Router", "include_subgraph_errors"],
    ["Cosmo Router", "subgraph_error_propagation"],
    ["Hive Router", "error_masking"],
  ])("has %s let every extension of an error through", (_router, setting) => {
    const block = blocksOf("yaml").find((yaml) => yaml.startsWith(setting));
    const keys = [...(block ?? "").matchAll(/^ +- (\w+)$/gm)];
    expect(keys.map(([, key]) => key)).toEqual([
      "code",
      "status",
      "vodCode",
      "requestId",
      "retryable",
      "retryAfterMs",
      "action",
    ]);
  });
});

function blocksOf(language: string): readonly string[] {
  const blocks = text.matchAll(
    new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"),
  );
  return [...blocks].map(([, block = ""]) => block);
}

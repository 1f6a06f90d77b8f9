import { beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { ESLint } from "eslint";
import { graphqlRules } from "../../eslint.graphql.js";

const FILE = "schema/schema.graphql";

/** What the house does not allow, one of each. */
const BREACHES = `
type Mutation {
  """Its argument is not called input, and it returns a scalar."""
  forgetVideo(
    """The video's id."""
    id: ID
  ): Boolean
  """Goes, and nobody knows when."""
  oldVideo: Video @deprecated(reason: "Use \`video\`.")
  undescribed: Video
}

"""Has no identity, and is no part of anything that has one."""
type Stray {
  """Its name starts with that of its type."""
  strayName: String
}
`;

describe("the rules for the schema", () => {
  let eslint: ESLint;
  beforeAll(() => {
    eslint = new ESLint({ overrideConfigFile: true, baseConfig: graphqlRules });
  });

  async function findingsIn(
    text: string,
    filePath = FILE,
  ): Promise<readonly (string | null)[]> {
    const [result] = await eslint.lintText(text, { filePath });
    return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
  }

  it("find nothing in the schema, nor in the documents of our clients", async () => {
    const results = await eslint.lintFiles([
      FILE,
      "schema/operations/*.graphql",
    ]);
    expect(results.length).toBeGreaterThan(40);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it("find what the house does not allow", async () => {
    const rules = new Set(await findingsIn(BREACHES));
    expect([...rules].sort()).toEqual([
      "@graphql-eslint/no-scalar-result-type-on-mutation",
      "@graphql-eslint/no-typename-prefix",
      "@graphql-eslint/no-unreachable-types",
      "@graphql-eslint/require-deprecation-date",
      "@graphql-eslint/require-description",
      "@graphql-eslint/strict-id-in-types",
      "no-restricted-syntax",
    ]);
  });

  it.each([
    "fragment CredentialParts on UploadCredential { requestId }",
    "query Streams($id: ID!) { video(id: $id) { id mezzanine { videoStreams { ... on MediaStream { index } } } } }",
  ])(
    "find a fragment on an interface in a document of our clients: %s",
    async (document) => {
      expect(
        await findingsIn(document, "schema/operations/Streams.graphql"),
      ).toContain("no-restricted-syntax");
    },
  );

  it("find a list that pages without the arguments of Relay", async () => {
    const schema = readFileSync(FILE, "utf8");
    const [before, after] = schema.split(/^ {2}searchVideos\($/m);
    expect(after).toBeDefined();
    const broken = `${before!}  searchVideos(\n${after!.replace("    first: Int", "    count: Int")}`;
    expect(await findingsIn(broken)).toEqual([
      "@graphql-eslint/relay-arguments",
    ]);
  });
});

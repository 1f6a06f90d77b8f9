import { describe, expect, it } from "@jest/globals";
import { ApolloServer } from "@apollo/server";
import { buildSchema, type ValidationRule } from "graphql";
import { limitDocuments } from "../../../../src/server/limits/limitDocuments.js";
import { defaultQueryLimits } from "../../../../src/server/limits/queryLimits.js";

const schema = buildSchema("type Query { one: Int two: Int }");

/** Counts the fields that validation looks at. */
function spyRule(): { readonly rule: ValidationRule; readonly seen: string[] } {
  const seen: string[] = [];
  return {
    seen,
    rule: () => ({
      Field(node) {
        seen.push(node.name.value);
      },
    }),
  };
}

function serverOf(mostNamed = 5): {
  readonly ask: (query: string) => Promise<readonly string[]>;
  readonly seen: readonly string[];
} {
  const { rule, seen } = spyRule();
  const limits = {
    ...defaultQueryLimits,
    rootFields: 2,
    repetition: 1,
    aliases: 1,
  };
  const limiter = limitDocuments(limits, mostNamed);
  const server = new ApolloServer({
    schema,
    plugins: [limiter.plugin],
    validationRules: [rule, limiter.rule],
  });
  const ask = async (query: string): Promise<readonly string[]> => {
    const { body } = await server.executeOperation({ query });
    if (body.kind !== "single") throw new Error("It came in parts.");
    const { errors = [] } = body.singleResult;
    return errors.map(({ message }) => message);
  };
  return { ask, seen };
}

const tooManyFields = "The operation holds too many root fields: at most 2.";

describe("a document beyond a limit", () => {
  it("is refused before any rule of validation has seen a field of it", async () => {
    const { ask, seen } = serverOf();
    expect(await ask("{ one two three }")).toEqual([tooManyFields]);
    expect(seen).toEqual([]);
  });

  it("is refused again, since nothing of it is kept", async () => {
    const { ask, seen } = serverOf();
    await ask("{ one two three }");
    expect(await ask("{ one two three }")).toEqual([tooManyFields]);
    expect(seen).toEqual([]);
  });

  it("is told as many of its faults as are named", async () => {
    const document = "{ a: one b: two c: one }";
    expect(await serverOf(2).ask(document)).toEqual([
      tooManyFields,
      "The document holds too many aliases: at most 1.",
    ]);
    expect(await serverOf(1).ask(document)).toEqual([tooManyFields]);
  });
});

describe("a document within the limits", () => {
  it("is validated", async () => {
    const { ask, seen } = serverOf();
    expect(await ask("{ one three }")).toEqual([
      'Cannot query field "three" on type "Query".',
    ]);
    expect(seen).toEqual(["one", "three"]);
  });

  it("is not looked at again once it was valid", async () => {
    const { ask, seen } = serverOf();
    expect(await ask("{ one two }")).toEqual([]);
    expect(await ask("{ one two }")).toEqual([]);
    expect(seen).toEqual(["one", "two"]);
  });
});

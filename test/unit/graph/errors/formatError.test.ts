import { describe, expect, it } from "@jest/globals";
import {
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  graphql,
  parse,
  validate,
} from "graphql";
import { badUserInput } from "../../../../src/graph/errors/refusals.js";
import { formatError } from "../../../../src/graph/errors/formatError.js";
import { clientError } from "../../../../src/vod/index.js";
import { RecordingLogger } from "../../../support/recordingLogger.js";

/** A scalar as libraries write them: what it cannot read is a plain error. */
const Picky = new GraphQLScalarType({
  name: "Picky",
  parseValue: refuse,
  parseLiteral: refuse,
});

function refuse(): never {
  throw new TypeError("Invalid URL");
}

/** What a server makes of an error whose field failed with `thrown`. */
async function shown(thrown: unknown): Promise<{
  readonly error: unknown;
  readonly log: RecordingLogger;
}> {
  const log = new RecordingLogger();
  const { errors } = await graphql({
    schema: schemaThatThrows(thrown),
    source: "{ field }",
  });
  const error = formatError(errors![0]!.toJSON(), errors![0], log);
  return { error, log };
}

function schemaThatThrows(thrown: unknown): GraphQLSchema {
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: "Query",
      fields: {
        field: {
          type: GraphQLInt,
          args: { picky: { type: Picky } },
          resolve: () => {
            throw thrown;
          },
        },
        promised: { type: new GraphQLNonNull(GraphQLInt), resolve: () => null },
      },
    }),
  });
}

describe("formatError", () => {
  it("gives an error of VOD its extensions, and says where it stands", async () => {
    const { error, log } = await shown(
      clientError("VodClient.Timeout", "GetVideoInfos").with({
        requestId: "id",
      }),
    );
    expect(error).toEqual({
      message: "VOD did not answer in time.",
      path: ["field"],
      locations: [{ line: 1, column: 3 }],
      extensions: {
        code: "UPSTREAM_TIMEOUT",
        status: 504,
        requestId: "id",
        retryable: true,
        action: "GetVideoInfos",
      },
    });
    expect(log.lines).toEqual([]);
  });

  it("passes an error that was made for the caller", async () => {
    const { error, log } = await shown(badUserInput("id is empty."));
    expect(error).toEqual({
      message: "id is empty.",
      path: ["field"],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: "BAD_USER_INPUT", status: 400, retryable: false },
    });
    expect(log.lines).toEqual([]);
  });

  it("drops a stack trace that a server added", () => {
    const thrown = badUserInput("id is empty.");
    const formatted = {
      message: thrown.message,
      extensions: { ...thrown.extensions, stacktrace: ["at secret.ts:1"] },
    };
    const error = formatError(formatted, thrown, new RecordingLogger());
    expect(error.extensions).toEqual({
      code: "BAD_USER_INPUT",
      status: 400,
      retryable: false,
    });
  });

  for (const [what, thrown] of [
    ["a fault of our own", new TypeError("secret")],
    ["something that is no error", "secret"],
    [
      "an error that pretends to be for clients",
      Object.assign(new Error("secret"), {
        extensions: { code: "BAD_USER_INPUT", token: "secret" },
      }),
    ],
  ] as const) {
    it(`masks ${what}, and logs it`, async () => {
      const { error, log } = await shown(thrown);
      expect(error).toEqual({
        message: "Internal server error",
        path: ["field"],
        locations: [{ line: 1, column: 3 }],
        extensions: {
          code: "INTERNAL_SERVER_ERROR",
          status: 500,
          retryable: false,
        },
      });
      expect(log.lines).toMatchObject([
        { level: "error", message: "unforeseen error" },
      ]);
    });
  }

  it("logs under the name that the logger writes out with its stack", async () => {
    const fault = new TypeError("fault");
    const { log } = await shown(fault);
    expect(log.lines[0]!.fields).toEqual({ err: fault, path: ["field"] });
  });

  it("masks a broken promise of the schema", async () => {
    const log = new RecordingLogger();
    const { errors } = await graphql({
      schema: schemaThatThrows(undefined),
      source: "{ promised }",
    });
    const error = formatError(errors![0]!.toJSON(), errors![0], log);
    expect(error.message).toBe("Internal server error");
    expect(log.lines).toHaveLength(1);
  });

  it("passes the refusal of a literal by a scalar, which no fault of ours is", () => {
    const schema = schemaThatThrows(undefined);
    const [refusal] = validate(schema, parse('{ field(picky: "x") }'));
    const formatted = {
      ...refusal!.toJSON(),
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    };
    const log = new RecordingLogger();
    const error = formatError(formatted, refusal, log);
    expect(error.message).toContain('Expected value of type "Picky"');
    expect(error.extensions).toEqual({ code: "GRAPHQL_VALIDATION_FAILED" });
    expect(log.lines).toEqual([]);
  });

  it("passes the refusal of a variable by a scalar", async () => {
    const { errors } = await graphql({
      schema: schemaThatThrows(undefined),
      source: "query ($p: Picky) { field(picky: $p) }",
      variableValues: { p: "x" },
    });
    const log = new RecordingLogger();
    const error = formatError(errors![0]!.toJSON(), errors![0], log);
    expect(error.message).toContain("Variable");
    expect(log.lines).toEqual([]);
  });
});

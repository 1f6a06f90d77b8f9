import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import {
  buildASTSchema,
  buildSchema,
  graphql,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  print,
  printSchema,
  visit,
  type DefinitionNode,
  type GraphQLNamedType,
} from "graphql";
import { emitApiSdl, emitSdl } from "../../src/graph/buildSubgraph.js";
import { buildSubgraph } from "../../src/graph/index.js";
import { operations } from "../../src/vod/index.js";

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

const file = readFileSync("schema/schema.graphql", "utf8");
const schema = buildASTSchema(parse(file), { assumeValidSDL: true });

describe("schema/schema.graphql", () => {
  it("is what the classes emit", () => {
    expect(file).toBe(emitSdl());
  });

  it("is what the subgraph tells a composer", async () => {
    const { data } = await graphql({
      schema: buildSubgraph(),
      source: "{ _service { sdl } }",
    });
    const { sdl } = data!["_service"] as { readonly sdl: string };
    expect(sdl).toBe(file);
  });

  describe("describes", () => {
    for (const { name, description } of ownTypes().flatMap(placesOf)) {
      it(name, () => {
        expect(description ?? "").not.toBe("");
      });
    }
  });

  describe("tells what VOD is called for, how often that may be, and how it fails:", () => {
    const actions = Object.values(operations).map(({ action }) => action);
    for (const { name, description } of rootFields()) {
      it(name, () => {
        const words = (description ?? "").split(/[^A-Za-z]+/);
        expect(words).toEqual(
          expect.arrayContaining([
            actions.find((action) => words.includes(action)) ?? "an action",
          ]),
        );
        expect(description).toMatch(/calls per (second|day)/);
        expect(description).toMatch(/those of every call/);
      });
    }
  });
});

describe("schema/api.graphql", () => {
  const api = readFileSync("schema/api.graphql", "utf8");

  it("is what the classes emit", () => {
    expect(api).toBe(emitApiSdl());
  });

  it("is a schema by itself, that of the gateway without what federation adds", () => {
    expect(printSchema(buildSchema(api))).toBe(api.trimEnd());
    const served = definitionsOf(printSchema(buildSubgraph()));
    const ours = served.filter((text) => !/^directive /m.test(text));
    expect(definitionsOf(api)).toEqual(ours);
  });
});

/** One text per definition, in any order, without what the federation specification itself defines. */
function definitionsOf(sdl: string): readonly string[] {
  return parse(sdl)
    .definitions.filter(isOurs)
    .map((definition) => print(plain(definition)))
    .sort();
}

function isOurs(definition: DefinitionNode): boolean {
  if (!("name" in definition)) return true;
  return !/^(_|link__|federation__)/.test(definition.name.value);
}

/**
 * Printers differ in when they write a description as a block; `_service` and `_entities` are no fields
 * of ours, and the link to the specification of links is written for us.
 */
function plain(definition: DefinitionNode): DefinitionNode {
  return visit(definition, {
    FieldDefinition: (node) =>
      node.name.value.startsWith("_") ? null : undefined,
    SchemaDefinition: (node) => ({ ...node, directives: [] }),
    StringValue: (node) => ({ ...node, block: false }),
  });
}

function ownTypes(): readonly GraphQLNamedType[] {
  const builtIn = /^(__.*|Boolean|Float|ID|Int|String)$/;
  return Object.values(schema.getTypeMap()).filter(
    ({ name }) => !builtIn.test(name),
  );
}

/** A type and everything in it that needs a description. */
function placesOf(type: GraphQLNamedType): readonly Described[] {
  return [type, ...membersOf(type)].map(({ name, description }) => ({
    name: name === type.name ? name : `${type.name}.${name}`,
    description,
  }));
}

function membersOf(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type)) return type.getValues();
  if (isInputObjectType(type)) return Object.values(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    field,
    ...field.args.map(({ name, description }) => ({
      name: `${field.name}(${name})`,
      description,
    })),
  ]);
}

function rootFields(): readonly Described[] {
  return [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
    Object.values(type.getFields()),
  );
}

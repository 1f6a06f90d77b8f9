import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { ApolloServer, HeaderMap } from "@apollo/server";
import { ApolloServerPluginCacheControl } from "@apollo/server/plugin/cacheControl";
import {
  Kind,
  buildASTSchema,
  parse,
  print,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from "graphql";
import { nonEmpty } from "../support/nonEmpty.js";

type FieldsNode = InterfaceTypeDefinitionNode | ObjectTypeDefinitionNode;

const document = parse(readFileSync("schema/schema.graphql", "utf8"));
const types = document.definitions.filter(
  (node): node is FieldsNode =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION,
);
const secretTypes = types.filter(isSecret);

describe("what holds credentials and signed URLs", () => {
  it("is any of these types", () => {
    expect(namesOf(secretTypes)).toEqual([
      "CreateAttachedMediaUploadPayload",
      "CreateImageUploadPayload",
      "CreateUploadPayload",
      "Mezzanine",
      "PlayCredential",
      "PlayStream",
      "PlayToken",
      "Playback",
      "RefreshUploadPayload",
      "StsCredential",
      "UploadCredential",
    ]);
  });

  describe("is no entity, is answered for by us alone, and is never cached:", () => {
    for (const type of secretTypes) {
      it(type.name.value, () => {
        const everywhere = [type, ...(type.fields ?? [])].flatMap(directivesOf);
        expect(everywhere.join("\n")).not.toMatch(/@(key|shareable)/);
        expect(directivesOf(type)).toContain("@cacheControl(maxAge: 0)");
      });
    }
  });

  it("can be left out of a graph, where it is granted, by its tag", () => {
    const granting = types
      .flatMap(({ fields = [] }) => fields)
      .filter(grantsCredential);
    expect(namesOf(granting)).toEqual([
      "createAttachedMediaUpload",
      "createImageUpload",
      "createUpload",
      "playAuth",
      "playToken",
      "refreshUpload",
    ]);
    for (const field of nonEmpty(granting))
      expect(directivesOf(field)).toContain('@tag(name: "credential")');
  });
});

describe("no other part of the schema", () => {
  it("promises an age that the gateway's no-store would break", () => {
    const ages = print(document).match(/@cacheControl\(.*?\)/g);
    // The definition has a line break where these have an age.
    expect([...new Set(ages)]).toEqual(["@cacheControl(maxAge: 0)"]);
  });
});

describe("a server that gives everything else an age", () => {
  const server = new ApolloServer({
    schema: buildASTSchema(document, { assumeValidSDL: true }),
    rootValue: {
      video: {
        title: "Trailer",
        playAuth: { playAuth: "eyJ9" },
        playback: { streams: [] },
        mezzanine: { width: 640 },
      },
    },
    plugins: [ApolloServerPluginCacheControl({ defaultMaxAge: 60 })],
  });

  it.each([
    ["title", "max-age=60, public"],
    ["title playAuth { playAuth }", "no-store"],
    ["title playback { streams { url } }", "no-store"],
    ["title mezzanine { width }", "no-store"],
  ])("sends { video { %s } } with %s", async (selection, header) => {
    const { http, body } = await server.executeOperation({
      query: `{ video(id: "a") { ${selection} } }`,
    });
    if (body.kind !== "single") throw new Error("The answer comes in parts.");
    expect(body.singleResult.errors).toBeUndefined();
    expect(http.headers).toBeInstanceOf(HeaderMap);
    expect(http.headers.get("cache-control")).toBe(header);
  });
});

function isSecret({ description, fields = [], interfaces }: FieldsNode) {
  return (
    /\bA secret\b/.test(description?.value ?? "") ||
    /\bUploadCredential\b/.test(namesOf(interfaces ?? []).join(" ")) ||
    fields.some((field) => /\bSigned:/.test(field.description?.value ?? ""))
  );
}

function grantsCredential({ type }: FieldDefinitionNode): boolean {
  const returned = types.find(({ name }) => name.value === baseName(type));
  return (
    returned !== undefined &&
    (["PlayCredential", "PlayToken"].includes(returned.name.value) ||
      namesOf(returned.interfaces ?? []).includes("UploadCredential"))
  );
}

function baseName(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : baseName(type.type);
}

function namesOf(
  nodes: readonly { readonly name: { readonly value: string } }[],
): readonly string[] {
  return nodes.map(({ name }) => name.value).sort();
}

function directivesOf({
  directives = [],
}: FieldsNode | FieldDefinitionNode): readonly string[] {
  return directives.map(print);
}

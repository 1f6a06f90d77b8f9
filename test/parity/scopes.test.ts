import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import {
  Kind,
  parse,
  print,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from "graphql";
import { buildSchemaSync } from "type-graphql";
import { readScopes } from "../../src/graph/access/readScopes.js";
import { emitSdl } from "../../src/graph/buildSubgraph.js";
import { noTopics } from "../../src/graph/noTopics.js";
import { resolvers } from "../../src/graph/operations/registry.js";
import { examples } from "../support/examples.js";
import { promisedActions } from "../support/promisedActions.js";

/** What a caller must be allowed to for each field behind which code runs, and for each entity. */
const needed: Readonly<Record<string, string>> = {
  AttachedMedia: "vod:read",
  Image: "vod:read",
  UrlUpload: "vod:read",
  Video: "vod:read",

  ...Object.fromEntries(
    Object.entries(examples).map(([field, { operation, scope }]) => [
      `${operation === "query" ? "Query" : "Mutation"}.${field}`,
      scope,
    ]),
  ),

  ...Object.fromEntries(
    Object.values(promisedActions).flatMap(({ field, scope }) =>
      scope === undefined ? [] : [[field, scope] as const],
    ),
  ),

  "Subscription.mediaEvents": "vod:admin",
  "Subscription.videoUpdated": "vod:read",

  "AttachedMedia.url": "vod:read",
  "Category.children": "vod:read",
  "CreateAttachedMediaUploadPayload.attachedMedia": "vod:read",
  "CreateImageUploadPayload.image": "vod:read",
  "CreateStreamUploadPayload.upload": "vod:read",
  "CreateStreamUploadPayload.video": "vod:read",
  "CreateUploadPayload.video": "vod:read",
  "CreateUrlUploadResult.upload": "vod:read",
  "Image.url": "vod:read",
  "MediaEdge.node": "vod:read",
  "RefreshUploadPayload.video": "vod:read",
  "RegisterMediaResult.video": "vod:read",
  "SetMessageCallbackPayload.messageCallback": "vod:admin",
  "UpdateVideoPayload.video": "vod:read",
  "UpdateVideoResult.video": "vod:read",
  "UrlUpload.video": "vod:read",
  "Video.downloadSwitch": "vod:read",
  "Video.regionId": "vod:read",
  "Video.templateGroupId": "vod:read",
  "Video.userData": "vod:read",
};

/** What a router is told: any of the outer list will do. */
const directives: Readonly<Record<string, string>> = {
  "vod:read": '@requiresScopes(scopes: [["vod:read"], ["vod:admin"]])',
  "vod:play": '@requiresScopes(scopes: [["vod:play"], ["vod:admin"]])',
  "vod:upload": '@requiresScopes(scopes: [["vod:upload"], ["vod:admin"]])',
  "vod:edit": '@requiresScopes(scopes: [["vod:edit"], ["vod:admin"]])',
  "vod:admin": '@requiresScopes(scopes: [["vod:admin"]])',
};

/** The fields by which other subgraphs know an entity: whoever holds a reference has them. */
const keys: Readonly<Record<string, readonly string[]>> = {
  AttachedMedia: ["id"],
  Image: ["id"],
  UrlUpload: ["id"],
  Video: ["id", "referenceId"],
};

const plain = readFileSync("schema/schema.graphql", "utf8");
const switched = emitSdl({ authDirectives: true });

describe("every field behind which code runs, and every entity,", () => {
  it("declares the scope that stands in this table", () => {
    const classes = buildSchemaSync({
      resolvers,
      validate: false,
      pubSub: noTopics,
    });
    expect(Object.fromEntries(readScopes(classes, resolvers))).toEqual(needed);
  });

  it("tells it at the end of its description, in the same words", () => {
    expect(toldIn(plain)).toEqual(needed);
  });
});

describe("the directives for routers", () => {
  it("stand on the fields of the table, and on what an entity shows beyond its keys", () => {
    const fields = Object.entries(needed).flatMap(([coordinate, scope]) =>
      (keys[coordinate] === undefined
        ? [coordinate]
        : fieldsOf(coordinate).filter(
            (field) => !keys[coordinate]?.includes(field.split(".")[1]!),
          )
      ).map((field) => [field, `@authenticated ${directives[scope]!}`]),
    );
    expect(directivesIn(switched)).toEqual(Object.fromEntries(fields));
  });

  it("are imported by the link", () => {
    expect(switched).toMatch(
      /@link\(url: "[^"]*\/federation\/[^"]*", import: \[.*"@authenticated".*"@requiresScopes"/,
    );
  });

  it("stand nowhere unless they are asked for", () => {
    expect(plain).not.toMatch(/@(authenticated|requiresScopes)/);
  });

  it("change nothing else", () => {
    const without = switched
      .replace(/ @authenticated @requiresScopes\(scopes: [^)]*\)/g, "")
      .replace(/"@(authenticated|requiresScopes)", /g, "");
    expect(without).toBe(plain);
  });
});

/** What descriptions say, by coordinate. */
function toldIn(sdl: string): Readonly<Record<string, string>> {
  const places = objectTypes(sdl).flatMap((type) => [
    [type.name.value, type.description?.value] as const,
    ...membersOf(type).map(
      ([coordinate, field]) => [coordinate, field.description?.value] as const,
    ),
  ]);
  const told = places.flatMap(([coordinate, description]) => {
    const [, scope] =
      /Needs the scope (vod:\w+)\.$/.exec(description ?? "") ?? [];
    return scope === undefined ? [] : [[coordinate, scope] as const];
  });
  return Object.fromEntries<string>(told);
}

/** What stands on fields, by coordinate; on a type none may stand, where it would bind other subgraphs. */
function directivesIn(sdl: string): Readonly<Record<string, string>> {
  const isAuth = /^@(authenticated|requiresScopes)/;
  const places = objectTypes(sdl).flatMap((type) => [
    [type.name.value, type] as const,
    ...membersOf(type),
  ]);
  return Object.fromEntries<string>(
    places
      .map(
        ([coordinate, { directives: nodes = [] }]) =>
          [
            coordinate,
            nodes
              .map((node) => print(node))
              .filter((text) => isAuth.test(text))
              .join(" "),
          ] as const,
      )
      .filter(([, text]) => text !== ""),
  );
}

function fieldsOf(name: string): readonly string[] {
  const type = objectTypes(plain).find((one) => one.name.value === name);
  return membersOf(type!).map(([coordinate]) => coordinate);
}

function objectTypes(sdl: string): readonly ObjectTypeDefinitionNode[] {
  return parse(sdl).definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
}

function membersOf(
  type: ObjectTypeDefinitionNode,
): readonly (readonly [string, FieldDefinitionNode])[] {
  return (type.fields ?? []).map((field) => [
    `${type.name.value}.${field.name.value}`,
    field,
  ]);
}

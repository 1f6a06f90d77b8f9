import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import "reflect-metadata";
import { ApolloGateway } from "@apollo/gateway";
import { composeSchemaContract } from "@theguild/federation-composition";
import { buildASTSchema, isObjectType, parse } from "graphql";
import { emitSdl } from "../../src/graph/buildSubgraph.js";
import { composers } from "../supergraph/compose.js";
import { COURSES_SDL } from "../supergraph/startCourseCatalogue.js";

const vod = { name: "vod", sdl: readFileSync("schema/schema.graphql", "utf8") };
const courses = { name: "courses", sdl: COURSES_SDL };
const withAuthDirectives = {
  name: "vod",
  sdl: emitSdl({ authDirectives: true }),
};
const other = (sdl: string) => ({
  name: "other",
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    ${sdl}`,
});

describe.each(Object.entries(composers))("%s", (_name, compose) => {
  it("composes this subgraph alone", () => {
    const { errors, supergraph } = compose([vod]);
    expect(errors).toEqual([]);
    expect(supergraph).toContain("type Video");
  });

  it("composes it with one that holds ids of videos and adds to them", () => {
    const { errors, supergraph = "" } = compose([vod, courses]);
    expect(errors).toEqual([]);
    const schema = buildASTSchema(parse(supergraph), { assumeValidSDL: true });
    const video = schema.getType("Video");
    if (!isObjectType(video)) throw new Error("There is no Video.");
    expect(Object.keys(video.getFields())).toEqual(
      expect.arrayContaining(["courses", "id", "playAuth", "title"]),
    );
  });

  it("composes it with one that knows nothing of the scopes that it tells routers", () => {
    const { errors, supergraph } = compose([withAuthDirectives, courses]);
    expect(errors).toEqual([]);
    expect(supergraph).toContain(
      '@requiresScopes(scopes: [["vod:read"], ["vod:admin"]])',
    );
  });

  it("composes it with one that refers to every entity", () => {
    const { errors } = compose([
      vod,
      other(`
        type Query { things: [Thing!]! }
        type Thing { video: Video image: Image subtitle: AttachedMedia job: UrlUpload }
        type Video @key(fields: "referenceId", resolvable: false) { referenceId: ID }
        type Image @key(fields: "id", resolvable: false) { id: ID! }
        type AttachedMedia @key(fields: "id", resolvable: false) { id: ID! }
        type UrlUpload @key(fields: "id", resolvable: false) { id: ID! }
      `),
    ]);
    expect(errors).toEqual([]);
  });

  for (const key of ["id: ID!", "referenceId: ID"])
    it(`tells of a field that somebody adds to a stub that is not resolvable, by ${key}`, () => {
      const stub = other(`
        type Query { things: [Thing!]! }
        type Thing { video: Video }
        type Video @key(fields: "${key.split(":")[0]}", resolvable: false) { ${key} note: String }
      `);
      expect(compose([vod, stub]).errors).not.toEqual([]);
      expect(compose([stub, vod]).errors).not.toEqual([]);
    });

  it("composes it with one that pages by a PageInfo of its own", () => {
    const { errors } = compose([
      vod,
      other(`
        type Query { pages: PageInfo! }
        type PageInfo @shareable { endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String }
      `),
    ]);
    expect(errors).toEqual([]);
  });

  it("refuses a subgraph that would answer for our credentials", () => {
    const { errors } = compose([
      vod,
      other(`
        type Query { sts: StsCredential created: CreateUploadPayload refreshed: RefreshUploadPayload play: PlayCredential }
        type StsCredential @shareable { accessKeySecret: String! }
        type CreateUploadPayload @shareable { uploadAuth: String! }
        type RefreshUploadPayload @shareable { uploadAuth: String! }
        type PlayCredential @shareable { playAuth: String! }
      `),
    ]);
    const told = errors.join("\n");
    expect(told).toMatch(/non-shareable|without the "@shareable"/i);
    for (const [type, field] of [
      ["StsCredential", "accessKeySecret"],
      ["CreateUploadPayload", "uploadAuth"],
      ["RefreshUploadPayload", "uploadAuth"],
      ["PlayCredential", "playAuth"],
    ])
      // `"Type.field"`, or `"Type"` and on the next line `"field"`.
      expect(told).toMatch(
        new RegExp(`"${type}(\\.|" [^\n]+\n[^\n]+")${field}"`),
      );
  });
});

describe("@apollo/gateway", () => {
  const supergraphOf = (subgraph: typeof vod): string =>
    composers["@theguild/federation-composition"]([subgraph, courses])
      .supergraph ?? "";

  it("refuses a supergraph that tells scopes, which are off by default therefore", async () => {
    const supergraphSdl = supergraphOf(withAuthDirectives);
    const gateway = new ApolloGateway({ supergraphSdl });
    await expect(gateway.load()).rejects.toThrow(/requiresScopes/);
  });

  it("takes one that does not", async () => {
    const gateway = new ApolloGateway({ supergraphSdl: supergraphOf(vod) });
    const { schema } = await gateway.load();
    expect(schema.getType("Video")).toBeDefined();
    await gateway.stop();
  });
});

describe("a contract", () => {
  const openTo = (...exclude: readonly string[]) => {
    const typeDefs = parse(vod.sdl);
    const { publicSdl = "" } = composeSchemaContract(
      [{ name: "vod", url: "http://nowhere.example/", typeDefs }],
      { include: new Set(), exclude: new Set(exclude) },
    );
    return Object.keys(buildASTSchema(parse(publicSdl)).getTypeMap());
  };

  it("without credentials holds no type that one could stand in", () => {
    const types = openTo("credential");
    expect(types).toEqual(expect.arrayContaining(["Video", "MessageCallback"]));
    expect(types.filter((name) => /Credential/.test(name))).toEqual([]);
    expect(types).not.toContain("CreateUploadPayload");
  });

  it("without administration does not tell where events go", () => {
    const types = openTo("admin");
    expect(types).toEqual(
      expect.arrayContaining(["Video", "UploadCredential"]),
    );
    expect(types.filter((name) => /Callback/.test(name))).toEqual([]);
  });
});

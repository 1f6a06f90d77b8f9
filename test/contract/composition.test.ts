import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { composeSchemaContract } from "@theguild/federation-composition";
import { buildASTSchema, isObjectType, parse } from "graphql";
import { composers } from "../supergraph/compose.js";
import { COURSES_SDL } from "../supergraph/startCourseCatalogue.js";

const vod = { name: "vod", sdl: readFileSync("schema/schema.graphql", "utf8") };
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
    const courses = { name: "courses", sdl: COURSES_SDL };
    const { errors, supergraph = "" } = compose([vod, courses]);
    expect(errors).toEqual([]);
    const schema = buildASTSchema(parse(supergraph), { assumeValidSDL: true });
    const video = schema.getType("Video");
    if (!isObjectType(video)) throw new Error("There is no Video.");
    expect(Object.keys(video.getFields())).toEqual(
      expect.arrayContaining(["courses", "id", "playAuth", "title"]),
    );
  });

  it.each([
    ["Video", "referenceId"],
    ["AttachedMedia", "id"],
    ["Image", "id"],
    ["UrlUpload", "id"],
  ])("composes it with one that refers to %s by %s", (type, key) => {
    const { errors } = compose([
      vod,
      other(`
        type Query { thing: Thing }
        type Thing { it: ${type} }
        type ${type} @key(fields: "${key}", resolvable: false) { ${key}: ID${key === "id" ? "!" : ""} }
      `),
    ]);
    expect(errors).toEqual([]);
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

  it.each([
    ["StsCredential", "accessKeySecret: String!"],
    ["CreateUploadPayload", "uploadAuth: String!"],
    ["RefreshUploadPayload", "uploadAuth: String!"],
    ["PlayCredential", "playAuth: String!"],
  ])("refuses a subgraph that would answer for our %s", (type, field) => {
    const { errors } = compose([
      vod,
      other(
        `type Query { forged: ${type} } type ${type} @shareable { ${field} }`,
      ),
    ]);
    expect(errors.join("\n")).toContain(`"${type}.${field.split(":")[0]!}"`);
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

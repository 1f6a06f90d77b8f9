import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import {
  buildASTSchema,
  isObjectType,
  parse,
  print,
  type GraphQLSchema,
} from "graphql";
import { emitSdl } from "../../src/graph/buildSubgraph.js";
import { composers } from "../supergraph/compose.js";
import { COURSES_SDL } from "../supergraph/startCourseCatalogue.js";

const READ = '@requiresScopes(scopes: [["vod:read"], ["vod:admin"]])';
const UPLOAD = '@requiresScopes(scopes: [["vod:upload"], ["vod:admin"]])';
const ADMIN = '@requiresScopes(scopes: [["vod:admin"]])';

const subgraphs = [
  { name: "vod", sdl: emitSdl({ authDirectives: true }) },
  { name: "courses", sdl: COURSES_SDL },
];

describe.each(Object.entries(composers))(
  "the supergraph that %s makes with the scopes told",
  (_name, compose) => {
    const { supergraph = "" } = compose(subgraphs);
    const schema = buildASTSchema(parse(supergraph), { assumeValidSDL: true });

    it.each([
      ["Query.video", ["@authenticated", READ]],
      ["Query.messageCallback", ["@authenticated", ADMIN]],
      ["Mutation.createUpload", ["@authenticated", UPLOAD]],
      ["CreateUploadPayload.video", ["@authenticated", READ]],
      ["Video.title", ["@authenticated", READ]],
      ["Video.playAuth", ["@authenticated", READ]],
    ])("binds %s", (coordinate, bound) => {
      expect(authOf(schema, coordinate)).toEqual(bound);
    });

    it.each([["Video.id"], ["Video.courses"], ["Query.courses"], ["Video"]])(
      "leaves %s, which the other subgraph answers",
      (coordinate) => {
        expect(authOf(schema, coordinate)).toEqual([]);
      },
    );
  },
);

/** The directives at a coordinate that bind who asks for it. */
function authOf(schema: GraphQLSchema, coordinate: string): readonly string[] {
  const [typeName = "", fieldName] = coordinate.split(".");
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`There is no ${typeName}.`);
  const place = fieldName === undefined ? type : type.getFields()[fieldName];
  if (place === undefined) throw new Error(`There is no ${coordinate}.`);
  return (place.astNode?.directives ?? [])
    .map((node) => print(node))
    .filter((text) => /^@(authenticated|requiresScopes)/.test(text))
    .sort();
}

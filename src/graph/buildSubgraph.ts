import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import {
  GraphQLSchema,
  isObjectType,
  lexicographicSortSchema,
  parse,
} from "graphql";
import { buildSchemaSync, createResolversMap } from "type-graphql";
import type { ResolversMap } from "type-graphql";
import { resolveAttachedMediaReference } from "./entities/attachedMediaReference.js";
import { resolveImageReference } from "./entities/imageReference.js";
import { resolveEachEntity } from "./entities/resolveEachEntity.js";
import { resolveUrlUploadReference } from "./entities/urlUploadReference.js";
import { resolveVideoReference } from "./entities/videoReference.js";
import { federationLink } from "./federationLink.js";
import { resolvers } from "./operations/registry.js";

const DESCRIPTION =
  "Uploads to ApsaraVideo VOD. Begin with `createUpload`; when its credential runs out, `refreshUpload`; then watch `video` become NORMAL. Every error that stems from VOD says in its `extensions` what to do: see `ErrorCode`.";

/** How each entity is found by what other subgraphs know of it. */
const REFERENCES = {
  AttachedMedia: resolveAttachedMediaReference,
  Image: resolveImageReference,
  UrlUpload: resolveUrlUploadReference,
  Video: resolveVideoReference,
} as const;

/** type-graphql has no place for these. */
const ROOT_DESCRIPTIONS: Readonly<Record<string, string>> = {
  Query: "What can be read. A field that fails is null and leaves the others.",
  Mutation:
    "What can be done, one after the other. A field that fails is null and leaves the others.",
};

/** Builds the Federation 2 subgraph from the decorated classes. */
export function buildSubgraph(): GraphQLSchema {
  const classes = schemaOfClasses();
  const schema = buildSubgraphSchema({
    typeDefs: parse(print(classes)),
    resolvers: withReferences(createResolversMap(classes)),
  });
  return resolveEachEntity(schema);
}

/**
 * The SDL that `schema/schema.graphql` holds: sorted, federation directives included. The printer of
 * graphql-js drops those, and the one of @apollo/subgraph drops the fields of a class that has one.
 */
export function emitSdl(): string {
  return print(schemaOfClasses());
}

function schemaOfClasses(): GraphQLSchema {
  const config = buildSchemaSync({
    resolvers,
    validate: false,
  }).toConfig();
  for (const type of [config.query, config.mutation]) {
    if (isObjectType(type)) type.description = ROOT_DESCRIPTIONS[type.name];
  }
  return new GraphQLSchema({
    ...config,
    description: DESCRIPTION,
  });
}

function print(schema: GraphQLSchema): string {
  const sdl = printSchemaWithDirectives(lexicographicSortSchema(schema));
  return `${federationLink()}\n\n${sdl}\n`;
}

function withReferences(resolversMap: ResolversMap): Record<string, never> {
  const entities = Object.entries(REFERENCES).map(
    ([name, __resolveReference]) =>
      [name, { ...resolversMap[name], __resolveReference }] as const,
  );
  return {
    ...resolversMap,
    ...Object.fromEntries(entities),
  } as unknown as Record<string, never>;
}

import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import {
  GraphQLSchema,
  isObjectType,
  lexicographicSortSchema,
  parse,
} from "graphql";
import { buildSchemaSync, createResolversMap } from "type-graphql";
import type { BuildSchemaOptions, ResolversMap } from "type-graphql";
import { own } from "../base/own.js";
import { describeScopes } from "./access/describeScopes.js";
import { emitAuthDirectives } from "./access/emitAuthDirectives.js";
import { guardFields } from "./access/guardFields.js";
import { readScopes } from "./access/readScopes.js";
import type { ScopeTable } from "./access/ScopeTable.js";
import { auditFields } from "./audit/auditFields.js";
import { carryExtensions } from "./cost/carryExtensions.js";
import { withObjectWeight } from "./cost/withObjectWeight.js";
import { resolveEachEntity } from "./entities/resolveEachEntity.js";
import type { GatewayContext } from "./GatewayContext.js";
import { hideFromOthers } from "./ownership/hideFromOthers.js";
import { noTopics } from "./noTopics.js";

/**
 * Finds an entity by what another subgraph knows of it, which is unchecked. Called once per
 * representation.
 */
export type ReferenceResolver = (
  reference: Readonly<Record<string, unknown>>,
  context: GatewayContext,
) => unknown;

/** What a Federation 2 subgraph is made of. */
export interface SubgraphParts {
  /** The decorated classes that hold the root fields; the types are those that they reach. */
  readonly resolvers: BuildSchemaOptions["resolvers"];
  /** The entities that none of those reaches: only other subgraphs lead to them. */
  readonly orphanedTypes?: NonNullable<BuildSchemaOptions["orphanedTypes"]>;
  /** By the name of the entity. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  /** The SDL that classes have no place for: links to specifications, definitions of directives. */
  readonly head: string;
  /** Whether declared scopes become directives too, which `head` has to import. @default false */
  readonly authDirectives?: boolean;
  /** Of the schema itself. */
  readonly description?: string;
  /** Of the root types, by name. */
  readonly rootDescriptions?: Readonly<Record<string, string>>;
  /** What routers take an object for that declares no cost. @default 1, without `@cost` in the SDL */
  readonly objectWeight?: number;
}

/**
 * Builds a Federation 2 subgraph from decorated classes. Every way into it asks for the scope that stands
 * beside the field.
 *
 * @throws Error when a field or an entity declares no scope, or a mutation no audit
 */
export function subgraphOf(parts: SubgraphParts): GraphQLSchema {
  const { classes, scopes } = guardedClasses(parts);
  const schema = buildSubgraphSchema({
    typeDefs: parse(print(classes, parts)),
    resolvers: withReferences(createResolversMap(classes), parts),
  });
  return resolveEachEntity(carryExtensions(classes, schema), scopes);
}

/**
 * The SDL of a subgraph: sorted, federation directives included. The printer of graphql-js drops
 * those, and the one of @apollo/subgraph drops the fields of a class that has one.
 */
export function sdlOf(parts: SubgraphParts): string {
  return print(guardedClasses(parts).classes, parts);
}

function guardedClasses(parts: SubgraphParts): {
  readonly classes: GraphQLSchema;
  readonly scopes: ScopeTable;
} {
  const classes = schemaOfClasses(parts);
  const scopes = readScopes(classes, parts.resolvers);
  describeScopes(classes, scopes);
  guardFields(classes, scopes);
  hideFromOthers(classes);
  auditFields(classes);
  if (parts.authDirectives === true) emitAuthDirectives(classes, scopes);
  return { classes, scopes };
}

function schemaOfClasses({
  resolvers,
  orphanedTypes = [],
  description,
  rootDescriptions = {},
  objectWeight,
}: SubgraphParts): GraphQLSchema {
  const config = buildSchemaSync({
    resolvers,
    orphanedTypes,
    validate: false,
    pubSub: noTopics,
  }).toConfig();
  for (const type of [config.query, config.mutation, config.subscription]) {
    if (isObjectType(type)) type.description = own(rootDescriptions, type.name);
  }
  const schema = new GraphQLSchema({ ...config, description });
  return objectWeight === undefined
    ? schema
    : withObjectWeight(schema, objectWeight);
}

function print(schema: GraphQLSchema, { head }: SubgraphParts): string {
  const sdl = printSchemaWithDirectives(lexicographicSortSchema(schema));
  return `${head}\n\n${sdl}\n`;
}

function withReferences(
  resolversMap: ResolversMap,
  { references }: SubgraphParts,
): Record<string, never> {
  const entities = Object.entries(references).map(
    ([name, __resolveReference]) =>
      [name, { ...own(resolversMap, name), __resolveReference }] as const,
  );
  return {
    ...resolversMap,
    ...Object.fromEntries(entities),
  } as unknown as Record<string, never>;
}

import { printSchemaWithDirectives } from "@graphql-tools/utils";
import {
  GraphQLSchema,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { buildSchemaSync, type BuildSchemaOptions } from "type-graphql";
import { own } from "../base/own.js";
import { describeScopes } from "./access/describeScopes.js";
import { emitAuthDirectives } from "./access/emitAuthDirectives.js";
import { guardFields } from "./access/guardFields.js";
import { readScopes } from "./access/readScopes.js";
import type { ScopeTable } from "./access/ScopeTable.js";
import { addFederation } from "./addFederation.js";
import { auditFields } from "./audit/auditFields.js";
import { withObjectWeight } from "./cost/withObjectWeight.js";
import type { ReferenceResolver } from "./entities/entitiesOf.js";
import { layOutDescriptions } from "./layOutDescriptions.js";
import { noTopics } from "./noTopics.js";
import { hideFromOthers } from "./ownership/hideFromOthers.js";
import { secureUrls } from "./secureUrls.js";

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
  /** Whether what pages load is told by https URLs alone. @default false */
  readonly httpsUrls?: boolean;
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
 * @throws Error when a field or an entity declares no scope, a mutation no audit, or an entity cannot be found by
 * a reference
 */
export function subgraphOf(parts: SubgraphParts): GraphQLSchema {
  const { classes, scopes } = guardedClasses(parts);
  const { references } = parts;
  return addFederation(classes, {
    sdl: print(classes, parts),
    references,
    scopes,
  });
}

/**
 * The SDL of a subgraph: sorted, federation directives included. The printer of graphql-js drops
 * those, and the one of @apollo/subgraph drops the fields of a class that has one.
 */
export function sdlOf(parts: SubgraphParts): string {
  return print(guardedClasses(parts).classes, parts);
}

/**
 * The SDL of what clients may ask, sorted. The printer of graphql-js writes no directive but those that
 * clients know.
 */
export function apiSdlOf(parts: SubgraphParts): string {
  const { classes } = guardedClasses(parts);
  return `${printSchema(classes)}\n`;
}

function guardedClasses(parts: SubgraphParts): {
  readonly classes: GraphQLSchema;
  readonly scopes: ScopeTable;
} {
  const classes = schemaOfClasses(parts);
  const scopes = readScopes(classes, parts.resolvers);
  layOutDescriptions(classes);
  describeScopes(classes, scopes);
  guardFields(classes, scopes);
  hideFromOthers(classes);
  auditFields(classes);
  if (parts.httpsUrls === true) secureUrls(classes);
  if (parts.authDirectives === true) emitAuthDirectives(classes, scopes);
  return { classes: lexicographicSortSchema(classes), scopes };
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
  return `${head}\n\n${printSchemaWithDirectives(schema)}\n`;
}

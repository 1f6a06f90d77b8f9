import {
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from "graphql";
import type { GraphQLFieldConfig } from "graphql";
import { entitiesField } from "./entities/entitiesField.js";
import { entitiesOf, type EntityRules } from "./entities/entitiesOf.js";

/** What federation asks for besides the schema. */
export interface FederationParts extends EntityRules {
  /** The subgraph as composers are told of it, federation's directives included. */
  readonly sdl: string;
}

/**
 * Adds to the root of a schema what federation asks of a subgraph: `_service`, which tells composers the SDL, and
 * `_entities`, which finds what other subgraphs refer to. Its directives need no definition here: no document
 * can hold one, and composers know them by the SDL's link to the specification.
 *
 * @throws Error when an entity declares no scope, or cannot be found by a reference
 * @see https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
 */
export function addFederation(
  schema: GraphQLSchema,
  parts: FederationParts,
): GraphQLSchema {
  const { query, types, ...config } = schema.toConfig();
  if (!query) throw new Error("A subgraph needs a Query.");
  const { fields, ...rest } = query.toConfig();
  const entities = entitiesOf(schema, parts);
  return new GraphQLSchema({
    ...config,
    query: new GraphQLObjectType({
      ...rest,
      fields: {
        ...fields,
        ...(entities.size > 0 && { _entities: entitiesField(entities) }),
        _service: serviceField(parts.sdl),
      },
    }),
    types: types.filter((type) => type !== query),
  });
}

function serviceField(sdl: string): GraphQLFieldConfig<unknown, unknown> {
  const service = new GraphQLObjectType({
    name: "_Service",
    fields: { sdl: { type: GraphQLString } },
  });
  return { type: new GraphQLNonNull(service), resolve: () => ({ sdl }) };
}

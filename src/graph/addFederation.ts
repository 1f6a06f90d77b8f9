import {
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfig,
} from "graphql";
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

/** 2.9 is the newest federation that both public composers know. */
const SPECIFICATION = "https://specs.apollo.dev/federation/v2.9";

/** Every federation directive that the classes use, by name: a router meets an unlisted one as `@federation__name`. */
const IMPORTS = ["@cost", "@key", "@listSize", "@shareable", "@tag"] as const;

/**
 * Says at the head of the SDL which federation directives it uses.
 *
 * @param switched directives that only some deployments emit
 * @see https://specs.apollo.dev/link/v1.0/
 */
export function federationLink(switched: readonly string[] = []): string {
  const imports = [...IMPORTS, ...switched].map((name) => `"${name}"`);
  return `extend schema
  @link(url: "${SPECIFICATION}", import: [${imports.sort().join(", ")}])`;
}

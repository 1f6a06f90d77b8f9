import type { GraphQLObjectType, GraphQLSchema } from "graphql";
import type { Scope } from "../../auth/index.js";
import type { ScopeTable } from "../access/ScopeTable.js";
import type { GatewayContext } from "../GatewayContext.js";
import { entityKeys } from "./entityKeys.js";

/**
 * Finds an entity by what another subgraph knows of it, which is unchecked. Called once per
 * representation.
 */
export type ReferenceResolver = (
  reference: Readonly<Record<string, unknown>>,
  context: GatewayContext,
) => unknown;

/** How the entities of a subgraph are found, and by whom. */
export interface EntityRules {
  /** By the name of the entity. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  readonly scopes: ScopeTable;
}

/** A type that other subgraphs refer to. */
export interface Entity {
  readonly type: GraphQLObjectType;
  readonly scope: Scope;
  readonly find: ReferenceResolver;
}

/**
 * The entities of a schema by their names, which callers send.
 *
 * @throws Error when one declares no scope, or cannot be found by a reference
 */
export function entitiesOf(
  schema: GraphQLSchema,
  { references, scopes }: EntityRules,
): ReadonlyMap<unknown, Entity> {
  const finders = new Map(Object.entries(references));
  return new Map(
    [...entityKeys(schema).keys()].map((name) => {
      const scope = scopes.get(name);
      if (scope === undefined) throw new Error(`${name} declares no scope.`);
      const find = finders.get(name);
      if (find === undefined)
        throw new Error(`${name} is an entity that no reference leads to.`);
      const type = schema.getType(name) as GraphQLObjectType;
      return [name, { type, scope, find }] as const;
    }),
  );
}

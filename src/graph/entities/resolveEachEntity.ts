import { isUnionType } from "graphql";
import type { GraphQLFieldResolver, GraphQLSchema } from "graphql";
import type { Scope } from "../../auth/index.js";
import { missingScope } from "../access/missingScope.js";
import type { ScopeTable } from "../access/ScopeTable.js";
import { badUserInput } from "../errors/badUserInput.js";
import type { GatewayContext } from "../GatewayContext.js";

/** What a router sends: the scalar `_Any` lets everything but null through. */
interface EntitiesArguments {
  readonly representations: readonly unknown[];
}

type EntitiesResolver = GraphQLFieldResolver<
  unknown,
  GatewayContext,
  EntitiesArguments
>;

/**
 * Has `_entities` resolve each representation by itself, for whoever has the scope of its type. The
 * resolver of @apollo/subgraph throws on the first that names no entity, when the look-ups of those
 * before it have begun: nobody would wait for them any more, and a failure of one would end the process.
 */
export function resolveEachEntity(
  schema: GraphQLSchema,
  scopes: ScopeTable,
): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()["_entities"];
  if (field?.resolve !== undefined) {
    field.resolve = eachAlone(field.resolve, entityScopes(schema, scopes));
  }
  return schema;
}

function eachAlone(
  resolveAll: EntitiesResolver,
  entities: ReadonlyMap<unknown, Scope>,
): EntitiesResolver {
  return (source, { representations }, context, info) =>
    representations.map((representation, index) => {
      const scope = entities.get(typeNameOf(representation));
      // In a list, an error that is returned stands at its own place.
      if (scope === undefined) {
        return badUserInput(`representations[${index}] names no entity.`);
      }
      const refusal = missingScope(context, scope);
      if (refusal !== undefined) return refusal;
      const one = { representations: [representation] };
      const [entity] = resolveAll(source, one, context, info) as unknown[];
      return entity;
    });
}

/** @throws Error when a type that federation knows as an entity declares no scope */
function entityScopes(
  schema: GraphQLSchema,
  scopes: ScopeTable,
): ReadonlyMap<unknown, Scope> {
  const union = schema.getType("_Entity");
  const types = isUnionType(union) ? union.getTypes() : [];
  return new Map(
    types.map(({ name }) => {
      const scope = scopes.get(name);
      if (scope === undefined) throw new Error(`${name} declares no scope.`);
      return [name, scope];
    }),
  );
}

function typeNameOf(representation: unknown): unknown {
  return (representation as { readonly __typename?: unknown }).__typename;
}

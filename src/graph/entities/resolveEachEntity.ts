import { isUnionType } from "graphql";
import type { GraphQLFieldResolver, GraphQLSchema } from "graphql";
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
 * Has `_entities` resolve each representation by itself. The resolver of @apollo/subgraph throws on
 * the first that names no entity, when the look-ups of those before it have begun: nobody would wait
 * for them any more, and a failure of one would end the process.
 */
export function resolveEachEntity(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()["_entities"];
  if (field?.resolve !== undefined) {
    field.resolve = eachAlone(field.resolve, entityNames(schema));
  }
  return schema;
}

function eachAlone(
  resolveAll: EntitiesResolver,
  entities: ReadonlySet<unknown>,
): EntitiesResolver {
  return (source, { representations }, context, info) =>
    representations.map((representation, index) => {
      // In a list, an error that is returned stands at its own place.
      if (!entities.has(typeNameOf(representation))) {
        return badUserInput(`representations[${index}] names no entity.`);
      }
      const one = { representations: [representation] };
      const [entity] = resolveAll(source, one, context, info) as unknown[];
      return entity;
    });
}

function entityNames(schema: GraphQLSchema): ReadonlySet<unknown> {
  const union = schema.getType("_Entity");
  const types = isUnionType(union) ? union.getTypes() : [];
  return new Set(types.map(({ name }) => name));
}

function typeNameOf(representation: unknown): unknown {
  return (representation as { readonly __typename?: unknown }).__typename;
}

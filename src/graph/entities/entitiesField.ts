import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLScalarType,
  GraphQLUnionType,
  type GraphQLFieldConfig,
} from "graphql";
import { missingScope } from "../access/missingScope.js";
import { badUserInput } from "../errors/refusals.js";
import type { GatewayContext } from "../GatewayContext.js";
import type { Entity } from "./entitiesOf.js";

/** What a router sends: the scalar `_Any` lets everything but null through. */
interface EntitiesArguments {
  readonly representations: readonly unknown[];
}

/**
 * The field `_entities`, by which routers ask for what other subgraphs refer to. Each representation is found by
 * itself, for callers who have the scope of its type, and fails at its own place in the list.
 *
 * @param entities by name; one at least
 * @see https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
 */
export function entitiesField(
  entities: ReadonlyMap<unknown, Entity>,
): GraphQLFieldConfig<unknown, GatewayContext, EntitiesArguments> {
  const typeNames = new WeakMap<object, string>();
  const union = new GraphQLUnionType({
    name: "_Entity",
    types: [...entities.values()].map(({ type }) => type),
    resolveType: (found: object) => typeNames.get(found),
  });
  const findOne = async (
    representation: unknown,
    index: number,
    context: GatewayContext,
  ): Promise<unknown> => {
    const reference = (representation ?? {}) as Reference;
    const entity = entities.get(reference.__typename);
    if (entity === undefined)
      throw badUserInput(`representations[${index}] names no entity.`);
    const refusal = missingScope(context, entity.scope);
    if (refusal !== undefined) throw refusal;
    const found = await entity.find(reference, context);
    if (typeof found === "object" && found !== null)
      typeNames.set(found, entity.type.name);
    return found;
  };
  return {
    type: new GraphQLNonNull(new GraphQLList(union)),
    args: { representations: { type: listOfAny() } },
    // A promise each: one that fails leaves nobody waiting for the others.
    resolve: (_source, { representations }, context) =>
      representations.map((one, index) => findOne(one, index, context)),
  };
}

type Reference = Readonly<Record<string, unknown>> & {
  readonly __typename?: unknown;
};

/** `[_Any!]!` */
function listOfAny(): GraphQLNonNull<
  GraphQLList<GraphQLNonNull<GraphQLScalarType>>
> {
  const any = new GraphQLScalarType({ name: "_Any" });
  return new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(any)));
}

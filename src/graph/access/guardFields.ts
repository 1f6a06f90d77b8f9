import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import type { Scope } from "../../auth/index.js";
import type { GatewayContext } from "../GatewayContext.js";
import { missingScope } from "./missingScope.js";
import { scopedFields, type ScopeTable } from "./ScopeTable.js";

type Resolver = GraphQLFieldResolver<unknown, GatewayContext>;

/**
 * Has every field of the table ask for its scope before anything of it runs. The others are left as they
 * are, and cost nothing. A subscription is asked once, when it begins: its events were granted then.
 *
 * @param schema changed in place
 */
export function guardFields(schema: GraphQLSchema, scopes: ScopeTable): void {
  for (const { field, scope } of scopedFields(schema, scopes)) {
    const { subscribe, resolve = defaultFieldResolver } = field;
    if (subscribe === undefined) field.resolve = guarded(resolve, scope);
    else field.subscribe = guarded(subscribe, scope);
  }
}

/** An error that is returned fails the field as one that is thrown. */
function guarded(resolve: Resolver, scope: Scope): Resolver {
  return (source, args, context, info) =>
    missingScope(context, scope) ?? resolve(source, args, context, info);
}

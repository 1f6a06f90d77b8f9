import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import { Extensions } from "type-graphql";
import { isLoopbackName } from "../base/isLoopbackName.js";
import type { GatewayContext } from "./GatewayContext.js";
import { objectFields } from "./objectFields.js";

type Resolver = GraphQLFieldResolver<unknown, GatewayContext>;

/** Declares that pages load what the field's URL leads to: one that is served by https cannot, where it is http. */
export function LoadedByPages(): ReturnType<typeof Extensions> {
  return Extensions({ loadedByPages: true });
}

/**
 * Has every field that declares it (`@LoadedByPages`) tell https URLs in place of http ones. The signatures of the
 * storage and of the delivery network do not cover the scheme.
 *
 * @param schema changed in place
 */
export function secureUrls(schema: GraphQLSchema): void {
  for (const field of objectFields(schema))
    if (field.extensions["loadedByPages"] === true)
      field.resolve = secured(field.resolve ?? defaultFieldResolver);
}

function secured(resolve: Resolver): Resolver {
  return async (...call) => {
    const value: unknown = await resolve(...call);
    return Array.isArray(value) ? value.map(inHttps) : inHttps(value);
  };
}

/** A port of its own speaks one scheme, and this machine is as safe without. */
function inHttps(value: unknown): unknown {
  if (!(value instanceof URL) || value.protocol !== "http:") return value;
  if (value.port !== "" || isLoopbackName(value.hostname)) return value;
  const secure = new URL(value);
  secure.protocol = "https:";
  return secure;
}

import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import { forbidden } from "../errors/refusals.js";
import type { GatewayContext } from "../GatewayContext.js";
import { objectFields } from "../objectFields.js";
import { writesToAll } from "./asWriterSees.js";
import { declaredOwners, type OwnersField } from "./ShownToOwner.js";
import { isCallersOwn, type Owned } from "./whose.js";

type Resolver = GraphQLFieldResolver<unknown, GatewayContext>;

/**
 * Has every field that declares it (`@ShownToOwner`) ask whose the thing is, and say so in its description.
 * With `vod:admin`, and so in open mode, nothing is asked.
 *
 * @param schema what type-graphql made of the classes; changed in place
 */
export function hideFromOthers(schema: GraphQLSchema): void {
  for (const field of objectFields(schema)) {
    const declared = declaredOwners(field.extensions);
    if (declared === undefined) continue;
    field.description = `${field.description ?? ""} ${sentence(declared)}`;
    field.resolve = hidden(field.resolve ?? defaultFieldResolver, declared);
  }
}

function hidden(resolve: Resolver, { instead }: OwnersField): Resolver {
  const forOthers: Resolver = async (source, args, context, info) => {
    const isOwn = await isCallersOwn(source as Owned, context);
    if (!isOwn && instead === undefined) return refusal();
    const value: unknown = await resolve(source, args, context, info);
    return isOwn || value == null ? value : instead?.of(value);
  };
  return (source, args, context, info) =>
    writesToAll(context.principal)
      ? resolve(source, args, context, info)
      : forOthers(source, args, context, info);
}

/** An error that is returned fails the field as one that is thrown. */
function refusal(): Error {
  return forbidden(
    "Shown to the owner of the video, and with the scope vod:admin.",
  );
}

function sentence({ instead }: OwnersField): string {
  return instead === undefined
    ? "Shown to the owner and with `vod:admin`; to others FORBIDDEN."
    : `Shown to the owner and with \`vod:admin\`; others get ${instead.words}.`;
}

import { GraphQLScalarType } from "graphql";
import { GraphQLURL as AnyUrl } from "graphql-scalars";

/** The scalar `URL`. Most that are written are URLs already, and need not be read anew for it. */
export const GraphQLURL = new GraphQLScalarType<unknown>({
  ...AnyUrl.toConfig(),
  serialize: (value) =>
    value instanceof URL ? value.href : AnyUrl.serialize(value),
});

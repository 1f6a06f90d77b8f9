import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";

function toByteSize(value: unknown, node?: ValueNode): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0)
    return value;
  throw new GraphQLError(
    "A ByteSize is a whole number from 0 to 9007199254740991.",
    { nodes: node ?? null },
  );
}

/** Sizes in bytes: `Int` ends at 2 GiB, and a `BigInt` is a string in some clients. */
export const ByteSize = new GraphQLScalarType<number, number>({
  name: "ByteSize",
  description:
    "A size in bytes: a JSON number, whole, from 0 to 9007199254740991 (2^53 - 1).",
  serialize: (value) => toByteSize(value),
  parseValue: (value) => toByteSize(value),
  parseLiteral: (node) =>
    toByteSize(node.kind === Kind.INT ? Number(node.value) : undefined, node),
});

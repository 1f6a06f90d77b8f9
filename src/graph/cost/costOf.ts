import type {
  DocumentNode,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";
import { fragmentsOf } from "../fragmentsOf.js";
import { costOfSelections } from "./costOfSelections.js";
import { FREE } from "./weights.js";

/** One valid operation, about to run. */
export interface CostedOperation {
  readonly schema: GraphQLSchema;
  /** Valid against the schema: fragments that spread themselves would never end. */
  readonly document: DocumentNode;
  /** The one of the document's operations that is to run. */
  readonly operation: OperationDefinitionNode;
  /** Coerced, defaults filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What an operation may cost: the calls to VOD that it makes at worst in normal operation, repeats after
 * failures apart. Mostly it makes fewer, since reads are gathered. Introspection is free.
 *
 * @returns whole calls
 * @see docs/cost.md
 */
export function costOf({
  schema,
  document,
  operation,
  variables,
}: CostedOperation): number {
  const root = schema.getRootType(operation.operation);
  // Validation has seen to it.
  if (!root) return FREE;
  return costOfSelections(
    root,
    { selectionSets: [operation.selectionSet] },
    { schema, fragments: fragmentsOf(document), variables },
  );
}

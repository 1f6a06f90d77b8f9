import {
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { fragmentsOf } from "../fragmentsOf.js";
import { costOfSelections } from "./costOfSelections.js";

/** One valid operation, about to run. */
export interface CostedOperation {
  readonly schema: GraphQLSchema;
  /** Valid against the schema: fragments that spread themselves would never end. */
  readonly document: DocumentNode;
  /** The one of the document's operations that is to run. */
  readonly operation: OperationDefinitionNode;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What an operation may cost: the calls to VOD that it makes at worst in normal operation, repeats after
 * failures apart. Mostly it makes fewer, since reads are gathered. Introspection is free.
 *
 * @returns whole calls; undefined where the variables do not fit, and nothing will run
 * @see docs/cost.md
 */
export function costOf({
  schema,
  document,
  operation,
  variables,
}: CostedOperation): number | undefined {
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variables,
    { maxErrors: 1 },
  );
  const root = schema.getRootType(operation.operation);
  if (coerced === undefined || !root) return undefined;
  const scope = {
    schema,
    fragments: fragmentsOf(document),
    variables: coerced,
  };
  return costOfSelections(
    root,
    { selectionSets: [operation.selectionSet] },
    scope,
  );
}

import {
  OperationTypeNode,
  parse,
  type OperationDefinitionNode,
} from "graphql";
import type { Asked } from "./Asked.js";

type Request = Asked["request"];

/** Whether what is to run goes on until it is ended. */
export function isSubscription(request: Request): boolean {
  const operation = operationsIn(request).find(
    ({ name }) => name?.value === (request.operationName ?? name?.value),
  );
  return operation?.operation === OperationTypeNode.SUBSCRIPTION;
}

/**
 * For a moment after the tab has changed GraphiQL names the operation of the one before: where a document has one
 * operation, it is that.
 */
export function inStep(request: Request): Request {
  const [only, ...others] = operationsIn(request);
  return only === undefined || others.length > 0
    ? request
    : { ...request, operationName: only.name?.value };
}

function operationsIn({ query }: Request): readonly OperationDefinitionNode[] {
  try {
    return parse(query).definitions.filter(
      (definition) => "operation" in definition,
    );
  } catch {
    // The gateway says what is wrong with it.
    return [];
  }
}

import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

/** Whether a document is a mutation: clients have a call of its own for these. */
export function isMutation<Data, Variables>({
  definitions,
}: TypedDocumentNode<Data, Variables>): boolean {
  // As text, so that graphql itself is not bundled for the sake of an enum.
  return definitions.some(
    (node) => "operation" in node && (node.operation as string) === "mutation",
  );
}

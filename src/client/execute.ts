import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { toGatewayError } from "./errors/toGatewayError.js";
import type { Fetcher, GraphQLAnswer } from "./Fetcher.js";

/**
 * Runs one document and answers its data. A document that fails in part throws: whoever wants what
 * came beside an error reads the fetcher's answer.
 *
 * @throws GatewayError for the first error, and when no answer came
 */
export async function execute<Data, Variables extends Record<string, unknown>>(
  fetcher: Fetcher,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Data> {
  let answer: GraphQLAnswer<Data>;
  try {
    answer = await fetcher(document, variables, options);
  } catch (failure) {
    throw toGatewayError(failure);
  }
  if ((answer.errors ?? []).length > 0) throw toGatewayError(answer);
  if (answer.error != null) throw toGatewayError(answer.error);
  if (answer.data == null) throw toGatewayError(answer);
  return answer.data;
}

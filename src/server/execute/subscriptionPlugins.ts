import type {
  ApolloServerPlugin,
  GraphQLRequestContextResponseForOperation,
} from "@apollo/server";
import {
  createSourceEventStream,
  GraphQLError,
  OperationTypeNode,
} from "graphql";
import type { RateLimiter } from "../../auth/index.js";
import type { ServerContext } from "../request/createContext.js";
import { eventResults } from "./eventResults.js";
import { singleAnswer } from "./singleAnswer.js";
import type { StreamedResult, TellErrors } from "../request/StreamedResult.js";

type Begun = GraphQLRequestContextResponseForOperation<ServerContext>;

/** Refuses what cannot be answered the way it was asked, before it costs anything. */
export const refuseUnstreamable: ApolloServerPlugin<ServerContext> = {
  requestDidStart: () =>
    Promise.resolve({
      // It throws at once, and not by a promise, so that plugins after it do not hear of the operation.
      didResolveOperation: ({ operation, contextValue: { stream } }) => {
        if (
          operation?.operation === OperationTypeNode.SUBSCRIPTION &&
          stream === undefined
        )
          throw badRequest(
            "A subscription needs a WebSocket (`graphql-transport-ws`), or `Accept: text/event-stream` (Apollo Client: `multipart/mixed;subscriptionSpec=1.0`).",
          );
        if (
          operation?.operation === OperationTypeNode.MUTATION &&
          stream?.readsOnly === true
        )
          throw badRequest("A GET runs no mutation: send it by POST.");
        return Promise.resolve();
      },
    }),
};

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: "BAD_REQUEST", http: { status: 400 } },
  });
}

/**
 * Begins subscriptions in place of Apollo Server, which runs none: everything before that step, the limits,
 * the cost, the share of the caller, is the same as for queries, since the same plugins have seen it. Has to
 * be the last of them.
 */
export function beginSubscriptions(
  limiter: RateLimiter,
  tellErrors: TellErrors,
): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        // Without an operation of the name that was asked for there is no `operation` here, whatever its type says.
        responseForOperation: async (begun) =>
          begun.contextValue.record.operationType === "subscription"
            ? singleAnswer(await begin(begun, limiter, tellErrors))
            : null,
      }),
  };
}

/** @returns what to answer when it does not begin; else the results are in the slot, and this is sent to nobody */
async function begin(
  { schema, document, request, contextValue }: Begun,
  limiter: RateLimiter,
  tellErrors: TellErrors,
): Promise<StreamedResult> {
  const operation = {
    schema,
    document,
    operationName: request.operationName,
    variableValues: request.variables,
  };
  const source = await createSourceEventStream({ ...operation, contextValue });
  if (!(Symbol.asyncIterator in source)) return tellErrors(source);
  if (contextValue.stream !== undefined)
    contextValue.stream.results = eventResults(source, {
      operation,
      context: contextValue,
      limiter,
      tellErrors,
    });
  return { data: null };
}

import type {
  ApolloServerPlugin,
  GraphQLRequestListener,
} from "@apollo/server";
import type { ServerContext } from "../request/createContext.js";
import { errorCodes } from "../request/RequestRecord.js";

/** Notes in the request's record which operation ran, and the codes of the errors that it answers. */
export const recordOperation: ApolloServerPlugin<ServerContext> = {
  requestDidStart: () => Promise.resolve(listener),
};

const listener: GraphQLRequestListener<ServerContext> = {
  didResolveOperation({ contextValue: { record }, operation, operationName }) {
    if (operation !== undefined) record.operationType = operation.operation;
    if (operationName !== null) record.operationName = operationName;
    return Promise.resolve();
  },
  willSendResponse({
    contextValue: { record },
    operation,
    response: { body },
  }) {
    // What GET does not run is refused before the operation counts as resolved.
    if (operation !== undefined) record.operationType ??= operation.operation;
    if (body.kind === "single")
      record.errorCodes = errorCodes(body.singleResult.errors ?? []);
    return Promise.resolve();
  },
};

import type { ApolloServerPlugin } from "@apollo/server";
import type { ServerContext } from "../request/createContext.js";

/** Runs the listed document in place of whatever stands in the request: Apollo Server has not read that yet. */
export const runListedDocument: ApolloServerPlugin<ServerContext> = {
  requestDidStart({ request, contextValue }) {
    const { listedDocument } = contextValue.record;
    if (listedDocument !== undefined) {
      request.query = listedDocument;
      request.extensions = { ...request.extensions };
      delete request.extensions["persistedQuery"];
    }
    return Promise.resolve();
  },
};

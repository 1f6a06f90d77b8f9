import type { ApolloServerPlugin } from "@apollo/server";
import type { preParsingHookHandler } from "fastify";

/** What a GET may leave out. */
const optional = ["operationName", "variables", "extensions"];

/** Takes parameters of a GET that are there and empty, as forms and some clients write them, for left out. */
export const leaveOutEmptyParameters: preParsingHookHandler = (
  { raw },
  _reply,
  payload,
  done,
) => {
  const [path = "", search = ""] = (raw.url ?? "").split(/\?(.*)/s);
  const parameters = new URLSearchParams(search);
  const empty = optional.filter((name) => parameters.get(name) === "");
  if (raw.method === "GET" && empty.length > 0) {
    for (const name of empty) parameters.delete(name, "");
    raw.url = `${path}?${parameters.toString()}`;
  }
  done(null, payload);
};

/** Takes an empty name of an operation for left out, whatever brought it: a body, or a message of a socket. */
export const leaveOutEmptyName: ApolloServerPlugin = {
  requestDidStart({ request }) {
    if (request.operationName === "") delete request.operationName;
    return Promise.resolve();
  },
};

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
  if (raw.method === "GET") raw.url = withoutEmpty(raw.url ?? "");
  done(null, payload);
};

function withoutEmpty(url: string): string {
  const [path = "", search = ""] = url.split(/\?(.*)/s);
  const parameters = new URLSearchParams(search);
  const empty = optional.filter((name) => parameters.get(name) === "");
  if (empty.length === 0) return url;
  for (const name of empty) parameters.delete(name, "");
  return `${path}?${parameters.toString()}`;
}

/** Takes an empty name of an operation for left out, whatever brought it: a body, or a message of a socket. */
export const leaveOutEmptyName: ApolloServerPlugin = {
  requestDidStart({ request }) {
    if (request.operationName === "") delete request.operationName;
    return Promise.resolve();
  },
};

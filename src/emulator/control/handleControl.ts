import type { ServerResponse } from "node:http";
import type { HttpRequest } from "../rpc/HttpRequest.js";
import { send } from "../rpc/send.js";
import type { Controllable } from "./Controllable.js";
import { done, problem, type Reply } from "./Reply.js";
import { runRoute } from "./routes.js";

/** Where the switches are that the vendor does not have. */
export const CONTROL_PREFIX = "/_emulator/";

const LOOPBACK = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;
const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_ORIGIN =
  /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/**
 * Answers requests below `/_emulator/`, in JSON, from this machine alone. Web pages have no business here,
 * save those that this machine serves itself; a name that leads here in a stranger's DNS is none of ours.
 */
export function handleControl(
  http: HttpRequest,
  response: ServerResponse,
  emulator: Controllable,
): void {
  const { origin, host = "" } = http.headers;
  const isOurs =
    LOOPBACK.test(http.remoteAddress) &&
    LOOPBACK_HOST.test(host) &&
    (origin === undefined || LOOPBACK_ORIGIN.test(origin));
  const { status, body } = isOurs
    ? answer(http, emulator)
    : problem(403, "the control path answers programs on this machine alone");
  send(response, {
    status,
    headers: {
      "content-type": "application/json;charset=utf-8",
      ...(isOurs && origin !== undefined && corsHeaders(origin)),
    },
    body: body === undefined ? "" : JSON.stringify(body),
  });
}

function answer(http: HttpRequest, emulator: Controllable): Reply {
  if (http.method === "OPTIONS") return done;
  const path = http.path.slice(CONTROL_PREFIX.length);
  return runRoute(path, http, emulator) ?? problem(404, "no such switch");
}

function corsHeaders(origin: string): Readonly<Record<string, string>> {
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "GET, POST, DELETE",
    "access-control-allow-headers": "content-type",
    vary: "Origin",
  };
}

import type { ServerResponse } from "node:http";
import type { HttpRequest } from "../rpc/HttpRequest.js";
import { send } from "../rpc/send.js";
import type { Controllable } from "./Controllable.js";
import { parseFault } from "./parseFault.js";
import { parseSource } from "./parseSource.js";

/** Where the switches are that the vendor does not have. */
export const CONTROL_PREFIX = "/_emulator/";

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const SOURCE = /^(?:videos|images|attached-media)\/([^/]+)\/source$/;
const PARTS = /^videos\/([^/]+)\/parts$/;
const LOOPBACK = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;

/**
 * Answers requests below `/_emulator/`, in JSON, from this machine alone. A request with an `Origin`
 * comes from a web page, which has no business here.
 */
export function handleControl(
  http: HttpRequest,
  response: ServerResponse,
  emulator: Controllable,
): void {
  const isOurs =
    LOOPBACK.test(http.remoteAddress) && http.headers["origin"] === undefined;
  const { status, body } = isOurs
    ? route(http, emulator)
    : problem(403, "the control path answers programs on this machine alone");
  const headers = { "content-type": "application/json;charset=utf-8" };
  send(response, {
    status,
    headers,
    body: body === undefined ? "" : JSON.stringify(body),
  });
}

function route(http: HttpRequest, emulator: Controllable): Reply {
  const path = http.path.slice(CONTROL_PREFIX.length);
  const mediaId = SOURCE.exec(path)?.[1];
  if (mediaId !== undefined && http.method === "POST") {
    return completeUpload(mediaId, http, emulator);
  }
  const videoId = PARTS.exec(path)?.[1];
  if (videoId !== undefined && http.method === "POST") {
    return leaveParts(videoId, http, emulator);
  }
  switch (`${http.method} ${path}`) {
    case "POST faults":
      return addFault(http, emulator);
    case "DELETE faults":
      emulator.faults.clear();
      return { status: 204, body: undefined };
    case "GET calls":
      return { status: 200, body: { calls: emulator.calls.calls } };
    default:
      return problem(404, "no such switch");
  }
}

function addFault({ body }: HttpRequest, { faults }: Controllable): Reply {
  const parsed = parseFault(parseJson(body));
  if ("problems" in parsed) return problem(400, ...parsed.problems);
  faults.add(parsed.fault);
  return { status: 201, body: parsed.fault };
}

function completeUpload(
  mediaId: string,
  { body }: HttpRequest,
  emulator: Controllable,
): Reply {
  const parsed = parseSource(body.length === 0 ? {} : parseJson(body));
  if ("problems" in parsed) return problem(400, ...parsed.problems);
  const isKnown = emulator.completeUpload(mediaId, parsed.source);
  return isKnown
    ? { status: 202, body: { mediaId } }
    : problem(404, "no such media asset");
}

function leaveParts(
  videoId: string,
  { body }: HttpRequest,
  emulator: Controllable,
): Reply {
  const parsed = parseSource(parseJson(body));
  if ("problems" in parsed) return problem(400, ...parsed.problems);
  const { sizeBytes } = parsed.source;
  if (sizeBytes === undefined) return problem(400, "sizeBytes is missing");
  return emulator.leaveParts(videoId, sizeBytes)
    ? { status: 202, body: { videoId } }
    : problem(404, "no such video");
}

function problem(status: number, ...problems: readonly string[]): Reply {
  return { status, body: { problems } };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

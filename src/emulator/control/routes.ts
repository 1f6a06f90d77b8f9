import type { HttpRequest } from "../rpc/HttpRequest.js";
import type { Controllable } from "./Controllable.js";
import { addEventFault, sendEvent } from "./eventSwitches.js";
import { done, type Reply, problem } from "./Reply.js";
import { parseFault } from "./parseFault.js";
import { own } from "../../base/own.js";
import type { SourceFile } from "../media/LifeCycle.js";
import { findProblems, flag, isObject, required, text } from "./Rule.js";

/** One switch. */
interface Route {
  readonly method: string;
  /** Of the path below the prefix; its group is the id of an asset. */
  readonly path: RegExp;
  run(
    request: { readonly body: unknown; readonly id: string },
    emulator: Controllable,
  ): Reply;
}

const ok = (body: unknown): Reply => ({ status: 200, body });

const ROUTES: readonly Route[] = [
  { method: "POST", path: /^faults$/, run: addFault },
  {
    method: "DELETE",
    path: /^faults$/,
    run: (_, { faults }) => {
      faults.clear();
      return done;
    },
  },
  {
    method: "GET",
    path: /^calls$/,
    run: (_, { calls }) => ok({ calls: calls.calls }),
  },
  {
    method: "GET",
    path: /^calls\/counts$/,
    run: (_, { calls }) => ok({ counts: calls.counts }),
  },
  {
    method: "POST",
    path: /^(?:videos|images|attached-media)\/([^/]+)\/source$/,
    run: completeUpload,
  },
  { method: "POST", path: /^videos\/([^/]+)\/parts$/, run: leaveParts },
  { method: "POST", path: /^credentials\/expire$/, run: expireCredentials },
  { method: "POST", path: /^play-tokens$/, run: judgePlayToken },
  { method: "POST", path: /^network$/, run: switchNetwork },
  {
    method: "GET",
    path: /^objects$/,
    run: (_, { objectLog }) => ok({ requests: objectLog.requests }),
  },
  {
    method: "GET",
    path: /^events$/,
    run: (_, { events }) => ok({ events: events.log.events }),
  },
  { method: "POST", path: /^events$/, run: sendEvent },
  { method: "POST", path: /^events\/faults$/, run: addEventFault },
  {
    method: "DELETE",
    path: /^events\/faults$/,
    run: (_, { events }) => {
      events.faults.clear();
      return done;
    },
  },
];

/** Does what a request of the control path asks for. @returns `undefined` when there is no such switch */
export function runRoute(
  path: string,
  { method, body }: HttpRequest,
  emulator: Controllable,
): Reply | undefined {
  const route = ROUTES.find(
    (each) => each.method === method && each.path.test(path),
  );
  const id = route?.path.exec(path)?.[1] ?? "";
  return route?.run({ body: parseJson(body), id }, emulator);
}

/** No body at all is an empty object. */
function parseJson(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

/** A request about one asset. */
interface AssetRequest {
  readonly body: unknown;
  readonly id: string;
}

/** The file of an asset has arrived, without a byte of it. */
function completeUpload(
  { body, id: mediaId }: AssetRequest,
  emulator: Controllable,
): Reply {
  const parsed = parseSource(body);
  if ("problems" in parsed) return problem(400, ...parsed.problems);
  return emulator.completeUpload(mediaId, parsed.source)
    ? { status: 202, body: { mediaId } }
    : problem(404, "no such media asset");
}

/** Parts of a video's file have arrived, without a byte of them. */
function leaveParts(
  { body, id: videoId }: AssetRequest,
  emulator: Controllable,
): Reply {
  const parsed = parseSource(body);
  if ("problems" in parsed) return problem(400, ...parsed.problems);
  const { sizeBytes } = parsed.source;
  if (sizeBytes === undefined) return problem(400, "sizeBytes is missing");
  return emulator.leaveParts(videoId, sizeBytes)
    ? { status: 202, body: { videoId } }
    : problem(404, "no such video");
}

/** Asks for a fault of calls. */
function addFault(
  { body }: { readonly body: unknown },
  { faults }: Controllable,
): Reply {
  const parsed = parseFault(body);
  if ("problems" in parsed) return problem(400, ...parsed.problems);
  faults.add(parsed.fault);
  return { status: 201, body: parsed.fault };
}

const isWhole = (value: unknown): boolean =>
  Number.isSafeInteger(value) && (value as number) >= 0;
const isDuration = (value: unknown): boolean =>
  Number.isFinite(value) && (value as number) >= 0;

const MEMBERS: Readonly<
  Record<string, readonly [string, (value: unknown) => boolean]>
> = {
  sizeBytes: ["a whole number from 0 up", isWhole],
  durationSeconds: ["a number from 0 up", isDuration],
  isSound: ["true or false", (value) => typeof value === "boolean"],
};

/** Reads a source file that came as JSON: either it, or everything that is wrong with it. */
function parseSource(
  value: unknown,
): { readonly source: SourceFile } | { readonly problems: readonly string[] } {
  if (typeof value !== "object" || value === null)
    return { problems: ["must be an object"] };
  const problems = Object.entries(value).flatMap(
    ([name, member]: [string, unknown]) => {
      const [expected, holds] = own(MEMBERS, name) ?? [
        "left out: it is unknown",
        () => false,
      ];
      return holds(member) ? [] : [`${name} must be ${expected}`];
    },
  );
  return problems.length > 0 ? { problems } : { source: value };
}

/** Upload credentials of one asset, or all of them, are expired from now on. */
function expireCredentials(
  { body }: { readonly body: unknown },
  emulator: Controllable,
): Reply {
  if (!isObject(body)) return problem(400, "must be an object");
  const problems = findProblems(body, { mediaId: text });
  if (problems.length > 0) return problem(400, ...problems);
  const { mediaId } = body as { readonly mediaId?: string };
  return {
    status: 200,
    body: { expired: emulator.expireCredentials(mediaId) },
  };
}

/** Tells whether a player would be let in by a play token. */
function judgePlayToken(
  { body }: { readonly body: unknown },
  emulator: Controllable,
): Reply {
  if (!isObject(body)) return problem(400, "must be an object");
  const problems = findProblems(body, { token: required(text) });
  if (problems.length > 0) return problem(400, ...problems);
  const found = emulator.checkPlayToken(String(body["token"]));
  return ok({ valid: found.length === 0, problems: found });
}

/** Cuts the way to the bucket, or restores it. */
function switchNetwork(
  { body }: { readonly body: unknown },
  { network }: Controllable,
): Reply {
  if (!isObject(body)) return problem(400, "must be an object");
  const problems = findProblems(body, { cut: required(flag) });
  if (problems.length > 0) return problem(400, ...problems);
  if (body["cut"] === true) network.cut();
  else network.restore();
  return done;
}

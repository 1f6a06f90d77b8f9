import type { HttpRequest } from "../rpc/HttpRequest.js";
import { completeUpload, leaveParts } from "./assetSwitches.js";
import type { Controllable } from "./Controllable.js";
import { addEventFault, sendEvent } from "./eventSwitches.js";
import { addFault } from "./faultSwitches.js";
import { done } from "./Reply.js";
import type { Reply } from "./Reply.js";
import { expireCredentials, switchNetwork } from "./storageSwitches.js";

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

import type { Action } from "../actions/Action.js";
import type { RpcCall } from "./RpcCall.js";
import { missing, refuse, RpcError } from "./RpcError.js";

const API_VERSION = "2017-03-21";

/** What the gateway knows of the service behind it. */
export interface ActionDirectory {
  readonly emulated: ReadonlyMap<string, Action>;
  /** Everything that VOD has. */
  readonly existing: ReadonlySet<string>;
}

/**
 * Checks what can be checked without knowing who calls.
 *
 * @throws RpcError the documented refusal
 */
export function admit(call: RpcCall, directory: ActionDirectory): Action {
  const { method, path } = call.http;
  if (method !== "GET" && method !== "POST")
    throw refuse("UnsupportedHTTPMethod");
  if (path !== "/") throw refuse("InvalidApi.NotFound");
  if (call.format === undefined) throw refuse("InvalidParameter.Format");
  if (!call.action) throw missing("Action");
  if (!call.version) throw missing("Version");
  if (call.version !== API_VERSION) throw refuse("InvalidVersion");
  return findAction(call.action, directory);
}

function findAction(
  name: string,
  { emulated, existing }: ActionDirectory,
): Action {
  const action = emulated.get(name);
  if (action !== undefined) return action;
  if (!existing.has(name)) throw refuse("InvalidApi.NotFound");
  const { code, status, message } = refuse("UnsupportedOperation");
  throw new RpcError(code, status, `${message} ${name} is not emulated.`);
}

import type { CallbackSetting } from "../media/CallbackStore.js";
import { account } from "../media/account.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { invalid, missing, refuse } from "../rpc/RpcError.js";
import type { Action } from "./Action.js";
import { textOf } from "./parameters.js";

const URL_MAX_BYTES = 256;

/**
 * The newest table has no figure for reading and deleting. This is what configuration calls had in
 * 2020, and the only one there is.
 */
const CONFIGURATION_CALLS_PER_SECOND = 10;

/**
 * Replaces the application's setting as a whole. No refusal is documented, so that the codes are
 * those of any VOD operation.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-setmessagecallback
 */
export const setMessageCallback: Action = {
  name: "SetMessageCallback",
  callsPerSecond: 15,
  run(parameters, { callbacks }) {
    callbacks.set(settingOf(parameters), appIdOf(parameters));
    return {};
  },
};

/** @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getmessagecallback */
export const getMessageCallback: Action = {
  name: "GetMessageCallback",
  callsPerSecond: CONFIGURATION_CALLS_PER_SECOND,
  run(parameters, { callbacks }) {
    const appId = appIdOf(parameters);
    const setting = callbacks.get(appId);
    return { MessageCallback: { AppId: appId, ...describe(setting) } };
  },
};

/** @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-deletemessagecallback */
export const deleteMessageCallback: Action = {
  name: "DeleteMessageCallback",
  callsPerSecond: CONFIGURATION_CALLS_PER_SECOND,
  run(parameters, { callbacks }) {
    callbacks.delete(appIdOf(parameters));
    return {};
  },
};

/** The key goes out in clear, as the vendor's does. */
function describe(setting: CallbackSetting | undefined): AnswerBody {
  return {
    CallbackType: setting?.type,
    CallbackURL: setting?.url,
    EventTypeList: setting?.eventTypes,
    AuthSwitch: setting?.authSwitch,
    AuthKey: setting?.authKey,
    MnsEndpoint: setting?.mnsEndpoint,
    MnsQueueName: setting?.mnsQueueName,
  };
}

/** @throws RpcError `Forbidden.OperateApp` for the application that the account's key may not operate */
function appIdOf(parameters: Parameters): string {
  const appId = textOf(parameters, "AppId") ?? account.appId;
  if (appId === account.forbiddenAppId) throw refuse("Forbidden.OperateApp");
  return appId;
}

function settingOf(parameters: Parameters): CallbackSetting {
  const type = textOf(parameters, "CallbackType") ?? "HTTP";
  const eventTypes = parameters.get("EventTypeList") ?? "";
  switch (type) {
    case "HTTP":
      return { type, eventTypes, ...httpTargetOf(parameters) };
    case "MNS":
      return { type, eventTypes, authSwitch: "off", ...queueOf(parameters) };
    default:
      throw invalid("CallbackType");
  }
}

function httpTargetOf(
  parameters: Parameters,
): Pick<CallbackSetting, "url" | "authSwitch" | "authKey"> {
  const url = textOf(parameters, "CallbackURL");
  if (url === undefined) throw missing("CallbackURL");
  if (Buffer.byteLength(url) > URL_MAX_BYTES || !/^https?:\/\//.test(url))
    throw notValid("CallbackURL");
  const authSwitch = textOf(parameters, "AuthSwitch") ?? "off";
  if (authSwitch !== "on" && authSwitch !== "off") throw invalid("AuthSwitch");
  return { url, authSwitch, authKey: authKeyOf(parameters) };
}

function authKeyOf(parameters: Parameters): string | undefined {
  const key = textOf(parameters, "AuthKey");
  if (key === undefined) return undefined;
  const isMixed = /[A-Z]/.test(key) && /[a-z]/.test(key) && /\d/.test(key);
  if (key.length > 32 || !isMixed) throw notValid("AuthKey");
  return key;
}

function queueOf(
  parameters: Parameters,
): Pick<CallbackSetting, "mnsEndpoint" | "mnsQueueName"> {
  const mnsEndpoint = textOf(parameters, "MnsEndpoint");
  const mnsQueueName = textOf(parameters, "MnsQueueName");
  if (mnsEndpoint === undefined) throw missing("MnsEndpoint");
  if (mnsQueueName === undefined) throw missing("MnsQueueName");
  return { mnsEndpoint, mnsQueueName };
}

function notValid(parameter: string): Error {
  return refuse("InvalidParameter", { Parameter: parameter });
}

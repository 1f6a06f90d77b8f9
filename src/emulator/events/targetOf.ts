import type { CallbackStore } from "../media/CallbackStore.js";
import { uploadUserData } from "./uploadUserData.js";
import type { EventSubject } from "./VodEvent.js";

/** Where an event goes. */
export interface EventTarget {
  readonly url: string;
  /** What it is signed with; `undefined`: it is not. */
  readonly key: string | undefined;
}

/**
 * The URL of the upload's `UserData` wins over the account's. The account's setting decides whether
 * anything is sent, which types are, and the key: the vendor does not say whose key signs for an upload's
 * own URL.
 *
 * @returns `undefined` when nobody asked for the event. Queues (MNS) are not emulated: nothing goes there
 */
export function targetOf(
  type: string,
  { appId, userData }: EventSubject,
  callbacks: CallbackStore,
): EventTarget | undefined {
  const setting = callbacks.get(appId);
  if (setting?.type !== "HTTP" || setting.url === undefined) return undefined;
  const types = setting.eventTypes.split(",").map((name) => name.trim());
  if (!types.includes("ALL") && !types.includes(type)) return undefined;
  return {
    url: uploadUserData(userData).callbackUrl ?? setting.url,
    key: setting.authSwitch === "on" ? setting.authKey : undefined,
  };
}

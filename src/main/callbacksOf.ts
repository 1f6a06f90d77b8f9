import { randomBytes } from "node:crypto";
import type { Config } from "../config/index.js";
import type { CallbackKeys } from "../events/index.js";
import { callbackPath } from "../server/index.js";
import { operations, type VodClient } from "../vod/index.js";

/** What callbacks are checked against; in embedded mode, with a key that the emulator alone is told. */
export function callbacksOf(
  { callbacks, upstream }: Config,
  ownUrl: () => string,
): CallbackKeys | undefined {
  if (upstream.mode !== "embedded") return callbacks;
  // The vendor wants an upper-case letter, a lower-case one and a digit.
  const key = `Ev0${randomBytes(14).toString("hex")}`;
  return {
    // Known once the server listens: nobody calls before.
    get url() {
      return ownUrl() + callbackPath;
    },
    keys: [key],
  };
}

/** Tells the emulator in this process where its events are taken, as an operator would tell VOD. */
export async function hearEmulator(
  vod: VodClient,
  { url, keys }: CallbackKeys,
): Promise<void> {
  await vod.call(operations.setMessageCallback, {
    CallbackType: "HTTP",
    CallbackURL: url,
    AuthSwitch: "on",
    AuthKey: keys[0],
    EventTypeList: ["ALL"],
  });
}

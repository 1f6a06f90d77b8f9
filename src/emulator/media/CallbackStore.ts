import { account } from "./account.js";

/** Where the events of one application go. */
export interface CallbackSetting {
  readonly type: "HTTP" | "MNS";
  readonly url?: string | undefined;
  readonly authSwitch: "on" | "off";
  readonly authKey?: string | undefined;
  readonly mnsEndpoint?: string | undefined;
  readonly mnsQueueName?: string | undefined;
  /** Comma separated; empty: none. */
  readonly eventTypes: string;
}

/** One target at a time for each application. */
export class CallbackStore {
  readonly #byApp = new Map<string, CallbackSetting>();

  get(appId: string = account.appId): CallbackSetting | undefined {
    return this.#byApp.get(appId);
  }

  /** Replaces what was set. */
  set(setting: CallbackSetting, appId: string = account.appId): void {
    this.#byApp.set(appId, setting);
  }

  delete(appId: string = account.appId): void {
    this.#byApp.delete(appId);
  }
}

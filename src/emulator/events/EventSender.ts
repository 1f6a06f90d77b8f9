import { setMaxListeners } from "node:events";
import { sleep, type Clock } from "../../base/clock.js";
import type { Logger } from "../../base/logger.js";
import { own } from "../../base/own.js";
import { account } from "../media/account.js";
import type { CallbackStore } from "../media/CallbackStore.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import type { EventFaults } from "./EventFaults.js";
import type { Entry, EventLog } from "./EventLog.js";
import { EventPost } from "./EventPost.js";
import { signatureHeaders, type EventSignature } from "./signatureHeaders.js";
import { Turnstile } from "./Turnstile.js";
import type { EventSubject, Happening, VodEvent } from "./VodEvent.js";
import { uploadUserData } from "./uploadUserData.js";

const ATTEMPTS = 3;
const RETRY_MS = 1000;

/** With these, in this order, the bodies begin that were captured in 2026. */
const LEADING = ["Status", "FileUrl", "VideoId", "EventType", "EventTime"];

/** Attempts at the same time. */
const PARALLEL = 32;

/** Events that wait for their attempts; more than these are dropped. */
const MAX_PENDING = 20_000;

/** What the sender works with. */
export interface EventSenderOptions {
  readonly callbacks: CallbackStore;
  readonly faults: EventFaults;
  readonly log: EventLog;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The server's time. */
  readonly nowMs: () => number;
}

/**
 * Sends events as the vendor does: one POST each, taken when it is answered with exactly 200 within five
 * seconds, tried three times a second apart, then dropped for good.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/http-callback
 */
export class EventSender {
  readonly #options: EventSenderOptions;
  readonly #post: EventPost;
  readonly #turnstile = new Turnstile(PARALLEL);
  readonly #closing = new AbortController();
  readonly #pending = new Set<Promise<void>>();

  constructor(options: EventSenderOptions) {
    this.#options = options;
    this.#post = new EventPost(options.clock);
    // Each event that waits for its next attempt listens to it: that is no leak to warn of.
    setMaxListeners(0, this.#closing.signal);
  }

  /** Tells whoever has asked for this type of event. */
  announce({ type, members }: Happening, subject: EventSubject): void {
    const { nowMs, callbacks, faults, log } = this.#options;
    const EventTime = formatTimestamp(nowMs());
    const event = bodyOf({ EventTime, EventType: type, ...members });
    const target = targetOf(type, subject, callbacks);
    const entry = log.add(event, target?.url);
    if (target === undefined) {
      entry.outcome = "unwanted";
      return;
    }
    const fault = faults.take(type);
    if (fault === "drop") entry.outcome = "withheld";
    else this.#start(entry, target);
    if (fault === "duplicate") this.#start(log.add(event, target.url), target);
  }

  /** Sends any body to where the events of the account's own application go: what nobody could vouch for. */
  send(event: VodEvent, signature: EventSignature = "genuine"): boolean {
    const { callbacks, log } = this.#options;
    const setting = callbacks.get(account.appId);
    if (setting?.type !== "HTTP" || setting.url === undefined) return false;
    const { url, authKey: key } = setting;
    this.#start(log.add(event, url), { url, key }, signature);
    return true;
  }

  /** Resolves when no event is under way. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  /** What is under way is dropped. */
  close(): void {
    this.#closing.abort();
    this.#post.close();
  }

  #start(entry: Entry, target: EventTarget, signature?: EventSignature): void {
    if (this.#pending.size >= MAX_PENDING) {
      entry.outcome = "dropped";
      return;
    }
    const delivery = this.#deliver(entry, target, signature).finally(() => {
      this.#pending.delete(delivery);
    });
    this.#pending.add(delivery);
  }

  async #deliver(
    entry: Entry,
    target: EventTarget,
    signature: EventSignature = "genuine",
  ): Promise<void> {
    const { clock, logger } = this.#options;
    const { signal } = this.#closing;
    while (entry.attempts < ATTEMPTS && !signal.aborted) {
      if (entry.attempts > 0)
        await sleep(clock, RETRY_MS, signal).catch(() => undefined);
      const status = await this.#turnstile.pass(() =>
        this.#attempt(entry, target, signature),
      );
      if (status !== 200) continue;
      entry.outcome = "delivered";
      return;
    }
    entry.outcome = "dropped";
    logger.warn({ eventType: entry.event["EventType"] }, "dropped an event");
  }

  /** Each attempt is signed anew. @returns the receiver's status; 0 when there was none */
  async #attempt(
    entry: Entry,
    { url, key }: EventTarget,
    signature: EventSignature,
  ): Promise<number> {
    const { signal } = this.#closing;
    if (signal.aborted) return 0;
    entry.attempts += 1;
    const headers = {
      "content-type": "application/json;charset=utf-8",
      ...signatureHeaders(signature, {
        url,
        key,
        nowMs: this.#options.nowMs(),
      }),
    };
    const body = JSON.stringify(entry.event);
    return this.#post.post({ url, headers, body }, signal).catch(() => 0);
  }
}

function bodyOf(members: VodEvent): VodEvent {
  const leading = LEADING.filter((name) => Object.hasOwn(members, name));
  return {
    ...Object.fromEntries(leading.map((name) => [name, own(members, name)])),
    ...members,
  };
}

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
 * @assumed upload-callback-key
 */
function targetOf(
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

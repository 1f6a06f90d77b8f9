import { businessParameters, type RpcCall } from "./RpcCall.js";
import { Tally } from "./Tally.js";

/** A call that arrived, whether or not it was let in. Holds no key, signature or token. */
export interface ReceivedCall {
  /** Empty when the request named none. */
  readonly action: string;
  /** The action's own parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly signatureVersion: "v1" | "v3" | "none";
  /** When it arrived, milliseconds since the epoch. */
  readonly atMs: number;
}

/** A log that is never emptied would grow for as long as the emulator runs. */
const KEPT_CALLS = 10_000;

/** The newest calls in order of arrival, and a count of all of them by action. */
export class CallLog {
  readonly #calls: ReceivedCall[] = [];
  readonly #tallies = new Map<string, Tally>();
  readonly #refusals = new Map<string, Map<string, number>>();

  /** At least the newest 10,000. */
  get calls(): readonly ReceivedCall[] {
    return this.#calls;
  }

  /** Since the start, by action. */
  get counts(): Readonly<Record<string, CallCount>> {
    const actions = [...this.#tallies.keys()];
    return Object.fromEntries(
      actions.map((action) => [action, this.count(action)]),
    );
  }

  /** Of one action, since the start. */
  count(action: string): CallCount {
    return {
      received: this.#tallies.get(action)?.count ?? 0,
      refused: Object.fromEntries(this.#refusals.get(action) ?? []),
    };
  }

  record(call: RpcCall, atMs: number): void {
    const { action = "", signatureVersion } = call;
    this.#calls.push({
      action,
      parameters: businessParameters(call),
      signatureVersion,
      atMs,
    });
    if (this.#calls.length >= 2 * KEPT_CALLS) this.#calls.splice(0, KEPT_CALLS);
    this.#tally(action).add();
  }

  /** Counts a call that was recorded and is refused. */
  refuse({ action = "" }: RpcCall, code: string): void {
    const refusals = this.#refusals.get(action) ?? new Map<string, number>();
    refusals.set(code, (refusals.get(code) ?? 0) + 1);
    this.#refusals.set(action, refusals);
  }

  /** Resolves when `count` calls of the action have arrived since the start. */
  received(action: string, count: number): Promise<void> {
    return this.#tally(action).reached(count);
  }

  #tally(action: string): Tally {
    const tally = this.#tallies.get(action) ?? new Tally();
    this.#tallies.set(action, tally);
    return tally;
  }
}

/** How often an action was called, and how often it was refused. */
export interface CallCount {
  /** All that arrived, refused ones included. */
  readonly received: number;
  /** The error answers by code, save those that a fault has asked for. */
  readonly refused: Readonly<Record<string, number>>;
}

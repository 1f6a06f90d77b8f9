import type { Offered } from "../../support/offerLoad.js";
import { startStack, type Stack } from "../../support/startStack.js";
import { outcomeOf, returnTimes, type Outcome } from "./Outcome.js";
import {
  refreshOne,
  type Pressure,
  type RefreshResult,
} from "./RefreshLoad.js";

const action = "RefreshUploadVideo";

/** The same on a clock that moves only when every call was answered or waits for its turn: how fast the machine is does not matter. */
export async function pressStack({
  quota,
  perSecond,
  seconds,
}: Pressure): Promise<RefreshResult> {
  const perAction = { [action]: quota };
  const stack = await startStack({
    emulator: { quotas: perAction },
    // One attempt: what waits to repeat itself is neither answered nor in the queue.
    vod: { quota: { perSecond: perAction }, maxAttempts: 1 },
  });
  try {
    const load = new TurnedLoad(stack);
    for (let turn = 0; turn < quota * seconds; turn += 1) {
      for (let n = 0; n < perSecond / quota; n += 1) load.send();
      await load.settled();
      await stack.clock.advance(1000 / quota);
    }
    const offered = await load.ended();
    for (const dueMs of returnTimes(offered, quota)) {
      await load.turnTo(dueMs);
      load.send();
      await load.settled();
    }
    const all = await load.ended();
    const secondTries = all.slice(offered.length).map(({ outcome }) => outcome);
    const upstream = stack.emulator.countCalls(action);
    return { offered, secondTries, upstream };
  } finally {
    await stack.close();
  }
}

/** Calls on a clock that is turned. */
class TurnedLoad {
  readonly #stack: Stack;
  readonly #beganMs: number;
  readonly #offered: Promise<Offered<Outcome>>[] = [];
  #answered = 0;

  constructor(stack: Stack) {
    this.#stack = stack;
    this.#beganMs = stack.clock.now();
  }

  send(): void {
    this.#offered.push(this.#offer());
  }

  /** Resolves when whoever was not answered waits for his turn. */
  async settled(): Promise<void> {
    const { vod } = this.#stack;
    const waiting = (): number =>
      vod.lanes.reduce((sum, lane) => sum + lane.waiting, 0);
    while (this.#answered + waiting() < this.#offered.length)
      await new Promise((resolve) => setImmediate(resolve));
  }

  /** Turns the clock until all are answered. */
  async ended(): Promise<readonly Offered<Outcome>[]> {
    while (this.#answered < this.#offered.length) {
      await this.#stack.clock.advance(10);
      await this.settled();
    }
    return Promise.all(this.#offered);
  }

  /** @param ms since the first arrival; what is past already stays */
  async turnTo(ms: number): Promise<void> {
    const { clock } = this.#stack;
    await clock.advance(Math.max(0, this.#beganMs + ms - clock.now()));
  }

  async #offer(): Promise<Offered<Outcome>> {
    const { clock } = this.#stack;
    const dueMs = clock.now() - this.#beganMs;
    const outcome = await outcomeOf(this.#stack.query(refreshOne));
    this.#answered += 1;
    const endMs = clock.now() - this.#beganMs;
    return { outcome, dueMs, endMs, latencyMs: endMs - dueMs };
  }
}

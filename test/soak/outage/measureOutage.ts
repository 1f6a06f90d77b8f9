import type { Outage, OutageWorld } from "./OutageWorld.js";

export interface OutagePlan {
  readonly outage: Outage;
  /** How long all was well before; 0 for a gateway that starts into the outage. */
  readonly healthyMs: number;
  readonly callsPerSecond: number;
}

/** What an outage came to. */
export interface OutageCount {
  /** Callers' calls while it lasted. */
  readonly asked: number;
  /** Calls that the gateway sent meanwhile. */
  readonly sent: number;
  /** How long after its end the last call that failed was made; 0 when none was. Milliseconds. */
  readonly backAfterMs: number;
  /** Calls that were still not ended when every deadline had passed. */
  readonly unended: number;
  /** Calls that failed although all was well, before. */
  readonly failedBefore: number;
}

const OUTAGE_MS = 30_000;
const RECOVERY_MS = 15_000;
/** The longest that a call may take, and a little more. */
const DEADLINE_MS = 16_000;
const TICK_MS = 100;

/** Offers calls at an even rate before, during and after an outage of 30 seconds. */
export async function measureOutage(
  world: OutageWorld,
  { outage, healthyMs, callsPerSecond }: OutagePlan,
): Promise<OutageCount> {
  const perTick = callsPerSecond / (1000 / TICK_MS);
  let unended = 0;
  let number = 0;
  /** @returns at which millisecond of this phase each call was made that failed in the end */
  const offer = async (ms: number): Promise<readonly number[]> => {
    const failed: number[] = [];
    for (let atMs = 0; atMs < ms; atMs += TICK_MS) {
      for (let call = 0; call < perTick; call += 1) {
        unended += 1;
        void world.ask((number += 1)).then((isAnswered) => {
          unended -= 1;
          if (!isAnswered) failed.push(atMs);
        });
      }
      await world.pass(TICK_MS);
    }
    return failed;
  };
  const before = await offer(healthyMs);
  const sentBefore = world.sent;
  world.begin(outage);
  await offer(OUTAGE_MS);
  const sent = world.sent - sentBefore;
  world.mend();
  const after = await offer(RECOVERY_MS);
  await world.pass(DEADLINE_MS);
  return {
    asked: (OUTAGE_MS / 1000) * callsPerSecond,
    sent,
    backAfterMs: Math.max(0, ...after),
    unended,
    failedBefore: before.length,
  };
}

import { redisQuota, type RedisConnection } from "../../../src/redis/index.js";
import { silentLogger } from "../../../src/base/logger.js";
import { SharedQuota, type QuotaStore } from "../../../src/vod/index.js";
import { connectRedis } from "../../support/connectRedis.js";
import { FakeClock } from "../../support/FakeClock.js";
import { RedisServer } from "../../support/RedisServer.js";
import { startStack, type Stack } from "../../support/startStack.js";
import { outcomeOf } from "../goodput/Outcome.js";
import { refreshOne } from "../goodput/RefreshLoad.js";
import { throttledOf, type Phase } from "./Phase.js";

const action = "RefreshUploadVideo";
const HOUR_MS = 3_600_000;
const QUOTA = 10;
/** Of each gateway's callers in a phase: four times what both may serve. */
const CALLERS = 20;
const perAction = { [action]: QUOTA };

/** A gateway, its way to Redis, and how many of its callers were answered. */
interface Instance {
  readonly stack: Stack;
  readonly redis: RedisConnection;
}

/**
 * Two gateways over one emulator, on a clock that is turned. The quota is one of an hour: Redis counts by
 * its own clock, and what it granted must not come back while the test runs.
 */
export async function pressTwoStacks(): Promise<readonly Phase[]> {
  const redis = await RedisServer.open();
  const clock = new FakeClock();
  const instances: Instance[] = [];
  try {
    const first = await openInstance(redis, clock);
    instances.push(first);
    instances.push(await openInstance(redis, clock, first.stack.emulator.url));
    const phases = [await phase("while Redis is there", instances)];
    await changed(instances, "close", () => redis.stop());
    phases.push(await phase("while it is stopped", instances));
    await changed(instances, "ready", () => redis.start());
    phases.push(await phase("after it came back", instances));
    return phases;
  } finally {
    for (const { stack, redis: connection } of instances) {
      connection.close();
      await stack.close();
    }
    await redis.stop();
  }
}

/** @param endpoint whose emulator it calls; its own unless given */
async function openInstance(
  server: RedisServer,
  clock: FakeClock,
  endpoint?: string,
): Promise<Instance> {
  const redis = await connectRedis(server);
  const common = redisQuota({
    ...{ connection: redis, account: "LTAItest", logger: silentLogger },
  });
  const store = ofAnHour(new SharedQuota({ common, share: 0.5, clock }));
  const stack = await startStack({
    clock,
    vod: {
      quota: { perSecond: perAction, store },
      // What waits to repeat itself is neither answered nor in the queue.
      maxAttempts: 1,
      ...(endpoint !== undefined && { endpoint }),
    },
  });
  return { stack, redis };
}

function ofAnHour(store: QuotaStore): QuotaStore {
  return {
    take: (budgets) =>
      store.take(budgets.map((budget) => ({ ...budget, windowMs: HOUR_MS }))),
  };
}

/** Both gateways have noticed what has become of Redis. */
async function changed(
  instances: readonly Instance[],
  event: "close" | "ready",
  change: () => Promise<void>,
): Promise<void> {
  const noticed = instances.map(
    ({ redis: { client } }) =>
      new Promise<void>((resolve) => {
        client.once(event, () => {
          resolve();
        });
      }),
  );
  await change();
  await Promise.all(noticed);
}

/** An hour, in whose first seconds the callers come. */
async function phase(
  name: string,
  instances: readonly Instance[],
): Promise<Phase> {
  const { emulator, clock } = instances[0]!.stack;
  await clock.advance(HOUR_MS);
  const before = emulator.countCalls(action);
  let answered = 0;
  const calls = instances.flatMap(({ stack }) =>
    Array.from({ length: CALLERS }, () =>
      outcomeOf(stack.query(refreshOne)).finally(() => (answered += 1)),
    ),
  );
  while (answered < calls.length) {
    await turnsAwaited(instances, () => calls.length - answered);
    await redisAnswered(instances);
    await clock.advance(100);
  }
  const outcomes = await Promise.all(calls);
  const count = (kind: string): number =>
    outcomes.filter((outcome) => outcome.kind === kind).length;
  const after = emulator.countCalls(action);
  return {
    ...{ name, quota: QUOTA, least: 1, served: count("served") },
    ...{ failed: count("failed") },
    throttled: throttledOf(after) - throttledOf(before),
    received: after.received - before.received,
  };
}

/**
 * Resolves when whoever was not answered waits for a turn. What is on its way takes as long as the machine
 * needs, and a clock that is turned meanwhile would end it.
 */
async function turnsAwaited(
  instances: readonly Instance[],
  unanswered: () => number,
): Promise<void> {
  const waiting = (): number =>
    instances
      .flatMap(({ stack }) => stack.vod.lanes)
      .reduce((sum, lane) => sum + lane.waiting, 0);
  while (waiting() < unanswered())
    await new Promise((resolve) => setImmediate(resolve));
}

/** Answers come in the order of the questions: what was asked before is answered too, or has failed. */
async function redisAnswered(instances: readonly Instance[]): Promise<void> {
  await Promise.all(
    instances.map(({ redis }) => redis.client.ping().catch(() => "away")),
  );
}

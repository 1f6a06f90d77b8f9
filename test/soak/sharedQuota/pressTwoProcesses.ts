import { setTimeout as pause } from "node:timers/promises";
import { EmulatorProcess } from "../../support/EmulatorProcess.js";
import { GatewayProcess } from "../../support/GatewayProcess.js";
import { GraphQLCaller } from "../../support/GraphQLCaller.js";
import { offerLoad } from "../../support/offerLoad.js";
import { RedisServer } from "../../support/RedisServer.js";
import { outcomeOf, type Outcome } from "../goodput/Outcome.js";
import { refreshOne } from "../goodput/RefreshLoad.js";
import { throttledOf, type Phase } from "./Phase.js";

const action = "RefreshUploadVideo";
const PHASE_SECONDS = 15;
const QUOTA = 80 * PHASE_SECONDS;

/** What is to be served in each; a change costs a silent second, and what is regained slowly after it. */
const PHASES = [
  { name: "while Redis is there", least: 0.9 },
  { name: "while it is stopped", least: 0.8 },
  { name: "after it came back", least: 0.8 },
] as const;

/** Two gateways, their Redis, an emulator and the load in a process each, in real time. */
export async function pressTwoProcesses(): Promise<readonly Phase[]> {
  const redis = await RedisServer.open();
  const emulator = await EmulatorProcess.open();
  const env = {
    ...emulator.env,
    ...{ REDIS_URL: redis.url, VOD_QUOTA_SHARE: "0.5" },
    ...{ RATE_LIMIT_POINTS: "off", LOG_LEVEL: "error" },
  };
  const gateways = [new GatewayProcess({ env }), new GatewayProcess({ env })];
  try {
    const callers = await Promise.all(
      gateways.map(async (gateway) => new GraphQLCaller(await gateway.url())),
    );
    return await press(emulator, redis, callers);
  } finally {
    for (const gateway of gateways) await gateway.end();
    await emulator.end();
    await redis.stop();
  }
}

/** The load goes on while Redis comes and goes. */
async function press(
  emulator: EmulatorProcess,
  redis: RedisServer,
  callers: readonly GraphQLCaller[],
): Promise<readonly Phase[]> {
  const load = offerLoad<Outcome>({
    perSecond: 240,
    seconds: PHASES.length * PHASE_SECONDS,
    send: (n) => outcomeOf(callers[n % callers.length]!.ask(refreshOne)),
  });
  const counts = [await emulator.count(action)];
  for (const change of [() => redis.stop(), () => redis.start(), undefined]) {
    await pause(PHASE_SECONDS * 1000);
    counts.push(await emulator.count(action));
    await change?.();
  }
  const offered = await load;
  for (const caller of callers) await caller.close();
  return PHASES.map((each, index) => {
    const [before, after] = [counts[index]!, counts[index + 1]!];
    const ended = offered.filter(
      ({ endMs }) => Math.floor(endMs / 1000 / PHASE_SECONDS) === index,
    );
    const count = (kind: string): number =>
      ended.filter(({ outcome }) => outcome.kind === kind).length;
    return {
      ...{ ...each, quota: QUOTA },
      ...{ served: count("served"), failed: count("failed") },
      received: after.received - before.received,
      throttled: throttledOf(after) - throttledOf(before),
    };
  });
}

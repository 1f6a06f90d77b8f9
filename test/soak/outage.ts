import type { Finding, SoakRun } from "./SoakRun.js";
import { FakeWorld } from "./outage/FakeWorld.js";
import { measureOutage, type OutagePlan } from "./outage/measureOutage.js";
import { openRealWorld } from "./outage/openRealWorld.js";
import type { Outage, OutageWorld } from "./outage/OutageWorld.js";
import { outageFindings } from "./outage/outageFindings.js";

const OUTAGES: readonly Outage[] = ["503", "silence", "refused connections"];

/** VOD goes away for half a minute and comes back. */
export const outage: SoakRun = {
  name: "outage",
  question: "What does VOD see of an outage, and how soon is it over?",
  conditions:
    "A gateway over an emulator, 100 calls per second by HTTP, one third each of `refreshUpload`, `createUpload` and `categories`; three outages of 30 s, one after another in the same process, the first one from its start.",
  long: async () => {
    const world = await openRealWorld();
    try {
      return await inTurn(OUTAGES, (each, number) =>
        find(world, {
          outage: each,
          healthyMs: number === 0 ? 0 : 10_000,
          callsPerSecond: 100,
        }),
      );
    } finally {
      await world.close();
    }
  },
  small: () =>
    inTurn(OUTAGES, async (each) => [
      ...(await findInSmall(each, 0)),
      ...(await findInSmall(each, 10_000)),
    ]),
};

/** With the breaker, and with the budget of retries alone. */
async function findInSmall(
  each: Outage,
  healthyMs: number,
): Promise<readonly Finding[]> {
  const plan = { outage: each, healthyMs, callsPerSecond: 40 };
  const worlds = [new FakeWorld(), new FakeWorld({ breaker: "off" })];
  return inTurn(worlds, (world) => find(world, plan));
}

async function find(
  world: OutageWorld,
  plan: OutagePlan,
): Promise<readonly Finding[]> {
  return outageFindings(plan, await measureOutage(world, plan));
}

async function inTurn<Item>(
  items: readonly Item[],
  ask: (item: Item, number: number) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [number, item] of items.entries())
    findings.push(...(await ask(item, number)));
  return findings;
}

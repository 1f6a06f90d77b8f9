import { setTimeout as pause } from "node:timers/promises";
import { EmulatorProcess } from "../../support/EmulatorProcess.js";
import { GatewayProcess } from "../../support/GatewayProcess.js";
import { GraphQLCaller } from "../../support/GraphQLCaller.js";
import { offerLoad } from "../../support/offerLoad.js";
import { outcomeOf, returnTimes, type Outcome } from "./Outcome.js";
import {
  refreshOne,
  type Pressure,
  type RefreshResult,
} from "./RefreshLoad.js";

/** Gateway, emulator and load in a process each, in real time. The quota is the documented one. */
export async function pressProcesses({
  quota,
  perSecond,
  seconds,
}: Pressure): Promise<RefreshResult> {
  const emulator = await EmulatorProcess.open();
  const gateway = new GatewayProcess({
    env: { ...emulator.env, RATE_LIMIT_POINTS: "off", LOG_LEVEL: "warn" },
  });
  try {
    const caller = new GraphQLCaller(await gateway.url());
    const send = (): Promise<Outcome> => outcomeOf(caller.ask(refreshOne));
    const began = performance.now();
    const offered = await offerLoad({ perSecond, seconds, send });
    const secondTries = await Promise.all(
      returnTimes(offered, quota).map(async (dueMs) => {
        await pause(Math.max(0, dueMs - (performance.now() - began)));
        return send();
      }),
    );
    const upstream = await emulator.count("RefreshUploadVideo");
    await caller.close();
    return { offered, secondTries, upstream };
  } finally {
    await gateway.end();
    await emulator.end();
  }
}

import type { Finding, SoakRun } from "./SoakRun.js";
import { pressTwoProcesses } from "./sharedQuota/pressTwoProcesses.js";
import { pressTwoStacks } from "./sharedQuota/pressTwoStacks.js";
import { totalsOf, type Phase } from "./sharedQuota/Phase.js";

export const sharedQuota: SoakRun = {
  name: "sharedQuota",
  question:
    "Do two gateways stay under one quota, and under it still while their Redis is away?",
  conditions:
    "240 refreshes a second for 45 s, every other one to each of two gateways with one Redis, over an emulator that enforces 80 a second; a process each. Redis is stopped after 15 s and started again, empty, after 30 s.",
  long: async () => findingsOf(await pressTwoProcesses()),
  small: async () => findingsOf(await pressTwoStacks()),
};

function findingsOf(phases: readonly Phase[]): readonly Finding[] {
  return [
    ...phases.map(quotaIsUsed),
    nobodyIsProvoked(phases),
    allAreTold(phases),
  ];
}

function quotaIsUsed({ name, served, quota, least }: Phase): Finding {
  return {
    rule: `${name}, at least ${least * 100} % of the quota is served and no more than all of it`,
    found: `${served} of ${quota}`,
    holds: served >= least * quota && served <= quota,
  };
}

function nobodyIsProvoked(phases: readonly Phase[]): Finding {
  const { received, throttled } = totalsOf(phases);
  return {
    rule: "less than 1 % of the calls to VOD are throttled",
    found: `${throttled} of ${received}`,
    holds: received > 0 && throttled < 0.01 * received,
  };
}

function allAreTold(phases: readonly Phase[]): Finding {
  const { failed } = totalsOf(phases);
  return {
    rule: "everybody else is THROTTLED",
    found: `${failed} met anything else`,
    holds: failed === 0,
  };
}

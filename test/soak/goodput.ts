import { pressProcesses } from "./goodput/pressProcesses.js";
import { pressStack } from "./goodput/pressStack.js";
import type { Pressure, RefreshResult } from "./goodput/RefreshLoad.js";
import type { Finding, SoakRun } from "./SoakRun.js";

/** What a call may take by default, its wait of at most 5 s included, milliseconds. */
const DEADLINE_MS = 15_000;

const long: Pressure = { quota: 80, perSecond: 800, seconds: 30 };
const small: Pressure = { quota: 8, perSecond: 80, seconds: 5 };

export const goodput: SoakRun = {
  name: "goodput",
  question:
    "What is left of the account's quota when ten times as many refreshes are asked for?",
  conditions:
    "800 refreshes a second for 30 s, evenly spread and whatever becomes of those before, of a gateway with its defaults over an emulator that enforces 80 a second; a process each.",
  long: async () => findingsOf(long, await pressProcesses(long)),
  small: async () => findingsOf(small, await pressStack(small)),
};

function findingsOf(
  pressure: Pressure,
  result: RefreshResult,
): readonly Finding[] {
  return [
    quotaIsServed(pressure, result),
    upstreamIsNotProvoked(result),
    nobodyIsLate(result),
    othersAreToldWhenToReturn(result),
    returnIsWorthIt(result),
  ];
}

/** What was answered within the time of the load counts, and no more. */
function quotaIsServed(
  { quota, seconds }: Pressure,
  { offered }: RefreshResult,
): Finding {
  const served = offered.filter(
    ({ outcome, endMs }) => outcome.kind === "served" && endMs < seconds * 1000,
  ).length;
  const part = served / (quota * seconds);
  return {
    rule: "at least 95 % of the quota is served",
    found: `${served} of ${quota * seconds}, ${percent(part)}`,
    holds: part >= 0.95,
  };
}

function upstreamIsNotProvoked({
  upstream: { received, refused },
}: RefreshResult): Finding {
  const throttled = refused["Throttling.User"] ?? 0;
  return {
    rule: "less than 1 % of the calls to VOD are throttled",
    found: `${throttled} of ${received}`,
    holds: received > 0 && throttled < 0.01 * received,
  };
}

function nobodyIsLate({ offered }: RefreshResult): Finding {
  const latestMs = offered.reduce(
    (latest, { outcome, latencyMs }) =>
      outcome.kind === "served" ? Math.max(latest, latencyMs) : latest,
    0,
  );
  return {
    rule: "no call that is served is later than its deadline of 15 s, seen from the caller",
    found: `the latest after ${Math.round(latestMs)} ms`,
    holds: latestMs <= DEADLINE_MS,
  };
}

function othersAreToldWhenToReturn({ offered }: RefreshResult): Finding {
  const count = (kind: string): number =>
    offered.filter(({ outcome }) => outcome.kind === kind).length;
  const others = offered.length - count("served");
  return {
    rule: "everybody else is THROTTLED and told when to try again",
    found: `${count("throttled")} of ${others}${failures(offered)}`,
    holds: others > 0 && count("throttled") === others,
  };
}

/** What went wrong besides, a code each. */
function failures(offered: RefreshResult["offered"]): string {
  const codes = offered.flatMap(({ outcome }) =>
    outcome.kind === "failed" ? [outcome.code] : [],
  );
  const kinds = [...new Set(codes)];
  return kinds.length === 0 ? "" : `; others: ${kinds.join(", ")}`;
}

function returnIsWorthIt({ secondTries }: RefreshResult): Finding {
  const served = secondTries.filter(({ kind }) => kind === "served").length;
  return {
    rule: "who waits that long and tries again, when the rush is over, is served",
    found: `${served} of the last ${secondTries.length} who were refused`,
    holds: secondTries.length > 0 && served === secondTries.length,
  };
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}

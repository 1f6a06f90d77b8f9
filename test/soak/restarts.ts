import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import { subscribers } from "../support/subscribers.js";
import { TEST_KEY } from "../support/testKey.js";
import { Fleet } from "./parts/Fleet.js";
import { Listener } from "./parts/Listener.js";
import { Traffic, type Errand, type Rate } from "./parts/Traffic.js";
import type { Finding, SoakRun } from "./SoakRun.js";

interface Scale {
  /** How often both instances are replaced. */
  readonly rolls: number;
  /** How long an instance that was told to stop still takes requests. */
  readonly shutdownDelayMs: number;
  readonly rate: Rate;
  readonly listenersOfEachKind: number;
}

/** A video whose upload has begun and never ends, so that its subscription never does. */
const videoId = "c6a23a870c8c4ffcd40cbd3813330001";
const instances = 2;

/** Whether a deployment is noticed by any caller. */
export const restarts: SoakRun = {
  name: "restarts",
  question: "Does a rolling restart lose a request or cut a subscription?",
  conditions:
    "Two gateway processes behind a load balancer that asks `/readyz` every 100 ms and repeats nothing; both are replaced 50 times, one after the other, with `SHUTDOWN_DELAY_MS=1000`; meanwhile 50 requests a second over connections that stay open (reads, refreshes and creates), and ten subscribers, half over WebSockets and half over server-sent events, who subscribe again when they are told that it is over.",
  long: () =>
    ask({
      rolls: 50,
      shutdownDelayMs: 1000,
      rate: { perSecond: 50 },
      listenersOfEachKind: 5,
    }),
  small: () =>
    ask({
      rolls: 1,
      // Long enough for a balancer that a crowded machine holds up.
      shutdownDelayMs: 6000,
      rate: { perSecond: 25, atOnce: 4 },
      listenersOfEachKind: 1,
    }),
};

/** Makes the run with figures of one's own. */
export async function ask(scale: Scale): Promise<readonly Finding[]> {
  const emulator = await createEmulator({
    credentials: [TEST_KEY],
    quotas: "off",
  });
  try {
    const { shutdownDelayMs } = scale;
    const fleet = await Fleet.open({
      ...{ endpoint: emulator.url, instances, shutdownDelayMs },
    });
    try {
      return await watchRolls(scale, fleet, emulator);
    } finally {
      await fleet.close();
    }
  } finally {
    await emulator.close();
  }
}

async function watchRolls(
  scale: Scale,
  fleet: Fleet,
  emulator: Emulator,
): Promise<readonly Finding[]> {
  const listeners = Object.values(subscribers).flatMap((subscribe) =>
    Array.from(
      { length: scale.listenersOfEachKind },
      () => new Listener(fleet.url, subscribe, videoId),
    ),
  );
  const before = emulator.store.list().length;
  const created = new Set<unknown>();
  const traffic = new Traffic(fleet.url, scale.rate, errands(created));
  try {
    await Promise.all(listeners.map((listener) => listener.hasHeard()));
    for (let roll = 0; roll < scale.rolls; roll += 1) await fleet.roll();
  } finally {
    await traffic.stop();
    await Promise.all(listeners.map((listener) => listener.stop()));
  }
  const made = emulator.store.list().length - before;
  return [
    ...findingsOfRequests(traffic, created.size, made),
    ...findingsOfListeners(listeners, scale.rolls),
    ...findingsOfInstances(fleet, scale.rolls),
  ];
}

function errands(created: Set<unknown>): readonly Errand[] {
  const read: Errand = {
    query: `{ video(id: "${videoId}") { id status } }`,
    served: ({ video }) => video !== null,
  };
  const refresh: Errand = {
    query: `mutation { refreshUpload(videoId: "${videoId}") { uploadAuth video { status } } }`,
    served: ({ refreshUpload }) => refreshUpload !== null,
  };
  const create: Errand = {
    query: `mutation { createUpload(input: { fileName: "a.mp4", title: "A" }) { videoId uploadAuth } }`,
    served: ({ createUpload }) => {
      const payload = createUpload as { readonly videoId: string } | null;
      if (payload === null || created.has(payload.videoId)) return false;
      created.add(payload.videoId);
      return true;
    },
  };
  return [read, refresh, read, create];
}

function findingsOfRequests(
  { sent, failures }: Traffic,
  told: number,
  made: number,
): readonly Finding[] {
  return [
    {
      rule: "no request fails",
      found: `${failures.length} of ${sent} requests ${shown(failures)}`,
      holds: failures.length === 0 && sent > 0,
    },
    {
      rule: "VOD holds the videos that callers were told of, and no other",
      found: `${told} told, ${made} made`,
      holds: told === made && told > 0,
    },
  ];
}

function findingsOfListeners(
  listeners: readonly Listener[],
  rolls: number,
): readonly Finding[] {
  const failures = listeners.flatMap((listener) => listener.failures);
  const endings = listeners.map((listener) => listener.endings);
  const all = endings.reduce((sum, count) => sum + count, 0);
  return [
    {
      rule: "no subscription is cut off or refused",
      found: `${failures.length} of ${all + listeners.length} subscriptions ${shown(failures)}`,
      holds: failures.length === 0 && listeners.length > 0,
    },
    {
      rule: "each time that both instances are replaced, every subscriber is told that it is over, and is served when it asks again",
      found: `${all} ends told to ${listeners.length} subscribers`,
      holds: all > 0 && endings.every((count) => count >= rolls),
    },
  ];
}

function findingsOfInstances(
  { ends, warnings }: Fleet,
  rolls: number,
): readonly Finding[] {
  const inOrder = ends.filter(({ code }) => code === 0).length;
  return [
    {
      rule: "every instance that is told to stop ends with exit code 0",
      found: `${inOrder} of ${ends.length} instances`,
      holds: inOrder === rolls * instances,
    },
    {
      rule: "no instance logs a warning",
      found: `${warnings.length} lines ${shown(warnings)}`,
      holds: warnings.length === 0,
    },
  ];
}

/** The first few, for whoever must find out why. */
function shown(failures: readonly string[]): string {
  return failures.length === 0 ? "" : `: ${failures.slice(0, 3).join("; ")}`;
}

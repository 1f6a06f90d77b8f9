import { setTimeout as pause } from "node:timers/promises";
import { systemClock } from "../../src/base/clock.js";
import { createEmulator } from "../../src/emulator/createEmulator.js";
import { GatewayProcess, gatewayFile } from "../support/GatewayProcess.js";
import { TEST_KEY } from "../support/testKey.js";
import { AUDIENCE, ISSUER, TokenIssuer } from "../support/TokenIssuer.js";
import type { AbuseScale } from "./abuse/Abuse.js";
import { AbuserProcess, type AbuserReport } from "./abuse/AbuserProcess.js";
import { abuseStack } from "./abuse/abuseStack.js";
import { Neighbour, type Served } from "./abuse/Neighbour.js";
import { HeapProbe } from "./heap/HeapProbe.js";
import type { Finding, SoakRun } from "./SoakRun.js";

/** One round: the same load alone, then beside the abuse. */
interface Round {
  readonly alone: Served;
  readonly beside: Served;
  readonly abuser: AbuserReport;
  readonly heapBytes: number;
}

const rounds = 5;
const roundSeconds = 15;
const callers = 60;
/** A video that has been uploaded and stays as it is. */
const videoId = "c6a23a870c8c4ffcd40cbd3813330008";
const abuserAddress = "127.0.0.2";

/**
 * Of bodies and of WebSockets it wants more than the 250 that are a caller's share by default; the rest takes 90 of
 * the 100 points that a caller may spend a second.
 */
const scale: AbuseScale = {
  slowBodies: 300,
  idleSockets: 300,
  refusedDocuments: 20,
  bursts: 2,
  largeVariables: 10,
};

/** Whether one caller who takes all that they may can take it from another. */
export const abuse: SoakRun = {
  name: "abuse",
  question: "What does a caller notice of another who takes all that they may?",
  conditions: `A gateway process with its defaults and \`AUTH_MODE=jwt\`, over an emulator whose quotas do not slow it down. ${callers} callers of one address read a video each, in an open load of a quarter of what the gateway serves them at most; another caller, of another address and in a process of its own, tries to hold ${scale.slowBodies} bodies and ${scale.idleSockets} WebSockets open that never end, and sends ${scale.refusedDocuments} refused documents, ${scale.bursts} bursts of 30 pipelined requests and ${scale.largeVariables} variables of 900 KB of the wrong type a second. ${rounds} rounds of ${roundSeconds} s alone and ${roundSeconds} s beside it; medians.`,
  long,
  small: abuseStack,
};

async function long(): Promise<readonly Finding[]> {
  const emulator = await createEmulator({
    credentials: [TEST_KEY],
    quotas: "off",
  });
  const issuer = await TokenIssuer.open(systemClock);
  const gateway = new GatewayProcess({
    command: [process.execPath, "--inspect=127.0.0.1:0", gatewayFile],
    env: {
      ALIBABA_CLOUD_ACCESS_KEY_ID: TEST_KEY.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: TEST_KEY.accessKeySecret,
      VOD_ENDPOINT: emulator.url,
      VOD_QUOTA: "GetVideoInfos=100000",
      VOD_QUOTA_PER_ADDRESS: "100000",
      AUTH_MODE: "jwt",
      AUTH_PUBLIC_KEY: await issuer.publicKeyPem(),
      AUTH_ISSUER: ISSUER,
      AUTH_AUDIENCE: AUDIENCE,
      LOG_LEVEL: "error",
    },
  });
  try {
    return await measure(gateway, issuer);
  } finally {
    await gateway.end();
    await issuer.close();
    await emulator.close();
  }
}

async function measure(
  gateway: GatewayProcess,
  issuer: TokenIssuer,
): Promise<readonly Finding[]> {
  const url = await gateway.url();
  const probe = await HeapProbe.open(gateway);
  // Good for longer than the run takes.
  const exp = Math.floor(systemClock.now() / 1000) + 3600;
  const token = (sub: string): Promise<string> => issuer.token({ sub, exp });
  const neighbour = new Neighbour(
    url,
    await Promise.all(
      Array.from({ length: callers }, (_, at) => token(`caller-${at}`)),
    ),
    videoId,
  );
  const abuser = {
    url,
    token: await token("abuser"),
    localAddress: abuserAddress,
    scale,
  };
  try {
    await neighbour.saturate(32, 5);
    const quarter = Math.round((await neighbour.saturate(32, 5)) / 4);
    // What the saturation has spent of everybody's share is given back by then.
    await pause(rateWindowMs);
    const found: Round[] = [];
    for (let at = 0; at < rounds; at += 1) {
      const alone = await neighbour.load(quarter, roundSeconds);
      const process = new AbuserProcess(abuser);
      const beside = await neighbour.load(quarter, roundSeconds);
      const report = await process.end();
      const heapBytes = await probe.usedBytes();
      found.push({ alone, beside, abuser: report, heapBytes });
    }
    return findingsOf(found, quarter);
  } finally {
    probe.close();
    await neighbour.close();
  }
}

const rateWindowMs = 61_000;

function findingsOf(
  found: readonly Round[],
  quarter: number,
): readonly Finding[] {
  const goodput = found.map(
    ({ alone, beside }) => beside.perSecond / alone.perSecond,
  );
  const tails = found.map(({ alone, beside }) => beside.p99Ms / alone.p99Ms);
  const heaps = found.map(({ heapBytes }) => heapBytes / 2 ** 20);
  const growth = heaps.at(-1)! / heaps[0]!;
  const besides = found.flatMap(({ beside }) => [...beside.failures]);
  return [
    {
      rule: "the others' goodput stays at 95 % or more of what it is alone",
      found: `${spread(goodput)} of ${quarter} calls a second; CPU of their generator ${spread(found.map(({ beside }) => beside.cpuShare))} of a core${besides.length > 0 ? `; failures: ${JSON.stringify(besides)}` : ""}`,
      holds: median(goodput) >= 0.95,
    },
    {
      rule: "their p99 stays within twice what it is alone",
      found: `${spread(tails)} times; ${spread(found.map(({ alone }) => alone.p99Ms))} ms alone, ${spread(found.map(({ beside }) => beside.p99Ms))} ms beside it; CPU of the abuser ${spread(found.map(({ abuser }) => abuser.cpuMs / 1000 / roundSeconds))} of a core`,
      holds: median(tails) <= 2,
    },
    {
      rule: "the heap of the gateway is at most 5 % larger after the last round than after the first",
      found: `${heaps.map((mebibytes) => mebibytes.toFixed(1)).join(", ")} MiB`,
      holds: growth <= 1.05,
    },
    {
      rule: "the caller who takes all that they may is refused",
      found: JSON.stringify(found.at(-1)!.abuser.answers),
      holds: found.every(
        ({ abuser: { answers } }) => (answers["429"] ?? 0) > 0,
      ),
    },
  ];
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  return `${short(median(values))} (${short(least)} to ${short(most)})`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function short(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0);
}

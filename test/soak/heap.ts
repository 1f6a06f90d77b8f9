import { setTimeout as wait } from "node:timers/promises";
import { systemClock } from "../../src/base/clock.js";
import { createEmulator } from "../../src/emulator/createEmulator.js";
import { GatewayProcess, gatewayFile } from "../support/GatewayProcess.js";
import { TEST_KEY } from "../support/testKey.js";
import { AUDIENCE, ISSUER, TokenIssuer } from "../support/TokenIssuer.js";
import { HeapCallers } from "./heap/HeapCallers.js";
import { HeapProbe } from "./heap/HeapProbe.js";
import { growthOf, slopeOf, type Sample } from "./heap/trend.js";
import type { Finding, SoakRun } from "./SoakRun.js";

interface Scale {
  /** Whether documents that nobody has sent before are among them: the stores are filled with such before. */
  readonly newDocuments: boolean;
  /** Operations before the first sample. */
  readonly warmUp: number;
  readonly samples: number;
  readonly operationsPerSample: number;
  /** The steepest slope that is called flat, in bytes per thousand operations. */
  readonly flatBelow: number;
}

/** What the rate limiter keeps of a caller, it keeps for a window. */
const windowSeconds = 1;

/** Whether the gateway keeps anything of what has passed. */
export const heap: SoakRun = {
  name: "heap",
  question: "Does the gateway keep anything of what has passed?",
  conditions:
    "A million operations of a gateway process with `AUTH_MODE=jwt`, 48 at a time, each ten by another caller: reads of known and unknown ids, refreshes, creates, documents that nobody has sent before, documents by their hash, mistakes of every kind, tokens that are none, and subscriptions opened and closed over WebSockets and server-sent events. The stores of documents, which are bounded, are filled before; every 50,000 operations the heap is collected twice and read. A map with an entry for each operation would grow by 64,000 bytes per thousand at the least, one with an entry for each caller by 6,400.",
  long: () =>
    ask({
      newDocuments: true,
      warmUp: 100_000,
      samples: 18,
      operationsPerSample: 50_000,
      flatBelow: 5000,
    }),
  small: () =>
    ask({
      newDocuments: false,
      warmUp: 1400,
      samples: 4,
      operationsPerSample: 400,
      // One kept request is 1,500 bytes at the least; what is compiled late is noise.
      flatBelow: 700_000,
    }),
};

async function ask(scale: Scale): Promise<readonly Finding[]> {
  const emulator = await createEmulator({
    credentials: [TEST_KEY],
    quotas: "off",
  });
  const issuer = await TokenIssuer.open(systemClock);
  const gateway = new GatewayProcess({
    command: [process.execPath, "--inspect=127.0.0.1:0", gatewayFile],
    env: await environment(emulator.url, issuer),
  });
  try {
    return await watchHeap(scale, gateway, issuer);
  } finally {
    await gateway.end();
    await issuer.close();
    await emulator.close();
  }
}

/** Nothing slows it down but its own work. */
async function environment(
  endpoint: string,
  issuer: TokenIssuer,
): Promise<Readonly<Record<string, string>>> {
  return {
    ALIBABA_CLOUD_ACCESS_KEY_ID: TEST_KEY.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: TEST_KEY.accessKeySecret,
    VOD_ENDPOINT: endpoint,
    VOD_QUOTA:
      "GetVideoInfos=100000,RefreshUploadVideo=100000,CreateUploadVideo=100000",
    VOD_QUOTA_PER_ADDRESS: "100000",
    AUTH_MODE: "jwt",
    AUTH_PUBLIC_KEY: await issuer.publicKeyPem(),
    AUTH_ISSUER: ISSUER,
    AUTH_AUDIENCE: AUDIENCE,
    RATE_LIMIT_WINDOW_SECONDS: String(windowSeconds),
    MAX_EVENT_LOOP_DELAY_MS: "600000",
    LOG_LEVEL: "error",
  };
}

async function watchHeap(
  scale: Scale,
  gateway: GatewayProcess,
  issuer: TokenIssuer,
): Promise<readonly Finding[]> {
  const probe = await HeapProbe.open(gateway);
  const callers = new HeapCallers(await gateway.url(), issuer, scale);
  const samples: Sample[] = [];
  try {
    if (scale.newDocuments) await callers.fillStores();
    await callers.run(scale.warmUp);
    for (let at = 0; at < scale.samples; at += 1) {
      await callers.run(scale.operationsPerSample);
      await wait(windowSeconds * 1000);
      const bytes = await probe.usedBytes();
      samples.push({ operations: callers.done, bytes });
    }
  } finally {
    probe.close();
    await callers.close();
  }
  return findingsOf(scale, samples, callers);
}

function findingsOf(
  { flatBelow }: Scale,
  samples: readonly Sample[],
  { surprises, done }: HeapCallers,
): readonly Finding[] {
  const [slope, growth] = [slopeOf(samples), growthOf(samples)];
  const mebibytes = samples.map(({ bytes }) => (bytes / 2 ** 20).toFixed(1));
  return [
    {
      rule: "every operation is answered as it should be",
      found: `${surprises.length} of ${done} were not ${surprises.slice(0, 3).join("; ")}`,
      holds: surprises.length === 0 && done > 0,
    },
    {
      rule: `the line through the heap rises by less than ${flatBelow} bytes per thousand operations`,
      found: `${Math.round(slope)} bytes; MiB: ${mebibytes.join(", ")}`,
      holds: slope < flatBelow,
    },
    {
      rule: "the last third of the samples is at most 5 % above the first",
      found: `${((growth - 1) * 100).toFixed(2)} %`,
      holds: growth <= 1.05,
    },
  ];
}

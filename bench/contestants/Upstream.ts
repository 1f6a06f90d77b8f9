import { ServerProcess } from "./ServerProcess.js";

export interface UpstreamSettings {
  /** How long an answer takes. @default 0 */
  readonly latencyMs?: number;
  /** Calls that it answers in a second; the rest is throttled. @default without a limit */
  readonly callsPerSecond?: number;
}

/** What has arrived since it was last set. */
export interface UpstreamCounts {
  readonly calls: number;
  /** Those of them that were throttled. */
  readonly refused: number;
}

/** The stand-in for VOD, in a process of its own. */
export interface Upstream {
  readonly url: string;
  /** Sets it, and counts from nothing. */
  set(settings: UpstreamSettings): Promise<void>;
  counts(): Promise<UpstreamCounts>;
  end(): Promise<void>;
}

export async function startUpstream(): Promise<Upstream> {
  const server = await ServerProcess.start({
    file: "bench/contestants/upstream.mjs",
  });
  return {
    url: server.url,
    async set({ latencyMs = 0, callsPerSecond = 1e9 }) {
      await server.ask({ set: { latencyMs, callsPerSecond } });
    },
    counts: async () => (await server.ask({ ask: "counts" })) as UpstreamCounts,
    end: () => server.end(),
  };
}

import { Agent, request } from "undici";
import { offerLoad } from "../../support/offerLoad.js";

/** What became of a load. */
export interface Served {
  /** Calls that were answered with what they came for, within the time of the load, per second. */
  readonly perSecond: number;
  /** Of the served ones, milliseconds from when each was due. */
  readonly p99Ms: number;
  /** What the others were answered, by status or error. */
  readonly failures: ReadonlyMap<string, number>;
  /** The CPU of this process meanwhile, as a share of one core. */
  readonly cpuShare: number;
}

const document = "query ($id: ID!) { video(id: $id) { id title status } }";

/** Callers who work as they should: each with a token, one read after another. */
export class Neighbour {
  readonly #agent = new Agent({ connections: 64 });

  constructor(
    private readonly url: string,
    private readonly tokens: readonly string[],
    private readonly videoId: string,
  ) {}

  /** The rate at which so many callers are served who ask again as soon as they are answered. */
  async saturate(callers: number, seconds: number): Promise<number> {
    const until = performance.now() + seconds * 1000;
    let served = 0;
    const work = async (): Promise<void> => {
      while (performance.now() < until)
        if ((await this.#ask(served)) === "served") served += 1;
    };
    await Promise.all(Array.from({ length: callers }, work));
    return served / seconds;
  }

  /** An open load. */
  async load(perSecond: number, seconds: number): Promise<Served> {
    const before = process.cpuUsage();
    const offered = await offerLoad({
      perSecond,
      seconds,
      send: (index) => this.#ask(index),
    });
    const { user, system } = process.cpuUsage(before);
    const served = offered.filter(({ outcome }) => outcome === "served");
    const failures = new Map<string, number>();
    for (const { outcome } of offered)
      if (outcome !== "served")
        failures.set(outcome, (failures.get(outcome) ?? 0) + 1);
    return {
      perSecond:
        served.filter(({ endMs }) => endMs < seconds * 1000 + 1000).length /
        seconds,
      p99Ms: percentile(
        served.map(({ latencyMs }) => latencyMs),
        0.99,
      ),
      failures,
      cpuShare: (user + system) / 1e6 / seconds,
    };
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }

  /** @returns `served`, or what came in place of it */
  async #ask(index: number): Promise<string> {
    const token = this.tokens[index % this.tokens.length]!;
    try {
      const { statusCode, body } = await request(`${this.url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${token}`,
        },
        body: JSON.stringify({
          query: document,
          variables: { id: this.videoId },
        }),
        dispatcher: this.#agent,
      });
      const { data } = (await body.json()) as {
        readonly data?: { readonly video?: unknown } | null;
      };
      return (data?.video ?? null) === null ? String(statusCode) : "served";
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? String(error);
    }
  }
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN;
}

import { Agent, request } from "undici";
import { offerLoad } from "../../support/offerLoad.js";

/** A document that callers send over and over, and whether its answer is what they came for. */
export interface Errand {
  readonly query: string;
  /** Told every answer's data. @returns false when it is not what was asked for */
  readonly served: (data: Readonly<Record<string, unknown>>) => boolean;
}

/** An answer as it came over the wire. */
interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: unknown;
}

/** How often callers come. */
export interface Rate {
  readonly perSecond: number;
  /**
   * How many may wait for an answer: who would come beyond that stays away. A machine that is too slow for the
   * rate would fall further and further behind otherwise. @default as many as come
   */
  readonly atOnce?: number;
}

/** No load lasts longer: one that is never stopped ends by itself. */
const longestSeconds = 3600;

/**
 * Callers who come at a steady rate, over connections that stay open: however slowly they are served, unless
 * it is said how many may wait. Nobody asks twice: what fails is kept.
 */
export class Traffic {
  /** What callers were answered who did not get what they came for. */
  readonly failures: string[] = [];
  sent = 0;
  readonly #agent = new Agent({ connections: 32 });
  readonly #stopping = new AbortController();
  readonly #offered: Promise<unknown>;

  /** Begins at once. */
  constructor(url: string, rate: Rate, errands: readonly Errand[]) {
    const { perSecond, atOnce = Infinity } = rate;
    let waiting = 0;
    const send = async (): Promise<void> => {
      if (waiting >= atOnce) return;
      const errand = errands[this.sent % errands.length]!;
      waiting += 1;
      await this.#run(url, errand);
      waiting -= 1;
    };
    this.#offered = offerLoad({
      ...{ perSecond, seconds: longestSeconds, send },
      signal: this.#stopping.signal,
    });
  }

  /** Sends nothing more; resolves once everybody has an answer. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#offered;
    await this.#agent.close();
  }

  async #run(url: string, { query, served }: Errand): Promise<void> {
    this.sent += 1;
    try {
      const { statusCode, body } = await request(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
        dispatcher: this.#agent,
      });
      const text = await body.text();
      if (statusCode !== 200 || !isServed(text, served))
        this.failures.push(`${statusCode}: ${text.slice(0, 300)}`);
    } catch (error) {
      this.failures.push(String(error));
    }
  }
}

function isServed(text: string, served: Errand["served"]): boolean {
  const { data, errors } = JSON.parse(text) as Answer;
  return (
    errors === undefined && data !== undefined && data !== null && served(data)
  );
}

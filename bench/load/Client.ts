import { Pool } from "undici";
import type { Shot } from "./Workload.js";

const HEADERS = {
  "content-type": "application/json",
  accept: "application/json",
} as const;

/** Sends shots to one server and looks at what comes back. */
export class Client {
  readonly #pool: Pool;
  readonly #basePath: string;
  readonly #shots: readonly Shot[];
  readonly #everyNth: number;
  #sent = 0;

  /** @param everyNth which answers are read and compared; the others are looked at for errors alone */
  constructor(
    url: string,
    shots: readonly Shot[],
    { connections, everyNth }: { connections: number; everyNth: number },
  ) {
    const { origin, pathname } = new URL(url);
    this.#pool = new Pool(origin, { connections });
    this.#basePath = pathname;
    this.#shots = shots;
    this.#everyNth = everyNth;
  }

  /** Sends the next shot. @throws when its answer is not the right one: figures would be worth nothing */
  async send(): Promise<void> {
    const number = this.#sent++;
    const shot = this.#shots[number % this.#shots.length] as Shot;
    const { status, text } = await this.request(shot);
    const isRight =
      number % this.#everyNth === 0
        ? status === 200 && shot.isRight(JSON.parse(text))
        : status === 200 && !text.includes('"errors"');
    if (!isRight)
      throw new Error(
        `A wrong answer to ${shot.body.slice(0, 300)}: ${status} ${text.slice(-300)}`,
      );
  }

  /** Sends a shot and gives its answer as it is. */
  async request({
    path,
    body,
  }: Shot): Promise<{ readonly status: number; readonly text: string }> {
    const answer = await this.#pool.request({
      path: `${this.#basePath}${path}`,
      method: "POST",
      headers: HEADERS,
      body,
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

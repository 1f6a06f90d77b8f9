import type { Subscribe, Told } from "../../support/subscribers.js";

/** A client that follows a video, and subscribes again whenever it is told that its subscription is over. */
export class Listener {
  /** How often the gateway has ended its subscription in good order. */
  endings = 0;
  /** Subscriptions that were refused, cut off, or told something else than the video. */
  readonly failures: string[] = [];
  readonly #videoId: string;
  readonly #dial: () => ReturnType<Subscribe>;
  readonly #listening: Promise<void>;
  #telling: ReturnType<Subscribe>;
  #isOver = false;
  #heard: () => void = () => undefined;
  readonly #first = new Promise<void>((resolve) => {
    this.#heard = resolve;
  });

  /** Begins at once. */
  constructor(url: string, subscribe: Subscribe, videoId: string) {
    this.#videoId = videoId;
    this.#dial = () =>
      subscribe(url, {
        query: `subscription { videoUpdated(id: "${videoId}") { id } }`,
      });
    this.#telling = this.#dial();
    this.#listening = this.#listen();
  }

  /** Resolves once it has been told the video for the first time, or has failed. */
  async hasHeard(): Promise<void> {
    await this.#first;
  }

  /** Hangs up. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#telling.return();
    await this.#listening;
  }

  async #listen(): Promise<void> {
    // Who is refused at every attempt has failed; he does not try for ever.
    while (this.failures.length < 10) {
      await this.#follow().catch((error: unknown) => {
        this.#fail(describe(error));
      });
      this.#heard();
      if (this.#isOver) return;
      this.#telling = this.#dial();
    }
  }

  /** Until the subscription ends. @throws when the connection is cut */
  async #follow(): Promise<void> {
    let told = 0;
    for await (const one of this.#telling) {
      told += 1;
      if (!this.#isVideo(one)) this.#fail(JSON.stringify(one));
      this.#heard();
    }
    if (this.#isOver) return;
    if (told === 0) this.#fail("ended before the video was told");
    else this.endings += 1;
  }

  #isVideo({ data }: Told): boolean {
    const video = data?.["videoUpdated"] as { readonly id?: unknown } | null;
    return video?.id === this.#videoId;
  }

  #fail(why: string): void {
    if (!this.#isOver) this.failures.push(why);
  }
}

/** The client for WebSockets throws the event that closed it: a code, or a message where none was opened. */
function describe(error: unknown): string {
  const { message, code } = error as { message?: string; code?: number };
  return message ?? `closed with ${String(code)}`;
}

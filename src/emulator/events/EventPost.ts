import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { Clock } from "../../base/clock.js";

/** A receiver that takes longer has not taken the event. */
const TIMEOUT_MS = 5000;

/** One callback. */
export interface Callback {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Posts callbacks over connections that are kept. */
export class EventPost {
  readonly #clock: Clock;
  readonly #http = new HttpAgent({ keepAlive: true });
  readonly #https = new HttpsAgent({ keepAlive: true });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * @returns the receiver's status as it is: redirects are not followed
   * @throws Error when there is no answer within five seconds, or none at all
   */
  async post(callback: Callback, signal: AbortSignal): Promise<number> {
    const late = new AbortController();
    const cancel = this.#clock.after(TIMEOUT_MS, () => {
      late.abort();
    });
    try {
      return await this.#send(callback, AbortSignal.any([signal, late.signal]));
    } finally {
      cancel();
    }
  }

  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  #send(
    { url, headers, body }: Callback,
    signal: AbortSignal,
  ): Promise<number> {
    const isSecure = url.startsWith("https:");
    const request = isSecure ? httpsRequest : httpRequest;
    const options = {
      method: "POST",
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
      agent: isSecure ? this.#https : this.#http,
      signal,
    };
    return new Promise((resolve, reject) => {
      const sent = request(url, options, (answer) => {
        // What the receiver says is not read, only drained for the sake of the connection.
        answer.resume().once("error", () => undefined);
        resolve(answer.statusCode ?? 0);
      });
      sent.once("error", reject).end(body);
    });
  }
}

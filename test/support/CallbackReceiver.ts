import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";

/** A callback that arrived. */
export interface ReceivedCallback {
  readonly headers: IncomingMessage["headers"];
  readonly event: Readonly<Record<string, unknown>>;
}

/** A real server that takes callbacks, on a free port. */
export class CallbackReceiver {
  readonly received: ReceivedCallback[] = [];
  /** What the next callbacks are answered with, in order; then 200. `hang`: not at all. */
  readonly answers: (number | "hang")[] = [];
  readonly #server = createServer((request, response) => {
    void this.#take(request, response);
  });
  readonly #watchers = new Set<() => void>();

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/events?of=vod`;
  }

  async open(): Promise<this> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return this;
  }

  /** The types of what arrived, in order. */
  get types(): readonly unknown[] {
    return this.received.map(({ event }) => event["EventType"]);
  }

  /** Resolves when `count` callbacks have arrived. */
  async arrived(count: number): Promise<void> {
    while (this.received.length < count)
      await new Promise<void>((resolve) => {
        this.#watchers.add(resolve);
      });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #take(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const event = JSON.parse(Buffer.concat(chunks).toString()) as Record<
      string,
      unknown
    >;
    this.received.push({ headers: request.headers, event });
    const answer = this.answers.shift() ?? 200;
    if (answer !== "hang") {
      const headers = answer === 302 ? { location: "/elsewhere" } : {};
      response.writeHead(answer, headers).end("whatever");
    }
    for (const watcher of this.#watchers) watcher();
    this.#watchers.clear();
  }
}

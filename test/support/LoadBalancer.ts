import { once } from "node:events";
import {
  Agent,
  createServer,
  get,
  request,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";

/** How often each instance is asked whether it is ready. */
const checkEveryMs = 100;

/** Headers of one connection, not of the message (RFC 9110, section 7.6.1). */
const ownHeaders = ["connection", "keep-alive", "transfer-encoding"];

interface Instance {
  readonly url: URL;
  /** Connections to it stay open between requests, as those of a real balancer do. */
  readonly agent: Agent;
  isReady: boolean;
}

/**
 * Spreads requests and WebSockets over the instances whose `/readyz` says 200. It never repeats a request:
 * what an instance drops, its caller sees, as 502 or as a broken connection.
 */
export class LoadBalancer {
  readonly #server = createServer((request, response) => {
    this.#forward(request, response);
  });
  readonly #instances = new Map<string, Instance>();
  readonly #tunnels = new Set<Socket>();
  readonly #watchers = new Set<() => void>();
  readonly #closing = new AbortController();
  #turn = 0;

  static async open(): Promise<LoadBalancer> {
    const balancer = new LoadBalancer();
    balancer.#server.on("upgrade", (request, socket, head) => {
      balancer.#tunnel(request, socket, head);
    });
    balancer.#server.listen(0, "127.0.0.1");
    await once(balancer.#server, "listening");
    return balancer;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Checks an instance from now on; resolves once it is in rotation. */
  async add(url: string): Promise<void> {
    const agent = new Agent({ keepAlive: true });
    const instance: Instance = { url: new URL(url), agent, isReady: false };
    this.#instances.set(url, instance);
    void this.#check(instance);
    while (!instance.isReady) await this.#change();
  }

  /** Resolves once an instance has been found out of service. */
  async withdrawn(url: string): Promise<void> {
    while (this.#instances.get(url)?.isReady === true) await this.#change();
  }

  /** Forgets an instance that has ended. */
  remove(url: string): void {
    this.#instances.get(url)?.agent.destroy();
    this.#instances.delete(url);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    for (const url of [...this.#instances.keys()]) this.remove(url);
    for (const tunnel of this.#tunnels) tunnel.destroy();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  #next(): Instance | undefined {
    const ready = [...this.#instances.values()].filter(
      ({ isReady }) => isReady,
    );
    this.#turn += 1;
    return ready[this.#turn % ready.length];
  }

  #forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const instance = this.#next();
    if (instance === undefined) {
      outgoing.writeHead(503).end("No instance is ready.");
      return;
    }
    const { url, agent } = instance;
    const { method = "GET", headers } = incoming;
    const sent = request(new URL(incoming.url ?? "/", url), {
      ...{ agent, method, headers: forwarded(headers) },
    });
    sent.on("response", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, forwarded(answer.headers));
      // An event stream may say nothing for long.
      outgoing.flushHeaders();
      answer.pipe(outgoing).on("error", () => answer.destroy());
      answer.on("error", () => outgoing.destroy());
    });
    sent.on("error", (error) => {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end(error.message);
    });
    outgoing.on("close", () => {
      if (!outgoing.writableFinished) sent.destroy();
    });
    incoming.pipe(sent);
  }

  #tunnel(incoming: IncomingMessage, caller: Duplex, head: Buffer): void {
    const instance = this.#next();
    caller.on("error", () => caller.destroy());
    if (instance === undefined) {
      caller.end("HTTP/1.1 503 Service Unavailable\r\n\r\n");
      return;
    }
    const tunnel = connect(Number(instance.url.port), instance.url.hostname);
    this.#tunnels.add(tunnel);
    tunnel.on("error", () => caller.destroy());
    tunnel.on("close", () => this.#tunnels.delete(tunnel));
    caller.on("close", () => tunnel.end());
    const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
    for (let at = 0; at < incoming.rawHeaders.length; at += 2)
      lines.push(`${incoming.rawHeaders[at]}: ${incoming.rawHeaders[at + 1]}`);
    tunnel.write(`${lines.join("\r\n")}\r\n\r\n`);
    tunnel.write(head);
    tunnel.pipe(caller).pipe(tunnel);
  }

  async #check(instance: Instance): Promise<void> {
    const key = instance.url.origin;
    while (this.#instances.has(key) && !this.#closing.signal.aborted) {
      const isReady = await answersReady(instance.url);
      if (isReady !== instance.isReady) {
        instance.isReady = isReady;
        for (const tell of this.#watchers) tell();
        this.#watchers.clear();
      }
      await wait(checkEveryMs, undefined, {
        signal: this.#closing.signal,
      }).catch(() => undefined);
    }
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#watchers.add(resolve));
  }
}

function forwarded<Headers extends Readonly<Record<string, unknown>>>(
  headers: Headers,
): Headers {
  const kept = Object.entries(headers).filter(
    ([name]) => !ownHeaders.includes(name),
  );
  return Object.fromEntries(kept) as Headers;
}

/** A connection of its own each time: what a kept one says is no news of the port. */
async function answersReady(url: URL): Promise<boolean> {
  const probe = get(new URL("/readyz", url), { agent: false });
  try {
    const [answer] = (await once(probe, "response")) as [IncomingMessage];
    answer.resume();
    return answer.statusCode === 200;
  } catch {
    return false;
  }
}

import { connect, type Socket } from "node:net";
import { WebSocket } from "ws";

/** How much of each kind is sent; each by itself is within what a server lets one client do. */
export interface AbuseScale {
  /** Requests whose body never ends, held open at a time; each goes on by a byte a second. */
  readonly slowBodies: number;
  /** WebSockets that say who they are and then nothing, held open at a time. */
  readonly idleSockets: number;
  /** Documents that are refused, per second. */
  readonly refusedDocuments: number;
  /** Connections per second that carry thirty requests in one piece and are then reset. */
  readonly bursts: number;
  /** Requests per second with a variable of the wrong type that is nearly as large as a body may be. */
  readonly largeVariables: number;
}

export interface AbuseOptions {
  readonly url: string;
  readonly token: string;
  /** Where its connections come from: an address of the loopback network. */
  readonly localAddress: string;
  readonly scale: AbuseScale;
}

export const ticksPerSecond = 10;
const requestsInBurst = 30;
/** What was refused or has ended is tried again, so many at a time: more would be a flood of connections, the balancer's to stop. */
const openedPerTick = 2;
const largeBytes = 900_000;

/**
 * One caller who takes all that they are let take: slow bodies, idle WebSockets, refused documents, pipelined
 * bursts and large variables. It acts when it is told to, by `tick`, and keeps no timer of its own.
 */
export class Abuse {
  /** What it was answered, by status or by the code that closed a WebSocket. */
  readonly answers = new Map<string, number>();
  readonly #options: AbuseOptions;
  readonly #host: string;
  readonly #port: number;
  readonly #slow = new Set<Socket>();
  readonly #others = new Set<Socket>();
  readonly #sockets = new Set<WebSocket>();
  #ticks = 0;

  constructor(options: AbuseOptions) {
    this.#options = options;
    const { hostname, port } = new URL(options.url);
    this.#host = hostname;
    this.#port = Number(port);
  }

  /** A tenth of a second of it: tops up what is held open, and sends one helping of the rest. */
  tick(): void {
    const { scale } = this.#options;
    const tick = this.#ticks;
    this.#ticks += 1;
    const most = (wanted: number): number =>
      tick === 0 ? wanted : Math.min(wanted, openedPerTick);
    if (tick % ticksPerSecond === 0)
      for (const socket of this.#slow) socket.write(" ");
    times(most(scale.slowBodies - this.#slow.size), () => {
      this.#openSlow();
    });
    times(most(scale.idleSockets - this.#sockets.size), () => {
      this.#openIdle();
    });
    times(dueAt(tick, scale.refusedDocuments), () => {
      this.#send(JSON.stringify({ query: "{ nothing { of this } }" }));
    });
    times(dueAt(tick, scale.largeVariables), () => {
      this.#send(
        JSON.stringify({
          query: "query ($ids: [ID!]!) { videos(ids: $ids) { id } }",
          variables: { ids: [{ text: "v".repeat(largeBytes) }] },
        }),
      );
    });
    times(dueAt(tick, scale.bursts), () => {
      this.#burst();
    });
  }

  /** Hangs up everywhere. */
  stop(): void {
    for (const socket of [...this.#slow, ...this.#others]) socket.destroy();
    for (const socket of this.#sockets) socket.terminate();
  }

  #openSlow(): void {
    const socket = this.#connect(this.#slow);
    socket.write(this.#post(1000).concat('{"query":"{ __typename }"'));
  }

  #openIdle(): void {
    const { url, localAddress, token } = this.#options;
    const socket = new WebSocket(
      `${url.replace("http", "ws")}/graphql`,
      "graphql-transport-ws",
      { localAddress },
    );
    this.#sockets.add(socket);
    socket.on("open", () => {
      const payload = { authorization: `Bearer ${token}` };
      socket.send(JSON.stringify({ type: "connection_init", payload }));
    });
    socket.on("unexpected-response", (_request, response) => {
      this.#count(String(response.statusCode));
      socket.terminate();
    });
    // What went wrong is told by `close`, too.
    socket.on("error", () => undefined);
    socket.on("close", (code) => {
      if (this.#sockets.delete(socket) && code !== 1006)
        this.#count(`closed with ${code}`);
    });
  }

  #send(body: string): void {
    const socket = this.#connect(this.#others);
    socket.end(this.#post(Buffer.byteLength(body)).concat(body));
  }

  #burst(): void {
    const body = JSON.stringify({ query: "{ __typename }" });
    const socket = this.#connect(this.#others);
    socket.write(this.#post(body.length).concat(body).repeat(requestsInBurst));
    socket.once("data", () => {
      socket.resetAndDestroy();
    });
  }

  #connect(open: Set<Socket>): Socket {
    const { localAddress } = this.#options;
    const socket = connect({
      host: this.#host,
      port: this.#port,
      localAddress,
    });
    open.add(socket);
    socket.setEncoding("latin1").on("data", (text: string) => {
      for (const [, status = ""] of text.matchAll(/HTTP\/1\.1 (\d{3})/g))
        this.#count(status);
    });
    socket.on("error", () => undefined);
    socket.on("close", () => open.delete(socket));
    return socket;
  }

  #post(length: number): string {
    return [
      "POST /graphql HTTP/1.1",
      `host: ${this.#host}:${this.#port}`,
      "content-type: application/json",
      `authorization: Bearer ${this.#options.token}`,
      `content-length: ${length}`,
      "\r\n",
    ].join("\r\n");
  }

  #count(answer: string): void {
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1);
  }
}

/** How many of so many a second fall to a tick. */
function dueAt(tick: number, perSecond: number): number {
  const until = (ticks: number): number =>
    Math.floor((ticks * perSecond) / ticksPerSecond);
  return until(tick + 1) - until(tick);
}

function times(count: number, act: () => void): void {
  for (let at = 0; at < count; at += 1) act();
}

import { once } from "node:events";
import {
  createServer,
  request as requestPage,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";

interface ProxyOptions {
  /** Where a target (`host:port`) really is: a port of this machine. @default there is nobody */
  readonly routes?: Readonly<Record<string, number>>;
  /** `user:password` that it asks for. @default nobody's */
  readonly asksFor?: string;
}

/** An HTTP proxy of this machine that writes down whom it was asked for. */
export class ConnectProxy {
  /** Targets of tunnels, `host:port`, in order. */
  readonly tunnels: string[] = [];
  /** URLs that were asked for without a tunnel, in order. */
  readonly pages: string[] = [];
  /** What it was shown, `user:password`, in order; empty where nothing was. */
  readonly shown: string[] = [];
  /** What it answers instead of doing as it is asked. @default it does as it is asked */
  refusesWith: number | undefined;
  /** Whether it keeps those waiting who ask for a tunnel. */
  isSilent = false;
  readonly #routes: Readonly<Record<string, number>>;
  readonly #asksFor: string | undefined;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor({ routes = {}, asksFor }: ProxyOptions) {
    this.#routes = routes;
    this.#asksFor = asksFor;
    this.#server = createServer((request, response) => {
      this.#page(request, response);
    });
    this.#server.on("connection", (socket) => {
      this.#keep(socket);
    });
    this.#server.on("connect", (request: IncomingMessage, socket: Socket) => {
      this.#tunnel(request, socket);
    });
  }

  static async open(options: ProxyOptions = {}): Promise<ConnectProxy> {
    const proxy = new ConnectProxy(options);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  /** Without a user or a password. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #tunnel(request: IncomingMessage, socket: Socket): void {
    const target = request.url ?? "";
    this.tunnels.push(target);
    if (this.isSilent) return;
    const status = this.#statusFor(request, target);
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    const far = connect(this.#routes[target]!, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      far.pipe(socket).pipe(far);
    });
    this.#keep(far);
    far.on("close", () => socket.destroy());
    socket.on("close", () => far.destroy());
  }

  #page(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? "";
    this.pages.push(url);
    const { host, pathname } = new URL(url);
    const target = host.includes(":") ? host : `${host}:80`;
    const status = this.#statusFor(request, target);
    if (status !== undefined) {
      request.resume();
      response.writeHead(status).end("refused");
      return;
    }
    const { method, headers } = request;
    delete headers["proxy-authorization"];
    const far = requestPage(
      {
        host: "127.0.0.1",
        port: this.#routes[target],
        path: pathname,
        ...(method !== undefined && { method }),
        headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    request.pipe(far);
  }

  #statusFor({ headers }: IncomingMessage, target: string): number | undefined {
    const shown = headers["proxy-authorization"] ?? "";
    const pair = Buffer.from(shown.replace("Basic ", ""), "base64").toString();
    this.shown.push(pair);
    if (this.refusesWith !== undefined) return this.refusesWith;
    if (this.#asksFor !== undefined && pair !== this.#asksFor) return 407;
    return target in this.#routes ? undefined : 502;
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => this.#sockets.delete(socket));
  }
}

import { ServerResponse, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import type { FastifyInstance } from "fastify";
import { guarded } from "../../base/guarded.js";
import type { Logger } from "../../base/logger.js";
import { answersOwedOn } from "../request/requestEnd.js";

/** A connection that asks to become a WebSocket. */
export interface Upgrade {
  readonly socket: Duplex;
  /** What has arrived beyond the request. */
  readonly head: Buffer;
}

const upgrades = new WeakMap<IncomingMessage, Upgrade>();
const heard = new WeakSet<Duplex>();

/** The connection of a request that asks to become a WebSocket; undefined for any other. */
export function upgradeOf(request: IncomingMessage): Upgrade | undefined {
  return upgrades.get(request);
}

/**
 * Options of Node.js's HTTP server by which a request for another protocol stays a request. Node.js 20 and 22 do
 * not know them, and hand it over (`goOnWithHttp`); from 26 on its body would not be handed over with it.
 *
 * @see https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener
 */
export const upgradeOptions: object = {
  shouldUpgradeCallback: ({ headers }: IncomingMessage): boolean =>
    isForWebSocket(headers),
};

function isForWebSocket({ upgrade }: IncomingMessage["headers"]): boolean {
  return upgrade?.toLowerCase() === "websocket";
}

/**
 * Has requests to become a WebSocket go the way of all others, so that host names, the log and answers are
 * the same. Who asks for another protocol goes on as if they had not, as HTTP has it.
 */
export function routeUpgrades(app: FastifyInstance, logger: Logger): void {
  app.server.on("upgrade", (request, socket, head) => {
    hearErrorsOf(socket);
    guarded(logger, { door: "upgrade" }, () => {
      route(app, request, { socket, head });
    });
  });
}

function route(
  app: FastifyInstance,
  request: IncomingMessage,
  upgrade: Upgrade,
): void {
  // An answer before it is still owed. Node.js has let go of the connection, and lets nothing follow.
  if (answersOwedOn(request.socket).length > 0) upgrade.socket.destroy();
  else if (isForWebSocket(request.headers)) {
    upgrades.set(request, upgrade);
    app.routing(request, responseTo(request));
  } else goOnWithHttp(app.server, { request, ...upgrade });
}

/** Before anybody else listens: a client may be gone already. Once, however often one connection asks. */
function hearErrorsOf(socket: Duplex): void {
  if (heard.has(socket)) return;
  heard.add(socket);
  socket.on("error", () => socket.destroy());
}

/** An answer to one that stays HTTP; its connection ends with it, whether or not the client ends it too. */
function responseTo(request: IncomingMessage): ServerResponse {
  const { socket } = request;
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  response.once("finish", () => {
    socket.destroySoon();
  });
  return response;
}

/**
 * Node.js has left the connection to us. Some clients, Java's among them, ask for HTTP/2 with every request:
 * it is read again, without that wish.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-7.8
 */
function goOnWithHttp(
  server: Server,
  { request, socket, head }: Upgrade & { readonly request: IncomingMessage },
): void {
  const { method = "GET", url = "/", rawHeaders } = request;
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
    if (!wishes.has(name.toLowerCase())) lines.push(`${name}: ${value}`);
  }
  socket.unshift(
    Buffer.concat([
      Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"),
      head,
    ]),
  );
  server.emit("connection", socket);
}

const wishes: ReadonlySet<string> = new Set([
  "upgrade",
  "connection",
  "http2-settings",
]);

import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type {
  FastifyReply,
  FastifyRequest,
  onRequestHookHandler,
} from "fastify";
import { handleProtocols } from "graphql-ws";
import { WebSocketServer, type WebSocket } from "ws";
import { refusal, refuse } from "../request/refusals.js";
import { isFromRouter } from "../documents/DocumentPolicy.js";
import {
  isAllowedOrigin,
  type AllowedOrigins,
} from "../request/originPolicy.js";
import { mostPieces } from "../overload/ArrivingBody.js";
import { answerOverloaded } from "../overload/overloaded.js";
import { recordOf } from "../request/RequestRecord.js";
import { upgradeOf } from "../http/routeUpgrades.js";
import { SocketConnection, type SocketProtocol } from "./SocketConnection.js";
import { socketProtocol } from "./socketProtocol.js";
import type { OperationTools } from "../execute/OperationTools.js";

/**
 * Opens a WebSocket where a request asks for one, and lets others pass. Who calls is asked in the first
 * message, since a browser cannot send the header.
 *
 * @see https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
 */
export function openSockets(tools: OperationTools): onRequestHookHandler {
  const { settings } = tools;
  const pieces = mostPieces(settings.bodyLimitBytes);
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: settings.bodyLimitBytes,
    // Like those of a body: each is an object of its own until all are here.
    maxFragments: pieces,
    maxBufferedChunks: pieces,
    handleProtocols,
  });
  const protocol = socketProtocol(settings.schema);
  const asked = new WeakMap<IncomingMessage, FastifyReply>();
  // Unheard, it would answer by itself: in another form, and past the log.
  sockets.on("wsClientError", (error, _socket, request) => {
    const reply = asked.get(request);
    if (reply) refuseHandshake(reply, error);
  });
  return (request, reply, done) => {
    const upgrade = upgradeOf(request.raw);
    if (upgrade === undefined) done();
    else if (!isMeant(request.headers, settings)) refuse(reply, foreignPage);
    else if (tools.registry.isFull)
      void answerOverloaded(request, reply, tools.load.refuse("connections"));
    else {
      asked.set(request.raw, reply);
      const { socket, head } = upgrade;
      sockets.handleUpgrade(request.raw, socket, head, (webSocket) => {
        reply.hijack();
        reply.raw.statusCode = switchingProtocols;
        open(webSocket, { request, tools, protocol });
      });
    }
  };
}

const switchingProtocols = 101;

/**
 * Whether it comes from a page that may, or from none. Browsers let any page open a WebSocket anywhere, and
 * only tell where the page is from: without this check it could use a gateway of its visitor's machine.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6455#section-10.2
 */
function isMeant(
  { origin, host }: IncomingHttpHeaders,
  allowed: AllowedOrigins,
): boolean {
  if (origin === undefined || isAllowedOrigin(origin, allowed)) return true;
  // Our own pages. TLS may have ended before us, so that only the host can be compared.
  return URL.canParse(origin) && new URL(origin).host === host;
}

const foreignPage = refusal(
  "FORBIDDEN",
  "Pages of this origin may open no WebSocket here. The operator can allow it in CORS_ORIGINS.",
);

/** @see https://www.rfc-editor.org/rfc/rfc6455#section-4.4 */
function refuseHandshake(reply: FastifyReply, { message }: Error): void {
  const isGet = reply.request.method === "GET";
  const status = isGet ? 400 : 405;
  if (!isGet) void reply.header("allow", "GET");
  refuse(
    reply.header("sec-websocket-version", "13"),
    refusal("BAD_REQUEST", `The WebSocket cannot be opened: ${message}.`, {
      status,
    }),
  );
}

function open(
  socket: WebSocket,
  {
    request,
    tools,
    protocol,
  }: {
    readonly request: FastifyRequest;
    readonly tools: OperationTools;
    readonly protocol: SocketProtocol;
  },
): void {
  const connection = new SocketConnection(socket, tools, {
    requestId: request.id,
    address: request.ip,
    authorization: request.headers.authorization,
    isFromRouter: isFromRouter(request.headers, tools.policy),
    record: recordOf(request),
  });
  const leave = tools.registry.enter(connection);
  socket.once("close", leave);
  connection.open(protocol);
}

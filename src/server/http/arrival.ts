import {
  maxHeaderSize,
  STATUS_CODES,
  type IncomingMessage,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import type { Socket } from "node:net";
import type {
  FastifyInstance,
  FastifyReply,
  FastifyServerOptions,
} from "fastify";
import { answersOwedOn } from "../request/requestEnd.js";
import { refusal, refuse } from "../request/refusals.js";
import { upgradeOptions } from "./routeUpgrades.js";

/** A limit is looked after as often as this at least, so that it holds to the second. */
const longestCheckMs = 1000;

/** How long a request may take to arrive. */
export interface ArrivalOptions {
  /**
   * How long a request may take to arrive, headers and body, so that nobody holds a connection by dripping
   * bytes; to the second, or a tenth if that is less. @default 30000
   */
  readonly arrivalTimeoutMs: number;
  /** How long a connection is kept for a next request. @default 72000 */
  readonly keepAliveTimeoutMs: number;
  /**
   * Whether statuses are those of the GraphQL-over-HTTP draft of August 2026: 422 for what can be read and not be
   * run, 294 for data with errors. @default false: 400, or 200 as `application/json`
   */
  readonly draftStatuses: boolean;
}

/** The part of fastify's options that is about arriving. */
type FastifyArrivalOptions = Pick<
  FastifyServerOptions,
  "requestTimeout" | "keepAliveTimeout" | "clientErrorHandler"
> & { readonly http: ServerOptions };

type ClientErrorHandler = NonNullable<
  FastifyArrivalOptions["clientErrorHandler"]
>;

type ConnectionError = Parameters<ClientErrorHandler>[0];

/** Answers that are under way, and what arrived last on a connection. */
const replies = new WeakMap<ServerResponse, FastifyReply>();
const latest = new WeakMap<Socket, IncomingMessage>();

/** What Node.js says of a request that did not arrive, where we can say more than "Bad Request". */
const failures: ReadonlyMap<string, { readonly status: number; text: string }> =
  new Map([
    [
      "ERR_HTTP_REQUEST_TIMEOUT",
      { status: 408, text: "The request took too long to arrive." },
    ],
    [
      "HPE_HEADER_OVERFLOW",
      { status: 431, text: "The headers are too large." },
    ],
  ]);
const longUri = { status: 414, text: "The URI is too large: use POST." };
const badRequest = { status: 400, text: "The request cannot be read." };

/**
 * How long a request may take to arrive, headers and body, and how long a connection is kept without one.
 * Node.js looks for late ones every half a minute by itself, and gives headers a minute.
 */
export function arrivalOptions({
  arrivalTimeoutMs,
  keepAliveTimeoutMs,
  draftStatuses,
}: ArrivalOptions): FastifyArrivalOptions {
  return {
    requestTimeout: arrivalTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    http: {
      ...upgradeOptions,
      headersTimeout: arrivalTimeoutMs,
      requestTimeout: arrivalTimeoutMs,
      connectionsCheckingInterval: Math.min(
        longestCheckMs,
        Math.ceil(arrivalTimeoutMs / 10),
      ),
    },
    clientErrorHandler: answerClientErrors(draftStatuses),
  };
}

/** Remembers who waits for what arrives. To be called before any other hook is added. */
export function followArrivals(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    replies.set(reply.raw, reply);
    latest.set(request.raw.socket, request.raw);
    done();
  });
}

/**
 * Answers a request that arrives too slowly or cannot be read, then closes its connection. Where answers before
 * it are owed, or it has been answered already, there is nothing that could be said in its place.
 */
const answerClientErrors =
  (draftStatuses: boolean): ClientErrorHandler =>
  (error, socket) => {
    if (socket.destroyed) return;
    const { status, text } = failureOf(error, draftStatuses);
    const owed = answersOwedOn(socket);
    // Whether it is the body of the latest request that is not all there, or the head of a next one.
    const isBody = latest.get(socket)?.complete === false;
    const reply = isBody ? onlyReply(owed) : undefined;
    if (reply)
      refuse(
        reply.header("connection", "close"),
        refusal("BAD_REQUEST", text, { status }),
      );
    else if (owed.length === 0 && !isBody && socket.writable)
      socket.write(rawAnswer(status, text), () => socket.destroy());
    else socket.destroy();
  };

function failureOf(
  error: ConnectionError,
  draftStatuses: boolean,
): { readonly status: number; readonly text: string } {
  if (draftStatuses && isLongUri(error)) return longUri;
  return failures.get(error.code) ?? badRequest;
}

/**
 * Whether the line with the URI alone was more than all headers may be. It cannot be told of one that came in
 * pieces, of which Node.js gives the last.
 */
function isLongUri(error: ConnectionError): boolean {
  const packet: unknown = error.rawPacket;
  if (error.code !== "HPE_HEADER_OVERFLOW" || !Buffer.isBuffer(packet))
    return false;
  const end = packet.indexOf("\r\n");
  const length = end < 0 ? packet.length : end;
  const beginning = packet.toString("latin1", 0, 20);
  return length >= maxHeaderSize && /^[A-Z]+ \S/.test(beginning);
}

/** The one reply that is owed, if nothing of it has been sent. */
function onlyReply([response, ...others]: readonly ServerResponse[]):
  FastifyReply | undefined {
  const reply = response && replies.get(response);
  return others.length === 0 && reply?.sent === false ? reply : undefined;
}

/** Of a request whose headers never arrived: there is nothing of fastify's to answer it with. */
function rawAnswer(status: number, text: string): string {
  const body = JSON.stringify({
    errors: [refusal("BAD_REQUEST", text, { status })],
  });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "cache-control: no-store",
    "connection: close",
    "",
    body,
  ].join("\r\n");
}

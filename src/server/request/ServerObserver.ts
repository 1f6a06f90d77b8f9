import type { IncomingHttpHeaders } from "node:http";
import type { LogFields } from "../../base/logger.js";

/** Is told of every request, for traces and metrics. Must not throw. */
export interface ServerObserver {
  request(arrival: RequestArrival): RequestWatch;
  /** An operation on a connection that stays open was answered, refused or, if a subscription, has begun. */
  operation(end: StreamedOperation): void;
  /** Something was refused because there is too much to do. */
  shed(reason: ShedReason): void;
}

/** A request whose headers have arrived. */
export interface RequestArrival {
  readonly method: string;
  readonly requestId: string;
  /** What the caller calls it, at most 128 characters; absent where they do not say. */
  readonly clientRequestId?: string;
  /** For the trace that it belongs to (`traceparent`); others hold credentials. */
  readonly headers: IncomingHttpHeaders;
}

/** Watches one request from its beginning to its end. */
export interface RequestWatch {
  /** What the request's line in the log carries for it. */
  readonly logFields: LogFields;
  /** Runs a part of what the request does. Must call `run` once, at once. */
  within(run: () => void): void;
  /** The answer has left, or the caller has hung up. */
  end(end: RequestEnd): void;
}

/** How an operation ended on a connection that stays open, or how a subscription began. */
export interface StreamedOperation {
  readonly transport: StreamTransport;
  /** `query`, `mutation` or `subscription`. */
  readonly type: string;
  readonly durationMs: number;
  /** Whether the caller left before. */
  readonly isHungUp: boolean;
  /** The codes of the errors answered, each once. */
  readonly errorCodes: readonly string[];
}

/** How a request ended. */
export interface RequestEnd {
  /** A path that the gateway has, `other` for all that it has not. */
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
  /** Whether the caller left before the answer. */
  readonly isHungUp: boolean;
  /** Whether the answer was a stream of results, so that it took as long as its caller wished. */
  readonly isStreamed: boolean;
  /** `query`, `mutation` or `subscription`; absent when no operation ran. */
  readonly operationType?: string;
  /** As the caller wrote it, at most 200 characters. */
  readonly operationName?: string;
  /** The codes of the errors answered, each once. */
  readonly errorCodes: readonly string[];
}

/** The ways in which subscriptions are answered: `graphql-transport-ws`, and server-sent events. */
export type StreamTransport = "websocket" | "sse";

/** Why a server refuses what it could do at another time. */
export type ShedReason =
  /** As many requests are under way as may be. */
  | "concurrency"
  /** The event loop is late. */
  | "event_loop_delay"
  /** As many connections stay open as may. */
  | "connections"
  /** One caller has as much at once as one may: others are still served. */
  | "caller_share";

import type { StreamTransport } from "./request/StreamTransport.js";

/** What a server has to do at present. */
export interface ServerLoad {
  /** Requests under way, and operations over WebSockets; what `maxConcurrentRequests` limits. */
  readonly requests: number;
  /** Connections that stay open. */
  readonly connections: PerTransport;
  /** Subscriptions that have begun. */
  readonly subscriptions: PerTransport;
}

type PerTransport = Readonly<Record<StreamTransport, number>>;

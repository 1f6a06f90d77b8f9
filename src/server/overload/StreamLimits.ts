/** What connections that stay open, and the operations in them, may take of the gateway. */
export interface StreamLimits {
  /** Connections open at once, WebSockets and event streams together. @default 1000 */
  readonly connections: number;
  /** Operations that one caller has open at once; one address, while callers are not told apart. @default 100 */
  readonly perCaller: number;
  /** How long a WebSocket may take to say who it is. @default 3000 */
  readonly initTimeoutMs: number;
  /** How often a connection is looked after: whoever has not answered since the last time is cut off. @default 15000 */
  readonly pingIntervalMs: number;
  /** How long a message, or an answer over HTTP, may wait for its reader before they are cut off. @default 30000 */
  readonly stallTimeoutMs: number;
  /** What may wait for the reader of a WebSocket when they ask for more, before they are cut off. @default 1 MiB */
  readonly bufferedBytes: number;
  /** What a WebSocket may send at once beside operations: pings, completions. @default 200 */
  readonly messageBurst: number;
  /** What of that it may go on sending. @default 10 */
  readonly messagesPerSecond: number;
}

/** Far from what a browser needs, and bounded. */
export const defaultStreamLimits: StreamLimits = {
  connections: 1000,
  perCaller: 100,
  initTimeoutMs: 3000,
  pingIntervalMs: 15_000,
  stallTimeoutMs: 30_000,
  bufferedBytes: 1024 * 1024,
  messageBurst: 200,
  messagesPerSecond: 10,
};

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

/** Tells how late the event loop runs what is due. */
export interface LoopDelay {
  /** Milliseconds: what has held for a while, not a single hitch. Cheap, so that every request can ask. */
  readonly ms: number;
  /** Ends measuring. */
  close(): void;
}

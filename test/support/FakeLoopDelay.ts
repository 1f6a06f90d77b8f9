import type { LoopDelay } from "../../src/server/index.js";

/** An event loop as late as a test says. */
export class FakeLoopDelay implements LoopDelay {
  ms = 0;
  isClosed = false;

  close(): void {
    this.isClosed = true;
  }
}

/** One that is never late. */
export const punctual: LoopDelay = { ms: 0, close: () => undefined };

import { pino, type DestinationStream } from "pino";

/** The level of `warn`; what is worse has a higher one. */
const warning = 40;

/**
 * Gathers the lines of one turn of the event loop, and writes them in one piece at its end: a write for each line
 * took as much time as all that is done to answer. A line that must not come late takes those before it along at once: a
 * warning, an error, and that of the audit, which has to stand before its answer leaves. What waits when the process
 * exits is written then.
 */
export class LogStream implements DestinationStream {
  /** Has pino say of each line what it is. */
  readonly [pino.symbols.needsMetadataGsym] = true;
  lastLevel = 0;
  lastMsg = "";
  readonly #destination: DestinationStream;
  #waiting = "";

  constructor(
    destination: DestinationStream,
    process: Pick<NodeJS.Process, "on">,
  ) {
    this.#destination = destination;
    process.on("exit", this.flush);
  }

  write(line: string): void {
    if (this.#waiting === "") setImmediate(this.flush);
    this.#waiting += line;
    if (this.lastLevel >= warning || this.lastMsg === "audit") this.flush();
  }

  /** Writes what waits. */
  readonly flush = (): void => {
    if (this.#waiting === "") return;
    const lines = this.#waiting;
    this.#waiting = "";
    this.#destination.write(lines);
  };
}

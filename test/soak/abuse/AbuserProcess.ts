import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { AbuseOptions } from "./Abuse.js";

/** What the abuser's process tells as it ends. */
export interface AbuserReport {
  readonly cpuMs: number;
  readonly answers: Readonly<Record<string, number>>;
}

/** The abuse in a process of its own, so that its CPU is told apart from the others'. */
export class AbuserProcess {
  readonly #child: ChildProcess;

  constructor(options: AbuseOptions) {
    this.#child = fork(
      fileURLToPath(new URL("abuser.ts", import.meta.url)),
      [],
      { execArgv: ["--import", "tsx"] },
    );
    this.#child.send(options);
  }

  /** Ends it. */
  async end(): Promise<AbuserReport> {
    const told = once(this.#child, "message");
    this.#child.send("stop");
    const [report] = (await told) as [AbuserReport];
    if (this.#child.exitCode === null) await once(this.#child, "exit");
    return report;
  }
}

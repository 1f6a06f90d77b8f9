import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type {
  CallCount,
  ReceivedCall,
} from "../../src/emulator/rpc/CallLog.js";
import type { Fault } from "../../src/emulator/rpc/faults.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const banner = /listens at (\S+)/;
const pair = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAItestAccessKeyId",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "testAccessKeySecret-canary",
} as const;

/** The built emulator in a process of its own, with the documented quotas, driven by its control path. */
export class EmulatorProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcessByStdio<null, Readable, null>,
  ) {}

  /** @throws when it ends instead of listening */
  static async open(): Promise<EmulatorProcess> {
    const child = spawn(process.execPath, ["dist/emulator/main.js"], {
      cwd: root,
      env: { PATH: process.env["PATH"], EMULATOR_PORT: "0", ...pair },
      stdio: ["ignore", "pipe", "inherit"],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const url = banner.exec(line)?.[1];
      if (url === undefined) continue;
      // Read on: a pipe that nobody empties would stop it.
      child.stdout.resume();
      return new EmulatorProcess(url, child);
    }
    throw new Error("The emulator ended before it listened.");
  }

  /** What points a gateway at it. */
  get env(): Readonly<Record<string, string>> {
    return { VOD_ENDPOINT: this.url, ...pair };
  }

  async addFault(fault: Fault): Promise<void> {
    await this.#control("POST", "faults", fault);
  }

  async clearFaults(): Promise<void> {
    await this.#control("DELETE", "faults");
  }

  /** How often an action was called and refused since the start. */
  async count(action: string): Promise<CallCount> {
    const { counts } = (await this.#control("GET", "calls/counts")) as {
      readonly counts: Readonly<Record<string, CallCount>>;
    };
    return counts[action] ?? { received: 0, refused: {} };
  }

  /** The calls that arrived, in order; at least the newest 10,000. */
  async calls(): Promise<readonly ReceivedCall[]> {
    const { calls } = (await this.#control("GET", "calls")) as {
      readonly calls: readonly ReceivedCall[];
    };
    return calls;
  }

  /** Ends it, unless it has ended. */
  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await ended;
  }

  /** @throws when it is refused */
  async #control(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<unknown> {
    const answer = await fetch(`${this.url}/_emulator/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The emulator refuses it: ${text}`);
    return text === "" ? undefined : (JSON.parse(text) as unknown);
  }
}

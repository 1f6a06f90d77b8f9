import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { devNull } from "node:os";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const ownRoot = fileURLToPath(new URL("../../", import.meta.url));

/** What a process has used since it began. */
export interface Usage {
  /** User and system. */
  readonly cpuMicroseconds: number;
  /** The most that it ever held (RSS). */
  readonly peakMemoryKiB: number;
}

export interface ServerProcessOptions {
  /** The file that it runs, from the root of the repository. */
  readonly file: string;
  /** The root of the repository. @default the benchmark's own */
  readonly root?: string;
  /** All of its environment save `PATH`; its port is any free one. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where its standard error goes. @default nowhere */
  readonly logFile?: string;
}

/** A server in a process of its own, which tells what it alone has used. */
export class ServerProcess {
  /** Where it takes requests. */
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  /** Resolves once it listens. @throws when it ends instead */
  static async start(options: ServerProcessOptions): Promise<ServerProcess> {
    const child = spawnServer(options);
    try {
      return new ServerProcess(child, await urlOf(child, options));
    } catch (error) {
      child.kill("SIGKILL");
      throw error;
    }
  }

  async usage(): Promise<Usage> {
    return (await this.ask({ ask: "usage" })) as Usage;
  }

  /** Begins to count what it allocates. */
  async countAllocations(): Promise<void> {
    await this.ask({ ask: "countAllocations" });
  }

  /** Bytes that it has allocated on its heap since they are counted, and ends the count. */
  async allocatedBytes(): Promise<number> {
    const { allocatedBytes } = (await this.ask({ ask: "allocated" })) as {
      readonly allocatedBytes: number;
    };
    return allocatedBytes;
  }

  /** Bytes that its heap holds after a full collection. */
  async heapBytes(): Promise<number> {
    const { heapBytes } = (await this.ask({ ask: "heap" })) as {
      readonly heapBytes: number;
    };
    return heapBytes;
  }

  /**
   * Has its V8 inspector do something, and gives what that answers.
   *
   * @see https://chromedevtools.github.io/devtools-protocol/v8/
   */
  async inspect(method: string, params: object = {}): Promise<unknown> {
    return this.ask({ ask: "inspect", method, params });
  }

  /** One question at a time: answers carry no number. @throws when the process has ended */
  async ask(question: object): Promise<unknown> {
    if (!this.#child.connected)
      throw new Error(`The server at ${this.url} has ended.`);
    const answered = once(this.#child, "message") as Promise<[unknown]>;
    this.#child.send(question);
    const [answer] = await answered;
    return answer;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null)
      return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }
}

function spawnServer({
  file,
  root = ownRoot,
  env = {},
  logFile = devNull,
}: ServerProcessOptions): ChildProcess {
  const log = openSync(logFile, "w");
  const meter = new URL("meter.mjs", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", meter, file], {
    cwd: root,
    env: { PATH: process.env["PATH"], PORT: "0", ...env },
    stdio: ["ignore", "pipe", log, "ipc"],
  });
  closeSync(log);
  return child;
}

/** Our own servers and the gateway print where they listen, each in its words. */
async function urlOf(
  child: ChildProcess,
  { file, logFile }: ServerProcessOptions,
): Promise<string> {
  const stdout = child.stdout as Readable;
  let printed = "";
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    printed += String(chunk);
    const url = /(?:GraphQL|Listening) {3}(\S+)\n/.exec(printed)?.[1];
    if (url !== undefined) {
      // What it prints from now on is thrown away, or the pipe would fill.
      stdout.resume();
      return url;
    }
  }
  const said = logFile === undefined ? "" : readFileSync(logFile, "utf8");
  throw new Error(`${file} ended before it listened: ${said.slice(-2000)}`);
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contestant } from "./contestants.js";
import { ServerProcess } from "./ServerProcess.js";
import { startUpstream, type Upstream } from "./Upstream.js";

/** What they all run with: a key pair that opens nothing. */
const COMMON = {
  NODE_ENV: "production",
  ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAIbenchAccessKeyId",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "benchAccessKeySecret",
} as const;

/** Contestants that run at the same time over one stand-in for VOD. */
export class Field {
  readonly upstream: Upstream;
  readonly #folder = mkdtempSync(join(tmpdir(), "vod-graph-bench-"));
  readonly #servers = new Map<Contestant, Promise<ServerProcess>>();
  readonly #others: ServerProcess[] = [];
  #started = 0;

  private constructor(upstream: Upstream) {
    this.upstream = upstream;
  }

  static async open(): Promise<Field> {
    return new Field(await startUpstream());
  }

  /** The contestant's process, started when it is first asked for. */
  server(contestant: Contestant): Promise<ServerProcess> {
    const running = this.#servers.get(contestant);
    if (running !== undefined) return running;
    const starting = this.#start(contestant);
    this.#servers.set(contestant, starting);
    return starting;
  }

  /** One more process of a contestant, which nobody else is given. */
  async another(contestant: Contestant): Promise<ServerProcess> {
    const server = await this.#start(contestant);
    this.#others.push(server);
    return server;
  }

  /** Ends every process. */
  async close(): Promise<void> {
    const started = await Promise.allSettled(this.#servers.values());
    const servers = started.flatMap((start) =>
      start.status === "fulfilled" ? [start.value] : [],
    );
    await Promise.all(
      [...servers, ...this.#others].map((server) => server.end()),
    );
    await this.upstream.end();
    rmSync(this.#folder, { recursive: true });
  }

  #start({ name, file, env = {} }: Contestant): Promise<ServerProcess> {
    this.#started += 1;
    return ServerProcess.start({
      file,
      env: {
        ...COMMON,
        ...env,
        VOD_ENDPOINT: new URL(this.upstream.url).origin,
      },
      // A log costs what it costs: it is written, but to nobody's terminal.
      logFile: join(this.#folder, `${this.#started}-${name}.log`),
    });
  }
}

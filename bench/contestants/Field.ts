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
  /** The root of the build that takes part as `before`, if one does. */
  readonly rootBefore: string | undefined;
  readonly #folder = mkdtempSync(join(tmpdir(), "vod-graph-bench-"));
  readonly #servers = new Map<Contestant, Promise<ServerProcess>>();
  readonly #others: ServerProcess[] = [];
  #started = 0;

  private constructor(upstream: Upstream, rootBefore: string | undefined) {
    this.upstream = upstream;
    this.rootBefore = rootBefore;
  }

  /** @param rootBefore the root of the build that takes part as `before` */
  static async open(rootBefore?: string): Promise<Field> {
    return new Field(await startUpstream(), rootBefore);
  }

  /** Those named, and beside the gateway the build that it is compared with, if there is one. */
  entrants(contestants: readonly Contestant[]): readonly Contestant[] {
    const root = this.rootBefore;
    if (root === undefined) return contestants;
    return contestants.flatMap((contestant) =>
      contestant.name === "ours"
        ? [contestant, { ...contestant, name: "before", root }]
        : [contestant],
    );
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

  #start({ name, file, root, env = {} }: Contestant): Promise<ServerProcess> {
    this.#started += 1;
    return ServerProcess.start({
      file,
      ...(root !== undefined && { root }),
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

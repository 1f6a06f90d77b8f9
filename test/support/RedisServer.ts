import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { canary } from "./canary.js";
import { freePort } from "./freePort.js";
import { findRedis } from "./installRedis.mjs";

const attempts = 5;

/**
 * A Redis of a test's own: on a free port of this machine, with nothing on disk. It can be stopped, held
 * and started again on the same port, empty.
 */
export class RedisServer {
  readonly port: number;
  readonly password: string | undefined;
  #child: ChildProcess | undefined;

  private constructor(port: number, password?: string) {
    this.port = port;
    this.password = password;
    canary.learn(password);
  }

  /** Starts one; where `password` is given, it asks for that. */
  static async open(password?: string): Promise<RedisServer> {
    for (let attempt = 1; ; attempt += 1) {
      const server = new RedisServer(await freePort(), password);
      try {
        await server.start();
        return server;
      } catch (error) {
        // Another process has taken the port since we found it free.
        if (attempt === attempts) throw error;
      }
    }
  }

  /** Where it answers, the password included. */
  get url(): string {
    const user = this.password === undefined ? "" : `:${this.password}@`;
    return `redis://${user}127.0.0.1:${this.port}`;
  }

  /** Starts it, empty, and resolves once it takes connections. @throws when it ends instead */
  async start(): Promise<void> {
    const child = spawn(findRedis() ?? "redis-server", this.#settings(), {
      stdio: ["ignore", "pipe", "ignore"],
    });
    this.#child = child;
    const ready = await isReady(child.stdout);
    if (ready) return;
    await this.stop();
    throw new Error(`Redis cannot listen on port ${this.port}.`);
  }

  /** Ends it, as a crash would: connections break, what it held is gone. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }

  /** Leaves connections open and answers nothing, until it is released. */
  hold(): void {
    this.#child?.kill("SIGSTOP");
  }

  /** Answers again, beginning with what has arrived since. */
  release(): void {
    this.#child?.kill("SIGCONT");
  }

  #settings(): readonly string[] {
    return [
      ...["--port", String(this.port), "--bind", "127.0.0.1"],
      ...["--save", "", "--appendonly", "no"],
      ...(this.password === undefined ? [] : ["--requirepass", this.password]),
    ];
  }
}

/** Whether it says that it listens, before it ends. */
async function isReady(output: Readable): Promise<boolean> {
  for await (const line of createInterface({ input: output })) {
    if (!line.includes("Ready to accept connections")) continue;
    // Read on: a pipe that nobody empties would stop the server.
    output.resume();
    return true;
  }
  return false;
}

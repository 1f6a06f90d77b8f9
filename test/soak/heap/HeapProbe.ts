import { once } from "node:events";
import { WebSocket } from "ws";
import type { GatewayProcess } from "../../support/GatewayProcess.js";

interface Reply {
  readonly id: number;
  readonly result?: { readonly usedSize?: number };
  readonly error?: { readonly message: string };
}

/** Reads the heap of a process that was started with `--inspect=127.0.0.1:0`. */
export class HeapProbe {
  readonly #socket: WebSocket;
  #asked = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** @throws when the process has opened no inspector */
  static async open(gateway: GatewayProcess): Promise<HeapProbe> {
    await gateway.url();
    const address = /Debugger listening on (ws:\S+)/.exec(gateway.stderr)?.[1];
    if (address === undefined) throw new Error("It has opened no inspector.");
    const socket = new WebSocket(address);
    await once(socket, "open");
    return new HeapProbe(socket);
  }

  /** What is still reachable, in bytes: collects twice, since what was finalized by the first is freed by the second. */
  async usedBytes(): Promise<number> {
    await this.#ask("HeapProfiler.collectGarbage");
    await this.#ask("HeapProfiler.collectGarbage");
    const { usedSize = Number.NaN } = await this.#ask("Runtime.getHeapUsage");
    return usedSize;
  }

  close(): void {
    this.#socket.terminate();
  }

  async #ask(method: string): Promise<NonNullable<Reply["result"]>> {
    this.#asked += 1;
    const id = this.#asked;
    this.#socket.send(JSON.stringify({ id, method }));
    for (;;) {
      const [message] = (await once(this.#socket, "message")) as [Buffer];
      const reply = JSON.parse(message.toString("utf8")) as Reply;
      // What the inspector tells of its own accord has no number.
      if (reply.id !== id) continue;
      if (reply.error) throw new Error(`${method}: ${reply.error.message}`);
      return reply.result ?? {};
    }
  }
}

import { createServer, type IncomingMessage, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

const notFound = JSON.stringify({
  RequestId: "25818875-5F78-4A13-BEF6-D7393642CA58",
  HostId: "vod.cn-shanghai.aliyuncs.com",
  Code: "InvalidVideo.NotFound",
  Message: "The video does not exist.",
});

/** A VOD that holds every call until it is released, and then knows no video. */
export class HeldVod {
  /** What arrived, headers included. */
  readonly calls: IncomingMessage[] = [];
  #release: () => void = () => undefined;
  readonly #released = new Promise<void>((resolve) => {
    this.#release = resolve;
  });
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.calls.push(request.resume());
      void this.#released.then(() =>
        response
          .writeHead(404, { "content-type": "application/json" })
          .end(notFound),
      );
    });
  }

  static async open(): Promise<HeldVod> {
    const vod = new HeldVod();
    vod.#server.listen(0, "127.0.0.1");
    await once(vod.#server, "listening");
    return vod;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async called(): Promise<void> {
    if (this.calls.length === 0) await once(this.#server, "request");
  }

  release(): void {
    this.#release();
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }
}

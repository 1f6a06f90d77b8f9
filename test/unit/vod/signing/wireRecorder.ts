import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A request as it was on the wire. */
export interface RecordedRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server that remembers the last request and answers `{}` to all of them. */
export class WireRecorder {
  readonly #server: Server;
  #last: RecordedRequest | undefined;

  constructor() {
    // The vendor's SDK puts parameters into the URL: Node's 16 KiB for headers are not enough.
    const options = { maxHeaderSize: 1024 * 1024 };
    this.#server = createServer(options, (request, response) => {
      void text(request).then((body) => {
        const { method = "", headers } = request;
        this.#last = { method, headers, body };
        response.setHeader("content-type", "application/json");
        response.end("{}");
      });
    });
  }

  /** Resolves to host and port. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) =>
      this.#server.listen(0, "127.0.0.1", resolve),
    );
    const { port } = this.#server.address() as AddressInfo;
    return `127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** The request that came in since the last time. */
  take(): RecordedRequest {
    const last = this.#last;
    if (last === undefined) throw new Error("no request came in");
    this.#last = undefined;
    return last;
  }
}

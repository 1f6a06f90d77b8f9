import { once } from "node:events";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./certificates.js";

/** The vendor's token service: lends the role that is asked for, or is down. */
export class FakeSts {
  /** How often it has been asked. */
  asked = 0;
  /** How many more calls are answered with 503. */
  failures: number;
  readonly #server: Server;

  private constructor(certificate: Certificate, failures: number) {
    this.failures = failures;
    this.#server = createServer(certificate, (request, response) => {
      this.asked += 1;
      request.resume();
      this.failures -= 1;
      if (this.failures >= 0) {
        response.writeHead(503, { "content-type": "application/json" });
        response.end('{"Code":"ServiceUnavailable","Message":"Later."}');
        return;
      }
      response.end(
        JSON.stringify({
          Credentials: {
            AccessKeyId: "STS.gateway",
            AccessKeySecret: "fake-gateway-secret",
            SecurityToken: "fake-gateway-token",
            Expiration: "2099-01-01T00:00:00Z",
          },
        }),
      );
    });
  }

  static async open(
    certificate: Certificate,
    failures: number,
  ): Promise<FakeSts> {
    const sts = new FakeSts(certificate, failures);
    sts.#server.listen(0, "127.0.0.1");
    await once(sts.#server, "listening");
    return sts;
  }

  /** Host and port. */
  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

import type { Credentials } from "../../src/vod/index.js";
import { PooledTransport } from "../../src/vod/transport/PooledTransport.js";
import type {
  Transport,
  TransportAnswer,
  TransportRequest,
} from "../../src/vod/transport/Transport.js";
import { canary } from "./canary.js";

/** A transport that tells the canary every secret that passes: the key pair, each signature, each credential. */
export class SecretWatch implements Transport {
  readonly #inner: PooledTransport;

  constructor(key: Credentials, endpoint: string) {
    this.#inner = new PooledTransport({
      endpoint,
      connections: 64,
      maxAnswerBytes: 256 * 1024,
    });
    canary.learn(key.accessKeyId, key.accessKeySecret, key.securityToken);
  }

  async send(
    request: TransportRequest,
    signal: AbortSignal,
  ): Promise<TransportAnswer> {
    canary.learnFrom(request.body);
    canary.learnFrom(request.headers["Authorization"] ?? "");
    canary.learnFrom(request.headers["authorization"] ?? "");
    const answer = await this.#inner.send(request, signal);
    canary.learnFrom(answer.body);
    return answer;
  }

  close(): Promise<void> {
    return this.#inner.close();
  }
}

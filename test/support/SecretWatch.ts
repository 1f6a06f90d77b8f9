import { inspect } from "node:util";
import type { Credentials } from "../../src/vod/index.js";
import { PooledTransport } from "../../src/vod/transport/PooledTransport.js";
import type {
  Transport,
  TransportAnswer,
  TransportRequest,
} from "../../src/vod/transport/Transport.js";

/** What a request or an answer on the wire holds that nobody else may see. */
const SECRETS = [
  /(?:Signature|AuthKey)=([^,&\s]+)/g,
  /"(?:UploadAuth|PlayAuth|SecurityToken|AccessKeySecret|AuthKey)":"([^"]+)"/g,
  /"(?:FileURL|PlayURL|DanMuURL)":"([^"?]+\?(?:auth_key|Expires)=[^"]+)"/g,
];

/**
 * A transport that remembers every secret that passes: the key pair, each signature sent, each
 * credential received. Whatever a run has written can then be searched for all of them.
 */
export class SecretWatch implements Transport {
  readonly #inner: PooledTransport;
  readonly #secrets = new Set<string>();

  constructor(key: Credentials, endpoint: string) {
    this.#inner = new PooledTransport({
      endpoint,
      connections: 64,
      maxAnswerBytes: 64 * 1024,
    });
    for (const secret of Object.values(key)) this.#secrets.add(String(secret));
  }

  async send(
    request: TransportRequest,
    signal: AbortSignal,
  ): Promise<TransportAnswer> {
    this.#remember(request.body);
    this.#remember(request.headers["Authorization"] ?? "");
    this.#remember(request.headers["authorization"] ?? "");
    const answer = await this.#inner.send(request, signal);
    this.#remember(answer.body);
    return answer;
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  /** @throws when `written` holds a secret */
  expectNoneIn(place: string, written: unknown): void {
    const text = inspect(written, {
      depth: 20,
      maxArrayLength: null,
      maxStringLength: null,
    });
    for (const secret of this.#secrets) {
      if (text.includes(secret) || text.includes(decodeURIComponent(secret))) {
        throw new Error(`A secret is in ${place}: ${secret.slice(0, 4)}...`);
      }
    }
  }

  #remember(text: string): void {
    for (const pattern of SECRETS) {
      for (const [, secret] of text.matchAll(pattern)) {
        if (secret !== undefined && secret.length > 7) {
          this.#secrets.add(secret);
          this.#rememberInside(secret);
        }
      }
    }
  }

  /** An `UploadAuth` is JSON in Base64, with a secret and a token of its own. */
  #rememberInside(secret: string): void {
    const decoded = Buffer.from(secret, "base64").toString("utf8");
    if (decoded.startsWith("{")) this.#remember(decoded);
  }
}

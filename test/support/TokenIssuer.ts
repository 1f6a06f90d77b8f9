import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
} from "jose";
import type { Clock } from "../../src/base/clock.js";
import { canary } from "./canary.js";

export const ISSUER = "https://issuer.example/";
export const AUDIENCE = "https://vod.example/graphql";

/** What a token says; a claim that is `undefined` is left out. */
export type Claims = Readonly<Record<string, unknown>>;

interface Key {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** An identity provider: publishes keys over HTTP, makes tokens, rotates, breaks down. */
export class TokenIssuer {
  /** How often the keys have been asked for. */
  asked = 0;
  /** What the keys are answered with. 503: it is down. */
  answers: "keys" | "503" | "no JSON" | "a redirection" | "nothing" = "keys";
  readonly #server: Server;
  readonly #clock: Clock;
  #count = 0;
  #current!: Key;
  #published: readonly Key[] = [];

  private constructor(clock: Clock) {
    this.#clock = clock;
    this.#server = createServer((_request, response) => {
      this.asked += 1;
      if (this.answers === "nothing") return;
      void this.#answer().then(([status, body]) => {
        response.writeHead(status, {
          "content-type": "application/json",
          connection: "close",
          location: "/elsewhere",
        });
        response.end(body);
      });
    });
  }

  static async open(clock: Clock): Promise<TokenIssuer> {
    const issuer = new TokenIssuer(clock);
    await issuer.rotate();
    issuer.#server.listen(0, "127.0.0.1");
    await once(issuer.#server, "listening");
    return issuer;
  }

  get jwksUrl(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/jwks.json`;
  }

  /** Signs with a new key from now on. The old one is withdrawn unless `keepOld`. */
  async rotate({ keepOld = false } = {}): Promise<void> {
    this.#count += 1;
    this.#current = await makeKey(`key-${this.#count}`);
    this.#published = [...(keepOld ? this.#published : []), this.#current];
  }

  /** A token that is good for five minutes, unless the claims say otherwise. */
  token(claims: Claims = {}): Promise<string> {
    return this.#sign(claims, this.#current);
  }

  /** The same, by a key that bears a published name and is not it. */
  async tokenOfWrongKey(claims: Claims = {}): Promise<string> {
    return this.#sign(claims, await makeKey(this.#current.kid));
  }

  /** The same, by a key that nobody has published. */
  async tokenOfUnknownKey(claims: Claims = {}): Promise<string> {
    return this.#sign(claims, await makeKey("never-published"));
  }

  /** Signed by nobody. */
  unsignedToken(claims: Claims = {}): string {
    return `${encode({ alg: "none" })}.${encode(this.#claims(claims))}.`;
  }

  /** What a checker takes for good that uses the public key as if it were a shared secret. */
  async tokenKeyedWithPublicKey(claims: Claims = {}): Promise<string> {
    const { kid } = this.#current;
    const signed = `${encode({ alg: "HS256", kid })}.${encode(this.#claims(claims))}`;
    const secret = await this.publicKeyPem();
    return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
  }

  publicKeyPem(): Promise<string> {
    return exportSPKI(this.#current.publicKey);
  }

  publicJwk(): Promise<JWK> {
    return publicJwk(this.#current);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  #claims(claims: Claims): Claims {
    const nowSeconds = Math.floor(this.#clock.now() / 1000);
    return {
      iss: ISSUER,
      aud: AUDIENCE,
      sub: "alice",
      scope: "vod:read vod:upload vod:edit vod:admin",
      exp: nowSeconds + 300,
      ...claims,
    };
  }

  async #sign(claims: Claims, { kid, privateKey }: Key): Promise<string> {
    const token = await new SignJWT({ ...this.#claims(claims) })
      .setProtectedHeader({ alg: "ES256", kid })
      .sign(privateKey);
    canary.pass(token);
    return token;
  }

  async #answer(): Promise<readonly [status: number, body: string]> {
    if (this.answers === "503") return [503, "{}"];
    if (this.answers === "no JSON") return [200, "<html>"];
    if (this.answers === "a redirection") return [302, ""];
    const keys = await Promise.all(this.#published.map(publicJwk));
    return [200, JSON.stringify({ keys })];
  }
}

async function makeKey(kid: string): Promise<Key> {
  return { kid, ...(await generateKeyPair("ES256", { extractable: true })) };
}

async function publicJwk({ kid, publicKey }: Key): Promise<JWK> {
  return { ...(await exportJWK(publicKey)), kid, alg: "ES256", use: "sig" };
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}

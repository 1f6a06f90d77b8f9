import { inspect } from "node:util";
import { withoutCredentials } from "./withoutCredentials.js";

/** What is on the wire between the gateway and VOD that nobody else may see. */
const SECRETS = [
  /(?:Signature|AuthKey)=([^,&\s]+)/g,
  /"(?:UploadAuth|PlayAuth|PlayKey|SecurityToken|AccessKeySecret|AuthKey)":"([^"]+)"/g,
  /"(?:FileURL|PlayURL|DanMuURL)":"([^"?]+\?(?:auth_key|Expires)=[^"]+)"/g,
];

/** Request headers that carry a secret, behind the name of a scheme or not. */
const SECRET_HEADERS = [
  "authorization",
  "router-authorization",
  "x-vod-signature",
];

/** What is shorter is a name that a test gave, and may well be in a log. */
const shortestSecret = 8;
/** Of those that pass by in a run. A long one makes millions. */
const mostPassing = 5000;

/** A place that is written to as a run goes on. */
interface Place {
  readonly name: string;
  readonly lines: readonly unknown[];
  checked: number;
}

/**
 * Knows every secret of a run and every place where something was written for others to read: logs, spans,
 * metrics, answers, frames. What supports the tests tells it of both, so that each test is a search too.
 */
export class SecretSearch {
  readonly #given = new Set<string>();
  readonly #passing = new Set<string>();
  readonly #gateways = new Set<string>();
  readonly #places: Place[] = [];
  readonly #written: unknown[] = [];

  constructor() {
    this.watch("an answer", this.#written);
  }

  /** These are secret for as long as the run lasts: keys, passwords. */
  learn(...secrets: readonly (string | undefined)[]): void {
    for (const secret of secrets)
      if (secret !== undefined && secret.length >= shortestSecret)
        this.#given.add(secret);
  }

  /** This is secret and passes by: a token, a signature. The newest are kept. */
  pass(secret: string): void {
    if (secret.length < shortestSecret) return;
    this.#passing.add(secret);
    const [oldest] = this.#passing;
    if (this.#passing.size > mostPassing) this.#passing.delete(oldest!);
  }

  /** Learns the secrets that a message from or to VOD holds. */
  learnFrom(message: string): void {
    for (const pattern of SECRETS)
      for (const [, secret = ""] of message.matchAll(pattern)) {
        this.pass(secret);
        this.#lookInside(secret);
      }
  }

  /** Learns the secrets that a caller sends. */
  learnFromHeaders(headers: Headers): void {
    for (const name of SECRET_HEADERS)
      this.pass(headers.get(name)?.split(" ").at(-1) ?? "");
  }

  /** Searches a list that grows, such as the lines of a log. */
  watch(name: string, lines: readonly unknown[]): void {
    this.#places.push({ name, lines, checked: 0 });
  }

  /** Answers from here on are searched that `fetch` reads from this address. */
  hear(url: string): void {
    this.#gateways.add(new URL(url).origin);
  }

  hears(url: string): boolean {
    return this.#gateways.has(new URL(url).origin);
  }

  /** What a caller was told: all of it may be read by others, save the credentials that were asked for. */
  told(answer: unknown): void {
    const { rest, credentials } = withoutCredentials(answer);
    for (const credential of credentials) this.pass(credential);
    this.#written.push(rest);
  }

  /** @throws when a secret is in what was written since it was asked last */
  check(): void {
    for (const place of this.#places) {
      const written = place.lines.slice(place.checked);
      place.checked = place.lines.length;
      this.expectNoneIn(place.name, written);
    }
  }

  /** @throws when a secret is in `written` */
  expectNoneIn(place: string, written: unknown): void {
    const text = textOf(written);
    for (const secret of [...this.#given, ...this.#passing])
      if (text.includes(secret) || text.includes(decoded(secret)))
        throw new Error(`A secret is in ${place}: ${secret.slice(0, 4)}...`);
  }

  /** An `UploadAuth` is JSON in Base64, with a secret and a token of its own. */
  #lookInside(secret: string): void {
    const inside = Buffer.from(secret, "base64").toString("utf8");
    if (inside.startsWith("{")) this.learnFrom(inside);
  }
}

function textOf(written: unknown): string {
  if (typeof written === "string") return written;
  const everything = { maxArrayLength: null, maxStringLength: null };
  return inspect(written, { depth: 20, ...everything });
}

function decoded(secret: string): string {
  try {
    return decodeURIComponent(secret);
  } catch {
    return secret;
  }
}

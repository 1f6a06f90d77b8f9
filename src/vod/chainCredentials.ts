import { createRequire } from "node:module";
import type { DefaultCredentialsProvider } from "@alicloud/credentials";
import { systemClock, type Clock } from "../base/clock.js";
import { silentLogger, type Logger } from "../base/logger.js";
import { tlsFaultOf } from "../base/tlsFault.js";
import type { Credentials, SlowCredentialsProvider } from "./credentials.js";
import { clientError } from "./errors/clientError.js";

export interface ChainOptions {
  /** Is told which source is in use, and that none has a key pair. Never a key. @default nobody */
  readonly logger?: Logger;
  /** @default the machine's */
  readonly clock?: Clock;
  /** The `http.Agent` by which a URL is called, a proxy's for instance. @default the package's own for all */
  readonly agentFor?: (url: string) => object | undefined;
}

/** A denial that is meant opens the chain no more often than this. */
const PAUSE_MS = 10_000;

/**
 * The vendor's default provider chain: environment, OIDC, command line profile, profile file, the
 * RAM role of the machine, credentials URI. Its package is loaded, and the machine asked, on first
 * use only; from then on the package renews a temporary key by itself.
 *
 * The package takes the first source that answers, and keeps it for good: one failure of a source makes
 * the process somebody else. So a chain whose identity is refused is opened anew.
 *
 * @see https://www.npmjs.com/package/@alicloud/credentials
 */
export function chainCredentials(
  options: ChainOptions = {},
): SlowCredentialsProvider {
  return new ChainCredentials(options);
}

class ChainCredentials implements SlowCredentialsProvider {
  readonly #logger: Logger;
  readonly #clock: Clock;
  readonly #agentFor: ChainOptions["agentFor"];
  #chain: Promise<DefaultCredentialsProvider> | undefined;
  /** The answer under way: the vendor's chain would ask once for each who waits. */
  #asked: Promise<Credentials> | undefined;
  /** The last answer of the chain that is open. */
  #current: Credentials | undefined;
  #source: string | undefined;
  #isPausing = false;
  #isEmpty = false;

  constructor({
    logger = silentLogger,
    clock = systemClock,
    agentFor,
  }: ChainOptions) {
    this.#logger = logger;
    this.#clock = clock;
    this.#agentFor = agentFor;
  }

  get(): Promise<Credentials> {
    if (this.#asked !== undefined) return this.#asked;
    const asked = this.#ask().finally(() => {
      if (this.#asked === asked) this.#asked = undefined;
    });
    this.#asked = asked;
    return asked;
  }

  refresh(used?: Credentials): void {
    if (used === undefined || this.#isCurrent(used)) this.#forget();
  }

  reconsider(used: Credentials): boolean {
    // Another call has had the chain opened since.
    if (!this.#isCurrent(used)) return true;
    if (this.#isPausing) return false;
    this.#isPausing = true;
    this.#clock.after(PAUSE_MS, () => (this.#isPausing = false));
    this.#logger.warn(
      { source: this.#source },
      "VOD refuses who these credentials are: asking all sources of the chain again",
    );
    this.#forget();
    return true;
  }

  #isCurrent({ accessKeyId }: Credentials): boolean {
    return accessKeyId === this.#current?.accessKeyId;
  }

  #forget(): void {
    this.#chain = undefined;
    this.#asked = undefined;
    this.#current = undefined;
  }

  async #ask(): Promise<Credentials> {
    const chain = (this.#chain ??= openChain(this.#agentFor));
    try {
      const obtained: VendorCredentials = await (await chain).getCredentials();
      const credentials = toCredentials(obtained);
      // An answer of a chain that was given up meanwhile is nobody's news.
      if (chain === this.#chain) this.#settle(credentials, obtained);
      return credentials;
    } catch (error) {
      // A chain sticks to the provider that it tried last, even when that one failed.
      if (chain === this.#chain) this.#forget();
      this.#tellEmpty(error);
      // The vendor's error stays here: it can quote a profile file, secrets included.
      throw clientError("VodClient.CredentialsUnavailable", "");
    }
  }

  #settle(
    credentials: Credentials,
    { providerName = "unknown" }: VendorCredentials,
  ): void {
    this.#current = credentials;
    this.#isEmpty = false;
    const source = providerName.replace(/^default\//, "");
    const before = this.#source;
    if (source === before) return;
    this.#source = source;
    if (before === undefined)
      this.#logger.info(
        { source },
        "VOD credentials come from this source of the chain",
      );
    else
      this.#logger.warn(
        { source, before },
        "VOD credentials come from another source of the chain than before",
      );
  }

  /** Once, until there is a key pair again. */
  #tellEmpty(error: unknown): void {
    if (this.#isEmpty) return;
    this.#isEmpty = true;
    this.#logger.error(
      { ...tlsFaultOf(error, "the vendor's credential services") },
      "no source of the credential chain has a key pair (VOD_CREDENTIALS)",
    );
  }
}

async function openChain(
  agentFor: ChainOptions["agentFor"],
): Promise<DefaultCredentialsProvider> {
  const vendor = await import("@alicloud/credentials");
  if (agentFor !== undefined) leadBy(agentFor);
  return vendor.DefaultCredentialsProvider.builder().build();
}

/** What the vendor's package calls by. */
interface VendorHttp {
  request(url: string, options?: { readonly agent?: object }): unknown;
}

let isLed = false;

/**
 * The vendor's package has no option for a proxy. The HTTP client that it calls by takes an agent with each
 * request: it is given one here, for the whole process, which uses that client for nothing else.
 */
function leadBy(agentFor: (url: string) => object | undefined): void {
  if (isLed) return;
  isLed = true;
  const fromHere = createRequire(import.meta.url);
  const fromPackage = createRequire(fromHere.resolve("@alicloud/credentials"));
  const http = fromPackage("httpx") as VendorHttp;
  const request = http.request.bind(http);
  http.request = (url, options) => {
    const agent = agentFor(url);
    return request(url, { ...options, ...(agent && { agent }) });
  };
}

/** What the vendor's package promises, and does not always keep. */
interface VendorCredentials {
  readonly accessKeyId?: string;
  readonly accessKeySecret?: string;
  readonly securityToken?: string;
  /** Such as `default/cli_profile`. */
  readonly providerName?: string;
}

/** @throws TypeError when the pair is not complete */
function toCredentials(obtained: VendorCredentials): Credentials {
  const { accessKeyId, accessKeySecret, securityToken } = obtained;
  if (!accessKeyId || !accessKeySecret) throw new TypeError("no key pair");
  return {
    accessKeyId,
    accessKeySecret,
    ...(securityToken && { securityToken }),
  };
}

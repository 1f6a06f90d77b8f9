import type { DefaultCredentialsProvider } from "@alicloud/credentials";
import { clientError } from "./errors/clientError.js";

/** An access key pair of the account, with the token that belongs to it when it is a temporary (STS) one. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Present for STS keys, whose id begins with `STS.`. */
  readonly securityToken?: string;
}

/** Where the key pair of a call comes from. Asked before every attempt. */
export interface CredentialsProvider {
  /** @throws VodError with code `VodClient.CredentialsUnavailable` and an empty `action` */
  get(): Promise<Credentials>;
  /** Forgets what was obtained so far: the vendor refused its token. */
  refresh?(): void;
}

/** Always the same key pair. */
export function staticCredentials(
  credentials: Credentials,
): CredentialsProvider {
  return { get: () => Promise.resolve(credentials) };
}

/**
 * The vendor's default provider chain: environment, OIDC, command line profile, profile file, the
 * RAM role of the machine, credentials URI. Its package is loaded, and the machine asked, on first
 * use only; from then on the package renews a temporary key by itself.
 *
 * @see https://www.npmjs.com/package/@alicloud/credentials
 */
export function chainCredentials(): CredentialsProvider {
  return new ChainCredentials();
}

class ChainCredentials implements CredentialsProvider {
  #chain: Promise<DefaultCredentialsProvider> | undefined;
  /** The answer under way: the vendor's chain would ask once for each who waits. */
  #asked: Promise<Credentials> | undefined;

  get(): Promise<Credentials> {
    if (this.#asked !== undefined) return this.#asked;
    const asked = this.#ask().finally(() => {
      if (this.#asked === asked) this.#asked = undefined;
    });
    this.#asked = asked;
    return asked;
  }

  refresh(): void {
    this.#chain = undefined;
    this.#asked = undefined;
  }

  async #ask(): Promise<Credentials> {
    try {
      this.#chain ??= openChain();
      const chain = await this.#chain;
      return toCredentials(await chain.getCredentials());
    } catch {
      // A chain sticks to the provider that it tried last, even when that one failed.
      this.#chain = undefined;
      // The vendor's error stays here: it can quote a profile file, secrets included.
      throw clientError("VodClient.CredentialsUnavailable", "");
    }
  }
}

async function openChain(): Promise<DefaultCredentialsProvider> {
  const vendor = await import("@alicloud/credentials");
  return vendor.DefaultCredentialsProvider.builder().build();
}

/** What the vendor's package promises, and does not always keep. */
interface VendorCredentials {
  readonly accessKeyId?: string;
  readonly accessKeySecret?: string;
  readonly securityToken?: string;
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

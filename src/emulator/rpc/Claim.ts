import { timingSafeEqual } from "node:crypto";

/** What a signed request says about itself, whichever signature it uses. */
export interface Claim {
  readonly accessKeyId: string;
  readonly nonce: string;
  /** `undefined` where the vendor does without. */
  readonly timestamp: string | undefined;
  readonly securityToken: string | undefined;
  /** @throws RpcError `SignatureDoesNotMatch`, echoing what this side signed, as the vendor does */
  verify(accessKeySecret: string): void;
}

/** Compares in a time that tells nothing about where two signatures begin to differ. */
export function isSameSignature(ours: string, theirs: string): boolean {
  const a = Buffer.from(ours);
  const b = Buffer.from(theirs);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** An access key pair that the emulator knows. */
export interface KnownKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Makes the pair a temporary (STS) one, which must come with this token. */
  readonly securityToken?: string | undefined;
  /** Milliseconds since the epoch. @default never */
  readonly tokenExpiresAtMs?: number | undefined;
  /** `false`: answered with `InvalidAccessKeyId.Inactive`. @default true */
  readonly active?: boolean | undefined;
}

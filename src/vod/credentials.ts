/** An access key pair of the account, with the token that belongs to it when it is a temporary (STS) one. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Present for STS keys, whose id begins with `STS.`. */
  readonly securityToken?: string;
}

/** Where the key pair of a call comes from. Asked before every attempt. */
export interface CredentialsProvider {
  /**
   * @returns a promise where they have to be obtained first
   * @throws VodError with code `VodClient.CredentialsUnavailable` and an empty `action`
   */
  get(): Credentials | Promise<Credentials>;
  /**
   * Forgets what was obtained so far: VOD refused its token.
   *
   * @param used what the refused call was signed with; something newer is kept. @default whatever there is
   */
  refresh?(used?: Credentials): void;
  /**
   * VOD refused who asked, rather than what was asked for.
   *
   * @param used what the refused call was signed with
   * @returns whether another call may be signed as somebody else
   */
  reconsider?(used: Credentials): boolean;
}

/** One that has to obtain them, from elsewhere. */
export interface SlowCredentialsProvider extends CredentialsProvider {
  get(): Promise<Credentials>;
}

/** Always the same key pair. */
export function staticCredentials(
  credentials: Credentials,
): CredentialsProvider {
  return { get: () => credentials };
}

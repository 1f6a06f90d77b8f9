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

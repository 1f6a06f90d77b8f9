/** An access key pair of the account, with the token that belongs to it when it is a temporary (STS) one. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Present for STS keys, whose id begins with `STS.`. */
  readonly securityToken?: string;
}

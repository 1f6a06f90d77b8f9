/** What a signed request says about itself, whichever header signature it uses. */
export interface ObjectClaim {
  readonly accessKeyId: string;
  /** Milliseconds since the epoch; `NaN` when the date cannot be read. */
  readonly signedAtMs: number;
  readonly securityToken: string | undefined;
  /** @throws OssError `SignatureDoesNotMatch`, echoing what this side signed, as the vendor does */
  verify(accessKeySecret: string, bucket: string): void;
}

/** Permission to upload the file of one video, image or attached media. The credential is a secret. */
export interface Grant {
  /** Of the video, image or attached media. */
  readonly id: string;
  readonly uploadAddress: string;
  readonly uploadAuth: string;
  readonly expiresInSeconds: number;
}

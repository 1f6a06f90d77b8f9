/** The vendor's bundle has no types of its own. */
declare module "aliyun-upload-vod" {
  /** The client says what it is, `VendorUploaderClass`: no relative import can stand here. */
  export const Vod: unknown;
}

/** The vendor's package has no types. */
declare module "aliyun-upload-vod" {
  export const Vod: new (settings: unknown) => unknown;
}

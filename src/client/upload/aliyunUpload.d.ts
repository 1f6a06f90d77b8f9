/** The vendor's package has no types of its own. */
declare module "aliyun-upload-vod" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import would make a module of this file, which then could declare none
  export const Vod: import("./VendorUploader.js").VendorUploaderClass;
}

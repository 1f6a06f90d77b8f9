import { account } from "./account.js";
import { DELIVERY_DOMAIN } from "./signedUrl.js";

/** Where a file is delivered, unsigned: the account's URL signing is off. */
export function deliveryUrl(objectKey: string): string {
  return `https://${DELIVERY_DOMAIN}/${objectKey}`;
}

/** Where a file lies in the bucket, unsigned: whoever has no key is refused there. */
export function storageUrl(objectKey: string): string {
  return `https://${account.storageLocation}/${objectKey}`;
}

import { account } from "./account.js";

/** Where the files of an asset are, as the beginnings of URLs without a slash at the end. */
export interface FileHome {
  /** The delivery network. */
  readonly delivery: string;
  /** The bucket itself. */
  readonly storage: string;
}

/** What finds the home of an asset's files. */
export type FindHome = (asset: {
  readonly objectKey: string;
  readonly isFrozen: boolean;
}) => FileHome;

/** The account's delivery domain. */
export const DELIVERY_DOMAIN = "media.example.com";

/** Where the files of the fixtures would be, were they anywhere: addresses in the form of real ones. */
export const nowhere: FileHome = {
  delivery: `https://${DELIVERY_DOMAIN}`,
  storage: `https://${account.storageLocation}`,
};

/** Where a file is delivered, unsigned: the account's URL signing is off. */
export function deliveryUrl(objectKey: string, home: FileHome): string {
  return `${home.delivery}/${objectKey}`;
}

/** Where a file lies in the bucket, unsigned. */
export function storageUrl(objectKey: string, home: FileHome): string {
  return `${home.storage}/${objectKey}`;
}

/** As events have every URL, whatever the account's domains can do. */
export function inClear(url: string): string {
  return url.replace(/^https:/, "http:");
}

/** How the URLs in the answer to a read are to be made. */
export interface UrlOptions {
  /** `cdn` unless told otherwise. */
  readonly OutputType?: string | undefined;
  /** How long they work, in seconds, from 1. */
  readonly AuthTimeout?: number | undefined;
}

/** The longest `AuthTimeout` of a URL that leads to the vendor's own storage: 30 days, in seconds. */
export const STORAGE_URL_MAX_SECONDS = 2_592_000;

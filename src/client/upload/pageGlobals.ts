/** What the vendor's uploader touches of the page's globals, and we after it. */
export interface PageGlobals {
  onbeforeunload?: unknown;
  AliyunUpload?: { __logTestCallback__?: unknown } | undefined;
  readonly localStorage?: { removeItem(key: string): void };
  addEventListener?(type: string, listener: () => void): void;
  removeEventListener?(type: string, listener: () => void): void;
}

/** The page. Read at each use: nothing happens while modules load. */
export function pageGlobals(): PageGlobals {
  return globalThis as PageGlobals;
}

/** A stretch of a list. */
export interface Window {
  /** Records before it. */
  readonly position: number;
  readonly first: number;
}

/** A page as the vendor gives it. */
export interface Page<Record> {
  /** Of the whole list. */
  readonly total: number;
  readonly records: readonly Record[];
  /** For the page that follows, in lists that have such. */
  readonly token?: string | undefined;
}

/** Reads a page by its number, from 1, as large as the window. */
export type ReadPage<Record> = (number: number) => Promise<Page<Record>>;

/** The number of the page that a window begins in. */
export function pageNumber({ position, first }: Window): number {
  return Math.floor(position / first) + 1;
}

/** Records up to the end of the last page that a window touches. */
export function reachOf(window: Window): number {
  const pages = isPage(window) ? 0 : 1;
  return (pageNumber(window) + pages) * window.first;
}

/** Whether a window is exactly one page. */
export function isPage({ position, first }: Window): boolean {
  return position % first === 0;
}

/**
 * Reads a window out of pages of its own size: one, or two when it begins inside one. The second is
 * left alone when the first was the last.
 */
export async function readWindow<Record>(
  window: Window,
  read: ReadPage<Record>,
): Promise<Page<Record>> {
  const number = pageNumber(window);
  const page = await read(number);
  if (isPage(window)) return page;
  const { position, first } = window;
  const start = position % first;
  const rest = page.records.slice(start);
  if (number * first >= page.total) return { total: page.total, records: rest };
  const { total, records } = await read(number + 1);
  return { total, records: [...rest, ...records.slice(0, start)] };
}

/**
 * What one look-up of a gathered read may cost: a batch that is refused for one of its n ids is split,
 * down to 2n - 1 calls.
 */
export const LOOK_UP = 2;

/** What a page may cost: two calls, for one that begins inside a page of the vendor's. */
export const PAGE = 2;

/** A write that first reads whose video it is, for callers without `vod:admin`. */
export const OWNED_WRITE = 2;

/** One item of a batch that is written: the look-up of its owner, and its share of a batch that is split. */
export const OWNED_ITEM = 2 * LOOK_UP;

/** The jobs of a URL: they are read, and up to 10 that are the caller's own are cancelled in a batch. */
export const OWNED_URL = LOOK_UP + 10 * LOOK_UP;

/**
 * What a reference takes at least, though it find nothing: each has a place, and mostly an error, in the
 * answer, so that a body full of them must not be free.
 */
export const REFERENCE = 1;

/** What comes with the record, and so costs nothing more. */
export const FREE = 0;

/** A filter within a filter: no call, but work of ours that can be asked for by the thousand. */
export const INNER_FILTER = 1;

/** How long a list is taken to be that says nothing of its length: no list of ours is longer. */
export const LONGEST_LIST = 100;

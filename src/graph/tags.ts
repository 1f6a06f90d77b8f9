/**
 * What a graph's contracts can leave out: variants of a supergraph for callers who must not see
 * everything.
 *
 * @see https://specs.apollo.dev/tag/v0.3/
 */

/** Grants an upload or playback to whoever holds the answer, for a while. */
export const CREDENTIAL = '@tag(name: "credential")';

/** Reads or changes how the account is set up. */
export const ADMIN = '@tag(name: "admin")';

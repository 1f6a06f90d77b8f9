/** What has become of callbacks since the start. */
export interface FeedCounts {
  /** First copies of what was signed and readable, from here and from other gateways. */
  accepted: number;
  duplicates: number;
  /** Unsigned, signed with an unknown key, or out of time. */
  refused: number;
  unreadable: number;
  /** Events that a read has borne out. */
  confirmed: number;
  /** Events that were given up: reads deny them, or could not be made, or too many wait. */
  givenUp: number;
}

/** Nothing has happened yet. */
export function noCounts(): FeedCounts {
  return {
    accepted: 0,
    duplicates: 0,
    refused: 0,
    unreadable: 0,
    confirmed: 0,
    givenUp: 0,
  };
}

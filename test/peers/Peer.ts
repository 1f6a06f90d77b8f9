/**
 * What a peer tells of itself. Its module exports it as `peer`, with `steps` by name: functions of the world; a step
 * that resolves with a text has it in the page.
 */
export interface Peer {
  readonly name: string;
  /** Those whose versions the page shows. */
  readonly packages: readonly string[];
  /** Their names, in the order in which they are run. */
  readonly steps: readonly string[];
  /** Steps that are known to fail: what is seen then (a pattern), and what the page says of it. */
  readonly fails: Readonly<
    Record<string, readonly [pattern: string, sentence: string]>
  >;
}

/** What became of one step. */
export interface Outcome {
  readonly step: string;
  readonly works: boolean;
  readonly note?: string;
  /** The message of what was thrown, if it does not work. */
  readonly thrown?: string;
  readonly stack?: string;
}

/** A line of the page. */
export interface Row {
  readonly step: string;
  readonly result: "works" | "**fails**";
  readonly note: string;
}

export interface PeerResult {
  readonly name: string;
  readonly versions: string;
  readonly rows: readonly Row[];
  /** What the page must not be written with: failures without a sentence, sentences without a failure. */
  readonly problems: readonly string[];
}

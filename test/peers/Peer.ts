/** What a module in clients, routers, composers and tools exports as `peer`. */
export interface Peer {
  readonly name: string;
  /** Those whose versions the page shows. */
  readonly packages: readonly string[];
  /** What it does, in this order. A step that resolves with a text has it in the page. */
  readonly steps: Readonly<
    Record<string, (world: unknown) => Promise<string | undefined>>
  >;
  /** Steps that are known to fail, and the sentence that says what happens and what to do. */
  readonly fails?: Readonly<Record<string, string>>;
}

/** What became of one step. */
export interface Outcome {
  readonly step: string;
  readonly works: boolean;
  readonly note?: string;
  readonly stack?: string;
}

/** A line of the page. */
export interface Row {
  readonly step: string;
  readonly result: "works" | "**fails**";
  readonly note: string;
}

export interface PeerResult {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What the page must not be written with: failures without a sentence, sentences without a failure. */
  readonly problems: readonly string[];
}

/** A rule that a long run puts to the proof, and what came out. */
export interface Finding {
  /** In the present tense, its limit included: `at least 95 % of the quota is served`. */
  readonly rule: string;
  /** The figure, with its unit. */
  readonly found: string;
  readonly holds: boolean;
}

/**
 * One question that takes long to answer. Its small form is the same code with small numbers, and runs in
 * `npm test`; the long form runs in `npm run soak`.
 */
export interface SoakRun {
  /** What `npm run soak NAME` calls it. */
  readonly name: string;
  readonly question: string;
  /** How it was asked in the long form: numbers, rates, minutes. */
  readonly conditions: string;
  /** @throws when it could not be asked: a server that does not start */
  long(): Promise<readonly Finding[]>;
  small(): Promise<readonly Finding[]>;
}

/** The rules that hold, for a test to write out: none can go missing. One that is broken comes with what was found. */
export function verdictsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, found, holds }) =>
    holds ? rule : `broken: ${rule} (${found})`,
  );
}

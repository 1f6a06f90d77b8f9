/** A fault that nothing can notice, as nothing behaves otherwise with it. At most three in a hundred of a room's. */
export interface Equivalent {
  readonly file: string;
  /** The line in which it begins, without what it is indented by. */
  readonly line: string;
  /** What the fault replaces, and what it puts there. */
  readonly original: string;
  readonly replacement: string;
  readonly why: string;
}

export const equivalents: readonly Equivalent[] = [
  ...["#heldUntilMs = -Infinity;", "#nextTryMs = -Infinity;"].map((line) => ({
    file: "src/vod/quota/SharedQuota.ts",
    line,
    original: "-Infinity",
    replacement: "+Infinity",
    why: "Whoever loses the common count sets it, and nobody reads it before.",
  })),
  {
    file: "src/vod/quota/Lane.ts",
    line: "super(`No room for ${retryAfterMs} ms.`);",
    original: "`No room for ${retryAfterMs} ms.`",
    replacement: "``",
    why: "Nobody sees the text: the gate makes another error of it, with the time.",
  },
];

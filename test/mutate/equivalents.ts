/** A fault that nothing can notice, as nothing behaves otherwise with it. At most three in a hundred of a room's. */
export interface Equivalent {
  readonly file: string;
  /** The text that the fault replaces, as Prettier has it, and what it puts there. */
  readonly original: string;
  readonly replacement: string;
  /** How many such places the file has, if there are several. */
  readonly count?: number;
  readonly why: string;
}

export const equivalents: readonly Equivalent[] = [];

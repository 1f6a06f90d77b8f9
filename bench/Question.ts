import type { Field } from "./contestants/Field.js";
import type { Extent } from "./load/closedLoop.js";
import type { Workload } from "./load/Workload.js";

/** How thoroughly questions are asked. */
export interface Scale {
  /** Each contestant's turn comes once in a round: A B C A B C ... */
  readonly rounds: number;
  /** One turn. */
  readonly turn: Extent;
  /** What comes before the first round, so that code is compiled and connections stand. */
  readonly warmUp: Extent;
  /** Requests at a time where the most is looked for. */
  readonly workers: number;
  /** Which answers are read and compared: 1 is all of them. */
  readonly everyNth: number;
  /** Operations while memory is watched. */
  readonly longRun: number;
  /** Reads that are sent all at once. */
  readonly burst: number;
  /** Signatures in a row. */
  readonly signatures: number;
  /** Times that a document is read in a row. */
  readonly documents: number;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What was promised, and what came out. */
export interface Goal {
  /** `CPU at most 1.5 times the floor` */
  readonly text: string;
  readonly found: string;
  readonly isMet: boolean;
}

export interface Answer {
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
}

/** What `npm run bench` asks: one file each. */
export interface Question {
  /** What `npm run bench NAME` calls it. */
  readonly name: string;
  /** In a sentence, with what is counted. */
  readonly asks: string;
  /** What a profile is taken of. @default it has no profile */
  readonly workload?: Workload;
  /** @throws when an answer was wrong: figures of wrong answers are worth nothing */
  answer(field: Field, scale: Scale): Promise<Answer>;
}

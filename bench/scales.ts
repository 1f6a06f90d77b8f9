import type { Scale } from "./Question.js";

const endless = Number.POSITIVE_INFINITY;

export const scales = {
  /** What the README holds: about twenty minutes, half of them for the million operations. */
  full: {
    rounds: 5,
    turn: { operations: endless, seconds: 2 },
    warmUp: { operations: 5000, seconds: 10 },
    workers: 32,
    everyNth: 100,
    longRun: 1_000_000,
    burst: 1000,
    signatures: 20_000,
    documents: 200,
  },
  /** For a first look while something is changed. */
  quick: {
    rounds: 3,
    turn: { operations: endless, seconds: 1 },
    warmUp: { operations: 1000, seconds: 5 },
    workers: 32,
    everyNth: 100,
    longRun: 20_000,
    burst: 1000,
    signatures: 5000,
    documents: 50,
  },
  /** For the tests: whether answers are right, not how fast they are. */
  smoke: {
    rounds: 1,
    turn: { operations: 2, seconds: 30 },
    warmUp: { operations: 1, seconds: 30 },
    workers: 2,
    everyNth: 1,
    longRun: 40,
    burst: 60,
    signatures: 5,
    documents: 2,
  },
} as const satisfies Readonly<Record<string, Scale>>;

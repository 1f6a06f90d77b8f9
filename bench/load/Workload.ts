/** One request, and what its answer has to be. */
export interface Shot {
  readonly path: string;
  readonly body: string;
  /** Whether an answer of status 200, parsed, is the one to this request. */
  isRight(answer: unknown): boolean;
}

/** The same work as each kind of contestant is asked for it. */
export interface Workload {
  /** Shot number `n` for those who speak GraphQL. */
  readonly graphql: (n: number) => Shot;
  /** Shot number `n` for those who pass calls on. */
  readonly calls: (n: number) => Shot;
}

/** How many different shots there are: enough that no answer is mistaken for another's. */
const VARIETY = 1000;

/** Makes the shots beforehand, so that making them is not measured. */
export function prepare(shot: (n: number) => Shot): readonly Shot[] {
  return Array.from({ length: VARIETY }, (_, n) => shot(n + 1));
}

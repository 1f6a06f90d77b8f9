import type { Outcome, Peer, PeerResult, Row } from "./Peer.js";

/**
 * Holds what happened against what is known: a step may fail where a sentence says so and in the way that it says,
 * and has to where one does.
 */
export function judge(
  { name, steps, fails }: Peer,
  outcomes: readonly Outcome[],
  versions: string,
): PeerResult {
  const problems: string[] = [];
  const rows = steps.map((step): Row => {
    const outcome = outcomes.find((one) => one.step === step) ?? notReached;
    const { row, problem } = judgeStep({ ...outcome, step }, fails[step]);
    if (problem !== undefined) problems.push(`${name}, ${step}: ${problem}`);
    return row;
  });
  for (const step of Object.keys(fails))
    if (!steps.includes(step))
      problems.push(`${name}: there is no step ${step}`);
  return { name, versions, rows, problems };
}

const notReached = { works: false, thrown: "it did not come so far" };

function judgeStep(
  outcome: Outcome,
  known: Peer["fails"][string] | undefined,
): { readonly row: Row; readonly problem?: string } {
  const { step, works, note = "" } = outcome;
  if (!works) return judgeFailure(outcome, known);
  const row: Row = { step, result: "works", note };
  if (known === undefined) return { row };
  return { row, problem: "works, and a sentence says that it fails" };
}

function judgeFailure(
  { step, thrown = "", stack = thrown }: Outcome,
  [pattern, sentence]: Peer["fails"][string] = ["(?!)", ""],
): { readonly row: Row; readonly problem?: string } {
  const row: Row = { step, result: "**fails**", note: sentence };
  return new RegExp(pattern, "m").test(thrown)
    ? { row }
    : { row, problem: stack };
}

import type { Outcome, Peer, PeerResult, Row } from "./Peer.js";

/**
 * Holds what happened against what is known: a step may fail where a sentence says so, and has to where one
 * does.
 */
export function judge(
  { name, steps, fails = {} }: Peer,
  outcomes: readonly Outcome[],
  versions: string,
): PeerResult {
  const problems: string[] = [];
  const rows = Object.keys(steps).map((step): Row => {
    const outcome = outcomes.find((one) => one.step === step) ?? notReached;
    const { row, problem } = judgeStep({ ...outcome, step }, fails[step]);
    if (problem !== undefined) problems.push(`${name}, ${step}: ${problem}`);
    return row;
  });
  for (const step of Object.keys(fails))
    if (!(step in steps)) problems.push(`${name}: there is no step ${step}`);
  return { title: `${name} (${versions})`, rows, problems };
}

const notReached = { works: false, note: "it did not come so far" };

function judgeStep(
  { step, works, note = "", stack = note }: Outcome,
  sentence: string | undefined,
): { readonly row: Row; readonly problem?: string } {
  if (!works) {
    const row: Row = { step, result: "**fails**", note: sentence ?? "" };
    return sentence === undefined ? { row, problem: stack } : { row };
  }
  const row: Row = { step, result: "works", note };
  if (sentence === undefined) return { row };
  return { row, problem: "works, and a sentence says that it fails" };
}

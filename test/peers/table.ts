import type { PeerResult } from "./Peer.js";

/** The tables of docs/compatibility.md: one for each peer, with a line for each step. */
export function tables(results: readonly PeerResult[]): string {
  return results.map(tableOf).join("\n");
}

function tableOf({ name, versions, rows }: PeerResult): string {
  return [
    `### ${name}`,
    "",
    `With ${versions}.`,
    "",
    "| step | result | |",
    "| --- | --- | --- |",
    ...rows.map(
      ({ step, result, note }) =>
        `| ${step} | ${result} | ${note.replaceAll("|", "\\|")} |`,
    ),
    "",
  ].join("\n");
}

/** Who can live with a status of the draft, and who cannot, by the steps that tried it. */
export function whoLivesWith(
  results: readonly PeerResult[],
  step: string,
): string {
  const namesOf = (how: "works" | "**fails**"): string =>
    results
      .filter(({ rows }) =>
        rows.some((row) => row.step === step && row.result === how),
      )
      .map(({ name }) => name)
      .join("; ") || "nobody";
  return `${namesOf("works")}. With a sentence below: ${namesOf("**fails**")}.`;
}

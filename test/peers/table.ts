import type { PeerResult } from "./Peer.js";

/** The table of docs/compatibility.md: a line for each step of each peer. */
export function table(results: readonly PeerResult[]): string {
  const rows = results.flatMap(({ title, rows: ofPeer }) =>
    ofPeer.map(
      ({ step, result, note }) =>
        `| ${title} | ${step} | ${result} | ${note.replaceAll("|", "\\|")} |`,
    ),
  );
  return [
    "| peer | step | result | |",
    "| --- | --- | --- | --- |",
    ...rows,
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

import type { PeerResult } from "./Peer.js";

/** The table of docs/compatibility.md: a line for each step of each peer. */
export function table(results: readonly PeerResult[]): string {
  const rows = results.flatMap(({ title, rows: ofPeer }) =>
    ofPeer.map(
      ({ step, result, note }) =>
        `| ${title} | ${step} | ${result} | ${note.replaceAll("|", "\\|")} |`,
    ),
  );
  return ["| peer | step | result | |", "| --- | --- | --- | --- |", ...rows]
    .join("\n")
    .concat("\n");
}

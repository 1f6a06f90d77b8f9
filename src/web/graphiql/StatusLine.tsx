import type { JSX } from "react";
import type { Seen, Status } from "./Seen.js";

/** What came of the operation that was run last: time, cost, request id; and what to do when a token is missing. */
export function StatusLine({ seen }: { readonly seen: Seen }): JSX.Element {
  const { status, playableUrl, isTokenWanted } = seen;
  return (
    <div className="status-line" role="status">
      {isTokenWanted && (
        <strong>
          The gateway asks for a token: put it after Bearer in the Headers pane,
          and run.
        </strong>
      )}
      {status && partsOf(status).map((part) => <span key={part}>{part}</span>)}
      {playableUrl !== undefined && (
        <a href={playableUrl} target="_blank" rel="noreferrer">
          Open the MP4
        </a>
      )}
    </div>
  );
}

function partsOf(status: Status): readonly string[] {
  const { httpStatus, durationMs, cost, requestId } = status;
  return [
    progressOf(status),
    httpStatus === undefined ? "" : `HTTP ${httpStatus}`,
    durationMs === undefined ? "" : timeOf(durationMs),
    cost === undefined ? "" : `cost ${cost}`,
    requestId === undefined ? "" : `request ${requestId}`,
  ].filter((part) => part !== "");
}

function progressOf({ phase, results }: Status): string {
  const count = results === 1 ? "1 result" : `${results ?? 0} results`;
  switch (phase) {
    case "running":
      return "Running …";
    case "live":
      return `Live: ${count}, press Stop to end it`;
    case "done":
      return results === undefined ? "" : `Ended: ${count}`;
  }
}

function timeOf(durationMs: number): string {
  return durationMs < 1000
    ? `${Math.round(durationMs)} ms`
    : `${(durationMs / 1000).toFixed(1)} s`;
}

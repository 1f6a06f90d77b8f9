import type { Cell } from "./faultMatrix.js";
import type { End } from "./End.js";

/**
 * A cell in words: `answered`, `answered, repeated` when more was sent than is needed, or what the caller
 * was told instead, and what came after it.
 *
 * @param needed calls that the operation takes when all is well
 */
export function describeCell({ ends, sent }: Cell, needed: number): string {
  const [only, ...rest] = ends;
  if (only === "success" && rest.length === 0)
    return sent > needed ? "answered, repeated" : "answered";
  return [...new Set(ends.map(describeEnd))].join("; then ");
}

function describeEnd(end: End): string {
  if (end === "success") return "answered";
  const { code, status, vodCode, retryable, retryAfterMs } = end;
  return [
    `\`${code}\``,
    ...(status === undefined ? [] : [` ${status}`]),
    ...(vodCode ? [` \`${vodCode}\``] : []),
    ...(retryable === undefined ? [] : [retryable ? ", retryable" : ""]),
    ...(retryAfterMs ? [` after ${retryAfterMs} ms`] : []),
  ].join("");
}

/** What a close frame has room for beside its code. @see https://www.rfc-editor.org/rfc/rfc6455#section-5.5 */
const longestBytes = 123;

/**
 * A reason that fits into a close frame, cut between two characters: graphql-ws repeats a client's id in one, and ws
 * throws at a longer one and never closes then.
 */
export function closeReason(text: string): string {
  const bytes = Buffer.from(text).subarray(0, longestBytes);
  // As a stream, so that a character which the cut has halved is left out.
  return new TextDecoder().decode(bytes, { stream: true });
}

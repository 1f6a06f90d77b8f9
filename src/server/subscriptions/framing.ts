import type { StreamForm } from "../negotiation/chooseForm.js";
import type { StreamedResult } from "../request/StreamedResult.js";

/** How results are told apart in one answer. */
export interface Framing {
  readonly contentType: string;
  readonly opening: string;
  /** Keeps proxies from closing what they take for dead; no client sees it. */
  readonly heartbeat: string;
  readonly complete: string;
  result(result: StreamedResult): string;
  /** What ends the stream, and is no result of the operation. */
  failure(errors: NonNullable<StreamedResult["errors"]>): string;
}

/** @see https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md */
const events: Framing = {
  contentType: "text/event-stream; charset=utf-8",
  opening: "",
  heartbeat: ":\n\n",
  complete: "event: complete\ndata:\n\n",
  result: (result) => `event: next\ndata: ${toAscii(result)}\n\n`,
  failure: (errors) => events.result({ errors }),
};

/**
 * Each part ends with the delimiter of the next: a client reads it then, and not when the next one comes.
 *
 * @see https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol
 */
const multipart: Framing = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  opening: "\r\n--graphql",
  heartbeat: partOf({}),
  complete: "--\r\n",
  result: (result) => partOf({ payload: result }),
  failure: (errors) => partOf({ payload: null, errors }),
};

/** The framing of each form. */
export const framings: Readonly<Record<StreamForm, Framing>> = {
  "text/event-stream": events,
  "multipart/mixed": multipart,
};

function partOf(body: object): string {
  return `\r\ncontent-type: application/json\r\n\r\n${toAscii(body)}\r\n--graphql`;
}

/** JSON in ASCII: some clients decode each chunk by itself, wherever the network has cut a character. */
function toAscii(value: object): string {
  return JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

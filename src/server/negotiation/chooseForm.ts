import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

/** Ways to answer with one result: the specification's own media type, and the one from before it. */
export type SingleForm =
  "application/json" | "application/graphql-response+json";

/** Ways to answer with results as they come: graphql-sse, and Apollo's protocol for subscriptions. */
export type StreamForm = "text/event-stream" | "multipart/mixed";

export type AnswerForm = SingleForm | StreamForm;

/** Whether an operation has one result, or any number of them. */
export type OperationKind = "query" | "mutation" | "subscription";

/** In our order, which decides where a client has none. */
const singles: readonly SingleForm[] = [
  "application/json",
  "application/graphql-response+json",
];

const events = "text/event-stream";
const multipart = "multipart/mixed;subscriptionspec=1.0";

/** `name=value` or `name="value"` of a media range, save its weight. */
const parameter =
  /;\s*(?!q\s*=)([^\s;,="]+)\s*=\s*("(?:\\.|[^"\\])*"|[^;,]*)/gi;

/**
 * How an operation is answered to a client that sends this `Accept`. What has one result is answered by one
 * wherever the client takes JSON, and by a stream of one result where it takes streams alone. A subscription is
 * answered by a stream wherever one is named: a client that takes anything (curl) may well read to an end that
 * does not come. One whose client names none is to be told so, in JSON.
 *
 * @param accept the header; absent or empty: anything
 * @returns undefined where nothing that we have is acceptable (406)
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-accept
 */
export function chooseForm(
  accept: string | undefined,
  kind: OperationKind,
): AnswerForm | undefined {
  const { single, stream } = offersFor(accept ?? "");
  return kind === "subscription" ? (stream ?? single) : (single ?? stream);
}

/** The best of each sort for an `Accept`. */
interface Offers {
  readonly single: SingleForm | undefined;
  readonly stream: StreamForm | undefined;
}

/** Clients send a few of them, over and over; a longer one is nobody's who does. */
const known = new LRUCache<string, Offers>({ max: 100 });
const longestKept = 300;

function offersFor(accept: string): Offers {
  const before = known.get(accept);
  if (before !== undefined) return before;
  const offers = negotiate(accept);
  if (accept.length <= longestKept) known.set(accept, offers);
  return offers;
}

function negotiate(accept: string): Offers {
  const header = withoutParameters(accept);
  const negotiator = new Negotiator({ headers: { accept: header || "*/*" } });
  const single = negotiator.mediaType(singles) as SingleForm | undefined;
  return { single, stream: chooseStream(negotiator, header) };
}

/** Whether a form is for results as they come. */
export function isStreamForm(form: AnswerForm | undefined): form is StreamForm {
  return form === "text/event-stream" || form === "multipart/mixed";
}

/** Without its protocol, `multipart/mixed` is asked for by clients that mean `@defer`, which we have not. */
function chooseStream(
  negotiator: Negotiator,
  header: string,
): StreamForm | undefined {
  const named = [events, multipart].filter((name) => header.includes(name));
  const [best] = named.length === 0 ? [] : negotiator.mediaTypes(named);
  return best === multipart ? "multipart/mixed" : (best as typeof events);
}

/**
 * The header in lower case, without the parameters of its media ranges but those that we look at: to Negotiator
 * `application/json; charset=utf-8` is another type than `application/json`.
 */
function withoutParameters(header: string): string {
  return header
    .toLowerCase()
    .trim()
    .replace(parameter, (_all, name: string, value: string) =>
      name === "subscriptionspec" && value.replaceAll('"', "").trim() === "1.0"
        ? ";subscriptionspec=1.0"
        : "",
    )
    .split(";")
    .map((part) => part.trim())
    .join(";");
}

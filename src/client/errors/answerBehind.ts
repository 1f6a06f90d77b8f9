/** What is known of an answer that a client took for a failure of the network. */
export interface AnswerBehind {
  /** The answer, where it was GraphQL's. */
  readonly answer?: unknown;
  /** The HTTP status of one that was not. */
  readonly status?: number;
  /** What failed, where nothing came. */
  readonly cause?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** How the platform names that no answer came, or was not wanted any more. */
const NO_ANSWER = ["TypeError", "AbortError"];

/**
 * Looks behind what clients throw for answers that they do not read: Apollo Client for a status of 300 and
 * more that comes as `application/json` (`ServerError`), urql for whatever is not JSON, Relay for what has no
 * data.
 */
export function answerBehind(failure: unknown): AnswerBehind {
  if (!isFields(failure)) return {};
  const { statusCode, bodyText, networkError, response, source } = failure;
  if (isFields(source)) return { answer: source };
  if (typeof statusCode === "number") {
    const answer = parsed(bodyText);
    return answer === undefined ? { status: statusCode } : { answer };
  }
  if (!isFields(networkError)) return {};
  const unanswered = NO_ANSWER.includes(String(networkError["name"]));
  return isFields(response) && !unanswered
    ? { status: Number(response["status"]) }
    : { cause: networkError };
}

function parsed(text: unknown): unknown {
  try {
    const json: unknown = JSON.parse(String(text));
    return isFields(json) && Array.isArray(json["errors"]) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

import { print } from "graphql";
import { GatewayError } from "./errors/GatewayError.js";
import type { Fetcher, GraphQLAnswer } from "./Fetcher.js";

export interface FetchFetcherOptions {
  /** Where the gateway is, such as `https://api.example.com/graphql`. */
  readonly url: string;
  /** Sent with each request; a function is asked each time, for tokens that change. @default none */
  readonly headers?:
    | Readonly<Record<string, string>>
    | (() =>
        | Readonly<Record<string, string>>
        | Promise<Readonly<Record<string, string>>>);
  /** @default the platform's */
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * A fetcher of plain fetch, for pages without a GraphQL client.
 *
 * @throws GatewayError `UNREACHABLE` when no answer came, `UNKNOWN` for one that is not GraphQL's
 */
export function fetchFetcher(options: FetchFetcherOptions): Fetcher {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  return async (document, variables, { signal } = {}) => {
    const response = await send(options.url, {
      method: "POST",
      headers: {
        ...(await readHeaders(options.headers)),
        accept: "application/graphql-response+json, application/json",
        "content-type": "application/json",
      },
      body: JSON.stringify({ query: print(document), variables }),
      ...(signal === undefined ? {} : { signal }),
    });
    return readAnswer(response);
  };
}

function readHeaders(
  headers: FetchFetcherOptions["headers"],
): ReturnType<Extract<typeof headers, () => unknown>> {
  return typeof headers === "function" ? headers() : (headers ?? {});
}

async function readAnswer<Data>(
  response: Response,
): Promise<GraphQLAnswer<Data>> {
  const text = await response.text();
  try {
    const answer: unknown = JSON.parse(text);
    if (isGraphQL<Data>(answer)) return answer;
  } catch {
    // A proxy's page: told below, by its status.
  }
  throw new GatewayError(
    `${new URL(response.url).host} answered with status ${response.status} and no GraphQL`,
    {
      code: "UNKNOWN",
      status: response.status,
      retryable: response.status >= 500,
    },
  );
}

/** A proxy may say in JSON, too, that it has no answer. */
function isGraphQL<Data>(answer: unknown): answer is GraphQLAnswer<Data> {
  return (
    typeof answer === "object" &&
    answer !== null &&
    ("data" in answer || "errors" in answer)
  );
}

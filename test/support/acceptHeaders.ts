/** What an operation is answered by: a media type, or the status that refuses it in JSON. */
export type Expected =
  | "application/json"
  | "application/graphql-response+json"
  | "text/event-stream"
  | "multipart/mixed"
  | 406;

export interface AcceptRow {
  /** Who sends it, in which release. */
  readonly from: string;
  /** undefined: no header. */
  readonly accept: string | undefined;
  readonly once: Expected;
  /** Of a subscription; JSON: it is refused with words. */
  readonly subscription: Expected;
}

const json = "application/json";
const graphql = "application/graphql-response+json";
const events = "text/event-stream";
const parts = "multipart/mixed";

type Row = readonly [
  from: string,
  accept: string | undefined,
  once: Expected,
  subscription?: Expected,
];

const rows: readonly Row[] = [
  // As the source of the named release writes it.
  ["@apollo/client 3.14.1, a query", `${graphql},${json};q=0.9`, graphql],
  [
    "@apollo/client 3.14.1, with @defer",
    `multipart/mixed;deferSpec=20220824,${json}`,
    json,
  ],
  [
    "@apollo/client 3.14.1, a subscription",
    `multipart/mixed;boundary=graphql;subscriptionSpec=1.0,${json}`,
    json,
    parts,
  ],
  [
    "@apollo/client 4.3.8, a subscription",
    `multipart/mixed;boundary=graphql;subscriptionSpec=1.0,${graphql},${json};q=0.9`,
    graphql,
    parts,
  ],
  [
    "@urql/core 6.0.3",
    `${graphql}, application/graphql+json, ${json}, ${events}, multipart/mixed`,
    graphql,
    events,
  ],
  ["graphql-request 7.4.0", `${graphql}, ${json}`, graphql],
  ["graphql-http 1.23.1, its client", `${graphql}, ${json}`, graphql],
  ["graphql-http 1.23.1, audit 22EB", graphql, graphql],
  ["graphql-http 1.23.1, audit 4655", json, json],
  [
    "graphql-http 1.23.1, audit 47DE; curl 7.88.1; node-fetch 3.3.2",
    "*/*",
    json,
  ],
  ["graphql-http 1.23.1, audit 80D8", undefined, json],
  ["graphql-sse 2.6.1", events, events, events],
  ["@graphiql/toolkit 0.12.1", `${json}, multipart/mixed`, json],
  ["@graphiql/toolkit 0.12.1, simple", `${graphql}, ${json};q=0.9`, graphql],
  [
    "@graphql-tools/executor-http 3.4.1 (Hive Gateway), a query",
    `${graphql}, ${json}, multipart/mixed`,
    graphql,
  ],
  [
    "@graphql-tools/executor-http 3.4.1, a subscription",
    events,
    events,
    events,
  ],
  ["axios 1.21.1; Bruno 4.1.0", "application/json, text/plain, */*", json],
  ["@apollo/gateway 2.14.4, a fetch", "*/*", json],
  ["Apollo Router 2.13.1, a fetch", `${json}, ${graphql}`, json],
  [
    "Apollo Router 2.13.1, a subscription by callback",
    `${json};callbackSpec=1.0, ${json}, ${graphql}`,
    json,
  ],
  ["Cosmo Router 0.341.0, a fetch", json, json],
  ["Cosmo Router 0.341.0, a subscription by events", events, events, events],
  [
    "apollo-kotlin 5.1.0, a query",
    `multipart/mixed;deferSpec=20220824, ${graphql}, ${json}`,
    graphql,
  ],
  [
    "apollo-kotlin 5.1.0, a subscription over HTTP",
    `multipart/mixed;subscriptionSpec=1.0, ${graphql}, ${json}`,
    graphql,
    parts,
  ],
  [
    "apollo-ios 2.4.0, a query",
    `multipart/mixed;deferSpec=20220824,${graphql},${json}`,
    graphql,
  ],
  [
    "apollo-ios 2.4.0, a subscription",
    `multipart/mixed;subscriptionSpec=1.0,${graphql},${json}`,
    graphql,
    parts,
  ],
  [
    "gql (python) 4.3.0b3, a subscription over HTTP",
    `multipart/mixed;boundary=graphql;subscriptionSpec=1.0,${json}`,
    json,
    parts,
  ],
  [
    "gql (python) over requests 2.34.2; gql_http_link 1.2.0 (ferry); Insomnia 10.1.1",
    "*/*",
    json,
  ],
  ["Chromium 150, a fetch such as those of Relay's samples", "*/*", json],
  ["Chromium 150, an EventSource", events, events, events],
  [
    "Chromium 150, the address bar",
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
    json,
  ],
  // No release was read.
  ["Postman", "*/*", json],
  [
    "the GraphQL-over-HTTP draft",
    `${graphql}; charset=utf-8, ${json}; charset=utf-8`,
    graphql,
  ],
  // Corners of RFC 9110.
  ["no weight for events", `${json}, ${events};q=0`, json],
  ["no weight for events, but for anything", `*/*, ${events};q=0.000`, json],
  ["no weight for JSON, but for anything", `${json};q=0, */*`, graphql],
  ["weights against our order", `${json};q=0.5, ${graphql};q=0.6`, graphql],
  ["weights against theirs", `${graphql};q=0.1, ${json};q=0.2`, json],
  ["the order of equals", `${json}, ${graphql}`, json],
  ["a range", "application/*", json],
  ["a range that weighs more", `${json};q=0.1, application/*`, graphql],
  ["capitals", "Application/JSON", json],
  ["a parameter with a comma", `${json};note="a, b;q=0"`, json],
  ["an empty header", "", json],
  ["events before JSON", `${events}, ${json};q=0.1`, json, events],
  ["events or anything", `${events}, */*;q=0.1`, json, events],
  [
    "parts rather than events",
    `${events};q=0.5, multipart/mixed;subscriptionSpec=1.0, ${json}`,
    json,
    parts,
  ],
  ["events of no weight, alone", `${events};q=0`, 406, 406],
  ["a page alone", "text/html", 406, 406],
  ["parts of no protocol alone", "multipart/mixed", 406, 406],
  [
    "parts of another protocol",
    "multipart/mixed;subscriptionSpec=2.0",
    406,
    406,
  ],
  ["parts alone", 'multipart/mixed;subscriptionSpec="1.0"', parts, parts],
  ["what is no header of this kind", "json", 406, 406],
];

/** `Accept` as real clients send it, and what answers it. */
export const acceptRows: readonly AcceptRow[] = rows.map(
  ([from, accept, once, subscription = once]) => ({
    from,
    accept,
    once,
    subscription,
  }),
);

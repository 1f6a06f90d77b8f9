/** What a person who has just started the gateway wants to know. */
export interface StartupFacts {
  /** The server's own. */
  readonly url: string;
  /** Whether GraphiQL is served. @default true */
  readonly graphiql?: boolean;
  /** Whether the upload page is served. @default false */
  readonly uploadPage?: boolean;
  /** Where metrics are read. @default they are not */
  readonly metricsUrl?: string;
  /** Which VOD is called, with whose credentials, in a few words. */
  readonly upstream: string;
  /** Who may call, in a few words. */
  readonly callers: string;
  /** Whether the example needs a token, which the reader puts into `TOKEN`. @default false */
  readonly needsToken?: boolean;
  /** A document that is worth running first. */
  readonly exampleQuery: string;
}

/** The text for the terminal. Its last line works as it is printed, in any POSIX shell. */
export function startupMessage({
  url,
  graphiql = true,
  uploadPage = false,
  metricsUrl,
  upstream,
  callers,
  needsToken = false,
  exampleQuery,
}: StartupFacts): string {
  const body = JSON.stringify({ query: exampleQuery });
  const token = needsToken ? ` -H "authorization: Bearer $TOKEN"` : "";
  const pages = [
    graphiql ? `  GraphiQL  ${url}/\n` : "",
    uploadPage ? `  Upload    ${url}/upload\n` : "",
  ].join("");
  const metrics = metricsUrl === undefined ? "" : `  Metrics   ${metricsUrl}\n`;
  return `
vod-graph listens.

${pages}  GraphQL   ${url}/graphql
${metrics}  VOD       ${upstream}
  Callers   ${callers}

Try it:

  curl -s ${url}/graphql -H 'content-type: application/json'${token} -d '${body}'

`;
}

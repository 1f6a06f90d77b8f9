import { createServer } from "node:http";
import { listen, type Listening } from "./listen.js";

const NEW_TYPE = "application/graphql-response+json";

/** Answers every request with a status of the draft of August 2026, in the media type that the client takes. */
export function openStandIn(status: 294 | 422): Promise<Listening> {
  const body = JSON.stringify(status === 294 ? partial : refusal);
  return listen(
    createServer((request, response) => {
      request.resume();
      const { accept = "" } = request.headers;
      const type = accept.includes(NEW_TYPE) ? NEW_TYPE : "application/json";
      response.writeHead(status, {
        "content-type": `${type}; charset=utf-8`,
        "cache-control": "no-store",
      });
      response.end(body);
    }),
  );
}

/** Data beside an error. */
const partial = {
  data: {
    video: {
      __typename: "Video",
      id: "v1",
      title: "A film",
      description: null,
      status: "NORMAL",
      tags: [],
    },
  },
  errors: [
    {
      message: "Too many calls.",
      path: ["video", "description"],
      extensions: { code: "THROTTLED", status: 429, retryable: true },
    },
  ],
};

/** A document that does not validate. */
const refusal = {
  errors: [
    {
      message: 'Cannot query field "nothing" on type "Video".',
      locations: [{ line: 1, column: 1 }],
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    },
  ],
};

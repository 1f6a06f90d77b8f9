import { HeaderMap, type GraphQLResponse } from "@apollo/server";
import type { StreamedResult } from "../request/StreamedResult.js";

/** An answer with one result, as Apollo Server passes it on: `result.extensions` may still be added to. */
export interface SingleAnswer extends GraphQLResponse {
  readonly body: Extract<GraphQLResponse["body"], { kind: "single" }>;
}

/** @param status @default 200 */
export function singleAnswer(
  result: StreamedResult,
  status?: number,
  headers: readonly (readonly [string, string])[] = [],
): SingleAnswer {
  return {
    http: {
      ...(status !== undefined && { status }),
      headers: new HeaderMap(headers),
    },
    body: {
      kind: "single",
      // Where Apollo Server says "an object" we have not looked: graphql-js made it.
      singleResult: result as SingleAnswer["body"]["singleResult"],
    },
  };
}

import type { GraphiQLProps } from "graphiql";
import type { Asked, Result } from "./Asked.js";
import { inStep } from "./operationsIn.js";
import { Run, type Sink } from "./Run.js";
import { runOnce } from "./runOnce.js";
import type { SeenStore } from "./Seen.js";

type Fetcher = GraphiQLProps["fetcher"];

/**
 * What GraphiQL runs operations with. All are told as observables, queries too: then its Stop button, and a change of
 * the tab, end a request under way, whose result would else appear in the other tab.
 */
export function createFetcher(seen: SeenStore): Fetcher {
  const fetcher = (
    request: Asked["request"],
    options?: { readonly headers?: Record<string, string> },
  ): unknown => {
    const headers = options?.headers ?? {};
    const asked = { request: inStep(request), headers };
    if (request.operationName === "IntrospectionQuery")
      return introspect(asked, seen);
    return {
      subscribe: (sink: Sink) => {
        const run = new Run(asked, seen, sink);
        return {
          unsubscribe: () => {
            run.stop();
          },
        };
      },
    };
  };
  return fetcher as Fetcher;
}

/** It belongs to no tab, so the status line does not tell of it. */
async function introspect(asked: Asked, seen: SeenStore): Promise<Result> {
  const { result } = await runOnce(asked, new AbortController().signal);
  seen.caller(result, asked.headers);
  return result;
}

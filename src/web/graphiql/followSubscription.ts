import { createClient, NetworkError } from "graphql-sse";
import type { Answer, Asked, Facts } from "./Asked.js";
import { factsOf, failure, readAnswer } from "./readAnswer.js";
import { unreachable } from "./runOnce.js";

/**
 * Follows a subscription by server-sent events: the Headers pane holds for it as for everything else, which a
 * WebSocket's first request would not allow. Its end is told by `onEnd`, that of a failure after an answer that says so.
 *
 * @returns what ends it
 */
export function followSubscription(
  { request, headers }: Asked,
  {
    onAnswer,
    onEnd,
  }: {
    readonly onAnswer: (answer: Answer) => void;
    readonly onEnd: () => void;
  },
): () => void {
  let facts: Facts = {};
  const client = createClient({
    url: "graphql",
    headers: { ...headers },
    // A stream that ended is told to the user, who runs it again if they want to.
    retryAttempts: 0,
    fetchFn: async (input: string, init: RequestInit) => {
      const response = await fetch(input, init);
      facts = factsOf(response);
      return response;
    },
  });
  const { query, operationName, variables } = request;
  return client.subscribe<unknown, Readonly<Record<string, unknown>>>(
    {
      query,
      ...(operationName && { operationName }),
      ...(variables && { variables }),
    },
    {
      next: (result) => {
        onAnswer({ result, facts });
      },
      error: (error) => {
        void answerOf(error, facts).then(onAnswer).then(onEnd);
      },
      complete: onEnd,
    },
  );
}

/** What a stream failed with. Never rejects. */
async function answerOf(error: unknown, facts: Facts): Promise<Answer> {
  const response: unknown =
    error instanceof NetworkError ? error.response : undefined;
  try {
    if (response instanceof Response) return await readAnswer(response);
  } catch {
    // Its body was cut off.
  }
  return { result: failure(unreachable), facts };
}

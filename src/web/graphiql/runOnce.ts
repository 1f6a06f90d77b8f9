import type { Answer, Asked } from "./Asked.js";
import { failure, readAnswer } from "./readAnswer.js";

const accept = "application/graphql-response+json, application/json";
const costHeader = "graphql-cost";

/** Runs a query or a mutation. Never rejects: GraphiQL would show a stack. */
export async function runOnce(
  asked: Asked,
  signal: AbortSignal,
): Promise<Answer> {
  let headers: Headers;
  try {
    headers = headersOf(asked);
  } catch (error) {
    return { result: failure(`Headers: ${String(error)}`), facts: {} };
  }
  const body = JSON.stringify(asked.request);
  try {
    // Relative, so that the page also works below a proxy's path.
    const init = { method: "POST", headers, body, signal };
    const answer = await readAnswer(await fetch("graphql", init));
    return costHeader in asked.headers ? answer : takeOutCost(answer);
  } catch {
    return { result: failure(unreachable), facts: {} };
  }
}

/** When there is no answer, or only half of one. */
export const unreachable =
  "The gateway does not answer, or the connection was lost. Does it still run?";

/** @throws TypeError when the Headers pane holds what no header can hold */
function headersOf({ headers }: Asked): Headers {
  const sent = new Headers({
    accept,
    "content-type": "application/json",
    [costHeader]: "report",
  });
  for (const [name, value] of Object.entries(headers)) sent.set(name, value);
  return sent;
}

/** The cost was asked for by this page: it is shown below the result, and not in it. */
function takeOutCost({ result, facts }: Answer): Answer {
  const { extensions, ...rest } = result;
  const { cost, ...others } = extensions ?? {};
  const hasOthers = Object.keys(others).length > 0;
  return {
    result: { ...rest, ...(hasOthers && { extensions: others }) },
    facts: { ...facts, ...requestedOf(cost) },
  };
}

function requestedOf(cost: unknown): { readonly cost?: number } {
  return typeof cost === "object" &&
    cost !== null &&
    "requested" in cost &&
    typeof cost.requested === "number"
    ? { cost: cost.requested }
    : {};
}

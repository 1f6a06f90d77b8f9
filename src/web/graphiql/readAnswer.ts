import type { Answer, Facts, Result } from "./Asked.js";

const shownCharacters = 200;

/** Reads a response, of whatever kind it is: what is no result becomes an error with words of our own. */
export async function readAnswer(response: Response): Promise<Answer> {
  const result = resultIn(await response.text(), response.status);
  return { result, facts: factsOf(response) };
}

/** What a response's head says. */
export function factsOf({ status, headers }: Response): Facts {
  const requestId = headers.get("x-request-id");
  return { httpStatus: status, ...(requestId !== null && { requestId }) };
}

/** A failure as a result. Only its message: a stack of this page helps nobody. */
export function failure(message: string): Result {
  return { errors: [{ message }] };
}

function resultIn(text: string, status: number): Result {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === "object" && read !== null) return read;
  } catch {
    // Told below.
  }
  return failure(
    `Status ${status}, and no JSON: ${text.slice(0, shownCharacters) || "nothing at all"}`,
  );
}

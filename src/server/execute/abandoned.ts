import type { ApolloServerPlugin } from "@apollo/server";
import type { ServerContext } from "../request/createContext.js";
import { refusal } from "../request/refusals.js";
import { singleAnswer, type SingleAnswer } from "./singleAnswer.js";

/** What becomes of an operation that nobody waited for when it could have begun. The log alone shows it. */
export const abandoned = refusal(
  "BAD_REQUEST",
  "Nobody waited for the answer any more: nothing was done.",
  { status: 499 },
);

/**
 * Begins nothing that nobody waits for: while a share was asked for, elsewhere perhaps, the caller may have hung
 * up, or the token may have ended. Has to come after the plugins that wait for anything.
 */
export const leaveAbandoned: ApolloServerPlugin<ServerContext> = {
  requestDidStart: () =>
    Promise.resolve({
      responseForOperation: ({ contextValue: { signal } }) =>
        Promise.resolve(signal.aborted ? abandonedAnswer() : null),
    }),
};

/** The answer to it. */
export function abandonedAnswer(): SingleAnswer {
  return singleAnswer({ errors: [abandoned] }, 400);
}

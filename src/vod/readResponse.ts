import { own } from "../base/own.js";
import { answerError } from "./errors/answerError.js";
import { clientError } from "./errors/clientError.js";
import type { VodError } from "./errors/VodError.js";
import { ShapeMismatch, type Shape } from "./operations/shape.js";
import { readAnswer, type AnswerMembers } from "./transport/readAnswer.js";
import type { TransportAnswer } from "./transport/Transport.js";

/**
 * Turns an answer into the operation's response. Errors are told by `Code` alone: the vendor sends
 * the same code with different HTTP statuses.
 *
 * @throws VodError for an error answer, and `VodClient.UnreadableAnswer` for anything that is not
 *   what the operation promises
 */
export function readResponse<Response>(
  {
    action,
    response,
  }: { readonly action: string; readonly response: Shape<Response> },
  answer: TransportAnswer,
): Response {
  const members = readAnswer(answer.body);
  if (members === undefined) throw unreadable(action, answer.status);
  const code = member(members, "Code", "code");
  if (code !== undefined) throw toAnswerError(code, members, answer, action);
  if (answer.status >= 400) throw unreadable(action, answer.status);
  try {
    return response(members, action);
  } catch (error) {
    throw error instanceof ShapeMismatch
      ? unreadable(action, answer.status, error).with({
          requestId: member(members, "RequestId", "requestId"),
        })
      : error;
  }
}

function toAnswerError(
  code: string,
  members: AnswerMembers,
  answer: TransportAnswer,
  action: string,
): VodError {
  return answerError(
    {
      httpStatus: answer.status,
      code,
      message: member(members, "Message", "message"),
      requestId: member(members, "RequestId", "requestId"),
      retryAfterMs: answer.retryAfterMs,
    },
    action,
  );
}

/** The vendor's SDKs accept either spelling. */
function member(
  members: AnswerMembers,
  name: string,
  spelledLower: string,
): string | undefined {
  const value = own(members, name) ?? own(members, spelledLower);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A proxy that refuses with a 4xx refuses the next time too; anything else may pass. */
function unreadable(
  action: string,
  httpStatus: number,
  cause?: ShapeMismatch,
): VodError {
  const error = clientError("VodClient.UnreadableAnswer", action, cause);
  const isRefusal = httpStatus >= 400 && httpStatus < 500 && httpStatus !== 429;
  return isRefusal ? error.with({ retryable: false }) : error;
}

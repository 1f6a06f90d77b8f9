import type {
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
} from "fastify";
import type { Logger } from "../../base/logger.js";
import { own } from "../../base/own.js";
import { refusal, type RefusalCode } from "../request/refusals.js";

/** What we say about the errors that the HTTP layer meets before GraphQL does. */
const answers: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "The body is too large.",
  FST_ERR_CTP_EMPTY_JSON_BODY:
    "The body is empty: expected a JSON object with a `query`.",
  FST_ERR_CTP_INVALID_JSON_BODY: "The body is not JSON.",
  BODY_NOT_UTF8: "The body is not UTF-8.",
  BODY_IN_SMALL_PIECES: "The body arrives in too many small pieces.",
  FST_ERR_CTP_INVALID_MEDIA_TYPE:
    "The content type is not supported: expected application/json.",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH:
    "The body is not as long as its Content-Length says.",
};

/** Answers what fails outside GraphQL in the shape of a GraphQL answer, so that a client reads one format only. */
export function answerErrors(app: FastifyInstance, logger: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    answerError(error, { request, reply, logger });
  });
}

/**
 * Answers where there is nothing, before the body is read that comes with it. To be called after all other hooks of
 * the beginning are added.
 */
export function answerUnknownPaths(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    if (request.is404)
      void reply
        .code(404)
        .send(errorAnswer("There is nothing at this path.", "NOT_FOUND"));
    else done();
  });
}

/** Answers one error; what is not the caller's fault is masked and logged. */
export function answerError(
  error: FastifyError,
  {
    request,
    reply,
    logger,
  }: {
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly logger: Logger;
  },
): void {
  const status = error.statusCode ?? 500;
  if (status < 500) {
    void reply
      .code(status)
      .send(
        errorAnswer(
          own(answers, error.code) ?? "The request cannot be read.",
          "BAD_REQUEST",
          status,
        ),
      );
    return;
  }
  logger.error(
    { requestId: request.id, err: error },
    "a request failed outside GraphQL",
  );
  void reply
    .code(500)
    .send(errorAnswer("Internal server error", "INTERNAL_SERVER_ERROR"));
}

/**
 * An answer in the form that all errors have.
 *
 * @param status of the answer. @default the code's
 */
export function errorAnswer(
  message: string,
  code: RefusalCode,
  status?: number,
): object {
  return { errors: [refusal(code, message, status ? { status } : {})] };
}

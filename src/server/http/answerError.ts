import type {
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
} from "fastify";
import type { Logger } from "../../base/logger.js";
import { own } from "../../base/own.js";
import { internalError, refusal, refuse } from "../request/refusals.js";

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
      refuse(reply, refusal("NOT_FOUND", "There is nothing at this path."));
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
    const words = own(answers, error.code) ?? "The request cannot be read.";
    refuse(reply, refusal("BAD_REQUEST", words, { status }));
    return;
  }
  logger.error(
    { requestId: request.id, err: error },
    "a request failed outside GraphQL",
  );
  refuse(reply, internalError);
}

import {
  fastify,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from "fastify";
import { answerError, answerErrors } from "./answerError.js";
import { arrivalOptions, followArrivals } from "./arrival.js";
import { cutUnreadAnswers } from "./cutUnreadAnswers.js";
import type { HttpOptions } from "./HttpOptions.js";
import { limitPipelining, mayFollow } from "./limitPipelining.js";
import { dataHeaders } from "./securityHeaders.js";
import type { IncomingMessage, Server } from "node:http";
import { guarded } from "../../base/guarded.js";
import type { Logger } from "../../base/logger.js";
import { refusal, refuse } from "../request/refusals.js";

/** What differs between two ports. */
export interface Port {
  /** Options of fastify's. */
  readonly fastify: FastifyServerOptions;
  /** Hooks that have to hear of a request before all others. */
  readonly watch?: (app: FastifyInstance) => void;
  /** Gives each answer what it bears, unless it says otherwise. */
  readonly addHeaders: (request: FastifyRequest, reply: FastifyReply) => void;
  /** Is told of a request whose path cannot be decoded: it meets no hook. */
  readonly onUndecodable?: (
    request: FastifyRequest,
    reply: FastifyReply,
  ) => void;
}

/** An HTTP server that nobody can hold for nothing: what every port of ours has, whatever it answers. */
export function guardedApp(options: HttpOptions, port: Port): FastifyInstance {
  const { logger } = options;
  const arrival = arrivalOptions(options);
  const app = fastify({
    ...arrival,
    ...port.fastify,
    http: { ...arrival.http, ...leaveHostToUs },
    frameworkErrors: (error, request, reply) => {
      if (!mayFollow(reply)) return;
      port.onUndecodable?.(request, reply);
      port.addHeaders(request, reply);
      void reply.headers(dataHeaders);
      answerError(error, { request, reply, logger });
    },
  });
  limitPipelining(app);
  followArrivals(app);
  port.watch?.(app);
  cutUnreadAnswers(app, options);
  app.addHook("onRequest", (request, reply, done) => {
    port.addHeaders(request, reply);
    done();
  });
  answerErrors(app, logger);
  refuseByHttp(app, logger);
  return app;
}

/** Leaves the second of what is refused here to us. For the options of the server. */
const leaveHostToUs = { requireHostHeader: false } as const;

const unmetExpectation = refusal(
  "BAD_REQUEST",
  "`Expect` is met here for `100-continue` alone.",
  { status: 417 },
);
const noHost = refusal("BAD_REQUEST", "The request names no host.");

/**
 * Refuses what HTTP has a server refuse: an expectation that it cannot meet, and a request that names no host.
 * Node.js would answer by itself, with nothing in the body and past the log.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2
 */
function refuseByHttp(app: FastifyInstance, logger: Logger): void {
  const unmet = new WeakSet<IncomingMessage>();
  app.server.on("checkExpectation", (request, response) => {
    unmet.add(request);
    guarded(logger, { door: "expectation" }, () => {
      app.routing(request, response);
    });
  });
  app.addHook("onRequest", ({ raw }, reply, done) => {
    if (unmet.has(raw)) refuse(reply, unmetExpectation);
    else if (raw.httpVersion === "1.1" && raw.headers.host === undefined)
      refuse(reply, noHost);
    else done();
  });
}

/**
 * A server that listens tells by `error` of a connection that it could not take, the system being out of buffers for
 * instance. Fastify hears that while it begins to listen, and no longer: unheard it would end the process.
 */
export function surviveErrors(server: Server, logger: Logger): void {
  server.on("error", (err) => {
    logger.error({ err }, "a connection could not be taken");
  });
}

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
import { leaveHostToUs, refuseByHttp } from "./refuseByHttp.js";
import { securityHeadersOfErrors, type Headers } from "./securityHeaders.js";

/** What differs between two ports. */
export interface Port {
  /** Options of fastify's. */
  readonly fastify: FastifyServerOptions;
  /** Hooks that have to hear of a request before all others. */
  readonly watch?: (app: FastifyInstance) => void;
  /** What each answer bears, unless it says otherwise. */
  readonly headers: (request: FastifyRequest) => Headers;
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
      void reply.headers({
        ...port.headers(request),
        ...securityHeadersOfErrors,
      });
      answerError(error, { request, reply, logger });
    },
  });
  limitPipelining(app);
  followArrivals(app);
  port.watch?.(app);
  cutUnreadAnswers(app, options);
  app.addHook("onRequest", (request, reply, done) => {
    void reply.headers(port.headers(request));
    done();
  });
  answerErrors(app, logger);
  refuseByHttp(app, logger);
  return app;
}

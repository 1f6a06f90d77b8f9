import type {
  FastifyRequest,
  onRequestHookHandler,
  RouteHandlerMethod,
} from "fastify";
import { isOver, onceOver } from "../requestEnd.js";
import { recordOf } from "../RequestRecord.js";
import { upgradeOf } from "../subscriptions/routeUpgrades.js";
import { wantsEventStream } from "../subscriptions/wantsEventStream.js";
import type { LoadGuard } from "./LoadGuard.js";
import { answerOverloaded } from "./overloaded.js";

/**
 * Refuses requests while there is too much to do. To be the first hook of its route: whoever is refused has
 * cost no look at his token, and his body is not read.
 */
export function shedOverload(load: LoadGuard): onRequestHookHandler {
  return (request, reply, done) => {
    const taken = staysOpen(request)
      ? load.refusalOfStream()
      : load.takeRequest();
    if (typeof taken === "string") {
      void answerOverloaded(request, reply, taken);
      return;
    }
    if (taken !== undefined) {
      recordOf(request).place = taken;
      onceOver(reply.raw, () => {
        taken.release();
      });
    }
    done();
  };
}

/**
 * Has a request keep its place until its work is done, whether or not somebody still waits for the answer.
 * What nobody waits for when it could begin has no place any more, and does not begin.
 */
export function keepPlace(handler: RouteHandlerMethod): RouteHandlerMethod {
  return async function (request, reply) {
    if (isOver(reply.raw)) return reply.hijack();
    const { place } = recordOf(request);
    place?.hold();
    try {
      return await handler.call(this, request, reply);
    } finally {
      place?.release();
    }
  };
}

/** Those have a limit of their own. */
function staysOpen(request: FastifyRequest): boolean {
  return upgradeOf(request.raw) !== undefined || wantsEventStream(request);
}

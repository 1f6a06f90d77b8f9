import type { IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";
import { guarded } from "../../base/guarded.js";
import type { Logger } from "../../base/logger.js";
import { refusal, refuse } from "../request/refusals.js";

/** Leaves the second of what is refused here to us. For the options of the server. */
export const leaveHostToUs = { requireHostHeader: false } as const;

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
export function refuseByHttp(app: FastifyInstance, logger: Logger): void {
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

import type { onRequestHookHandler } from "fastify";
import { refusal, refuse } from "../request/refusals.js";
import { formOf } from "./formOf.js";

/** Refuses a request whose answer its client could not read, before its body is read and anything runs. */
export const refuseUnacceptable: onRequestHookHandler = (
  request,
  reply,
  done,
) => {
  if (formOf(request, "query") !== undefined) done();
  else refuse(reply, refusal("BAD_REQUEST", offer, { status: 406 }));
};

const offer =
  "`Accept` names nothing that is answered here: `application/graphql-response+json` or `application/json`; for " +
  "subscriptions `text/event-stream`, or `multipart/mixed;subscriptionSpec=1.0`.";

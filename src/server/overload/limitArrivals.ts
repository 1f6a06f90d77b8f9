import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { onceOver } from "../request/requestEnd.js";
import { recordOf } from "../request/RequestRecord.js";
import { Arrivals, ArrivingBody, type ArrivalRefusal } from "./ArrivingBody.js";
import type { LoadOptions, LoadGuard } from "./LoadGuard.js";
import { answerOverloaded } from "./overloaded.js";
import { sharerOf } from "../request/callerKey.js";

/**
 * Refuses a request whose body is still to come, while its caller has as much on the way as one may: in bytes,
 * and in bodies that have been on their way for a while; and one whose body comes in too many small pieces. To be
 * called before routes are added.
 */
export function limitArrivals(
  app: FastifyInstance,
  load: LoadGuard,
  options: Pick<LoadOptions, "bodyLimitBytes" | "clock">,
): void {
  const arrivals = new Arrivals(
    load.callerLimits,
    options.bodyLimitBytes,
    options.clock,
  );
  app.addHook("preParsing", (request, reply, payload, done) => {
    if (request.raw.complete || !hasBody(request)) done(null, payload);
    else if (follow(request, reply, { arrivals, load })) done(null, payload);
  });
  app.addHook("preValidation", (request, _reply, done) => {
    recordOf(request).bodyArrived?.();
    done();
  });
}

/** @returns whether the body is waited for */
function follow(
  request: FastifyRequest,
  reply: FastifyReply,
  { arrivals, load }: { readonly arrivals: Arrivals; readonly load: LoadGuard },
): boolean {
  const { raw, headers } = request;
  const sharer = sharing(request);
  const body = new ArrivingBody(arrivals, sharer, (reason) => {
    body.release();
    // What is still to come shall not be waited for.
    void reply.header("connection", "close");
    if (reason === "caller_share")
      void answerOverloaded(request, reply, load.refuse(reason, sharer));
    raw.off("data", add);
    raw.emit("error", new BodyRefused(reason));
  });
  const add = (piece: Buffer): void => {
    body.add(piece.length);
  };
  const release = (): void => {
    body.release();
  };
  recordOf(request).bodyArrived = release;
  onceOver(reply.raw, release);
  // Who reads the body hears it, and forgets what has come; nobody may be reading yet.
  raw.on("error", () => undefined);
  body.announce(Number(headers["content-length"] ?? 0));
  if (body.isWaitedFor) raw.on("data", add);
  return body.isWaitedFor;
}

/** Stops whoever reads a body; fastify gives it the form of an answer where none was given. */
class BodyRefused extends Error {
  readonly code: string;
  readonly statusCode = 413;

  constructor(reason: ArrivalRefusal) {
    super("A body is not waited for.");
    this.code = reason === "pieces" ? "BODY_IN_SMALL_PIECES" : "BODY_REFUSED";
  }
}

function hasBody({ headers }: FastifyRequest): boolean {
  return (
    headers["transfer-encoding"] !== undefined ||
    Number(headers["content-length"] ?? 0) > 0
  );
}

/** Where nobody has asked yet whose share it is, it is the address'. */
function sharing(request: FastifyRequest): string | undefined {
  const { sharer } = recordOf(request);
  return sharer === undefined
    ? sharerOf({ address: request.ip, isFromRouter: false })
    : sharer.key;
}

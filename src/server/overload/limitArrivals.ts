import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { onceOver } from "../requestEnd.js";
import { recordOf } from "../RequestRecord.js";
import type { Settings } from "../settings.js";
import { Arrivals, ArrivingBody } from "./ArrivingBody.js";
import { callerLimits } from "./callerLimits.js";
import type { LoadGuard } from "./LoadGuard.js";
import { answerOverloaded } from "./overloaded.js";
import { sharerOf } from "./sharerOf.js";

/**
 * Refuses a request whose body is still to come, while its caller has as much on the way as one may: in bytes,
 * and in bodies that have been on their way for a while. To be called before routes are added.
 */
export function limitArrivals(
  app: FastifyInstance,
  load: LoadGuard,
  settings: Settings,
): void {
  const arrivals = new Arrivals(callerLimits(settings), settings.clock);
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
  tools: { readonly arrivals: Arrivals; readonly load: LoadGuard },
): boolean {
  const sharer = sharing(request);
  let isWaitedFor = true;
  const body = new ArrivingBody(tools.arrivals, sharer, () => {
    isWaitedFor = false;
    // What is still to come shall not be waited for.
    void reply.header("connection", "close");
    const reason = tools.load.refuse("caller_share", sharer);
    void answerOverloaded(request, reply, reason);
  });
  const release = (): void => {
    body.release();
  };
  recordOf(request).bodyArrived = release;
  onceOver(reply.raw, release);
  const { "content-length": length } = request.headers;
  if (length !== undefined) body.count(Number(length));
  else
    request.raw.on("data", (chunk: Buffer) => {
      body.count(chunk.length);
    });
  return isWaitedFor;
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

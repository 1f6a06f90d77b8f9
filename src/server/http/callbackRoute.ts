import type { FastifyInstance, FastifyRequest } from "fastify";
import type {
  CallbackReceiver,
  CallbackVerdict,
  IncomingCallback,
} from "../../events/index.js";

/** Where the vendor's callbacks arrive. */
export const callbackPath = "/events/vod";

/** The largest callback taken, in bytes: `TranscodeComplete` with every stream has a few thousand. */
const callbackLimitBytes = 128 * 1024;

/** The vendor takes 200 alone for success, and tries three times whatever else it gets. */
const statuses: Readonly<Record<CallbackVerdict, number>> = {
  accepted: 200,
  refused: 403,
  unreadable: 400,
};

/** Takes the vendor's callbacks, whatever content type they claim, and answers before anything follows from them. */
export async function addCallbackRoute(
  app: FastifyInstance,
  callbacks: CallbackReceiver,
): Promise<void> {
  await app.register((scope, _options, done) => {
    // What type VOD claims is not documented: it is read as what it is.
    scope.addHook("onRequest", (request, _reply, next) => {
      request.headers["content-type"] = "application/json";
      next();
    });
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      "application/json",
      { parseAs: "string", bodyLimit: callbackLimitBytes },
      (_request, body, parsed) => {
        parsed(null, body);
      },
    );
    scope.post(callbackPath, (request, reply) => {
      const verdict = callbacks.receive(callbackOf(request));
      void reply.code(statuses[verdict]).send({ verdict });
    });
    done();
  });
}

function callbackOf({ headers, body }: FastifyRequest): IncomingCallback {
  return {
    timestamp: single(headers["x-vod-timestamp"]),
    signature: single(headers["x-vod-signature"]),
    body: typeof body === "string" ? body : "",
  };
}

function single(header: string | string[] | undefined): string | undefined {
  return typeof header === "string" ? header : undefined;
}

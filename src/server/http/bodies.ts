import { isUtf8 } from "node:buffer";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import type { Transform } from "node:stream";
import type {
  FastifyBodyParser,
  FastifyInstance,
  FastifyReply,
  preParsingHookHandler,
  RequestPayload,
} from "fastify";
import { refusal, refuse } from "../request/refusals.js";
import { onceOver } from "../request/requestEnd.js";

/** What a body may be packed in, as routers do. */
const unpackers: ReadonlyMap<string, () => Transform> = new Map([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["br", createBrotliDecompress],
]);

const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i;

/**
 * Unpacks a body before it is read, and refuses one in a charset or an encoding that is not read here. The
 * limit on bodies holds for what comes out too: unpacking stops there.
 */
export const unpackBody: preParsingHookHandler = (
  request,
  reply,
  payload,
  done,
) => {
  const { "content-type": type = "", "content-encoding": encoding } =
    request.headers;
  const named = charset.exec(type)?.[1] ?? "utf-8";
  const packed = encoding?.trim().toLowerCase() ?? "identity";
  const unpacker = unpackers.get(packed);
  if (!/^utf-?8$/i.test(named))
    refuseType(
      reply,
      `The charset \`${shown(named)}\` is not read here: UTF-8 is.`,
    );
  else if (unpacker !== undefined)
    done(null, unpacked(payload, unpacker(), reply));
  else if (packed === "identity" || packed === "") done(null, payload);
  else
    refuseType(
      reply.header("accept-encoding", "gzip, br"),
      `The content encoding \`${shown(packed)}\` is not read here: \`gzip\` and \`br\` are.`,
    );
};

/** Reads JSON of bytes that are UTF-8; the replacement of those that are not would be stored as text. */
export function readStrictJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser(
    "error",
    "error",
  ) as FastifyBodyParser<string>;
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser(
    "application/json",
    { parseAs: "buffer" },
    (request, body, done) => {
      const bytes = body as Buffer;
      if (isUtf8(bytes)) void parse(request, bytes.toString("utf8"), done);
      else done(new NotUtf8());
    },
  );
}

/** Refuses a body; fastify gives its error the form of an answer. */
class NotUtf8 extends Error {
  readonly code = "BODY_NOT_UTF8";
  readonly statusCode = 400;
}

function unpacked(
  payload: RequestPayload,
  unpacker: Transform,
  reply: FastifyReply,
): RequestPayload {
  let arrived = 0;
  payload.on("data", (chunk: Buffer) => {
    arrived += chunk.length;
  });
  payload.on("error", (error: Error) => unpacker.destroy(error));
  // Where fastify stops at the limit it listens to nothing any more.
  unpacker.on("error", () => undefined);
  onceOver(reply.raw, () => unpacker.destroy());
  // What fastify compares with `Content-Length`.
  return Object.defineProperty(
    payload.pipe(unpacker),
    "receivedEncodedLength",
    {
      get: () => arrived,
    },
  );
}

function refuseType(reply: FastifyReply, message: string): void {
  refuse(reply, refusal("BAD_REQUEST", message, { status: 415 }));
}

/** Of what a caller wrote, as much as a message may hold. */
function shown(text: string): string {
  return text.replaceAll(/[^\w.-]/g, "?").slice(0, 40);
}

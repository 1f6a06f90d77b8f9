import type { IncomingMessage, ServerResponse } from "node:http";
import { chunksOf, type HttpHead } from "../rpc/HttpRequest.js";
import { corsHeaders, type AllowedOrigins } from "./cors.js";
import { findOperation } from "./findOperation.js";
import type { Network } from "./Network.js";
import type { AnsweredObjectRequest, ObjectLog } from "./ObjectLog.js";
import { readObjectRequest } from "./ObjectRequest.js";
import type { ObjectService } from "./ObjectService.js";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ObjectReply } from "./ObjectReply.js";

/** What the bucket's front works with. */
export interface ObjectGatewayOptions {
  readonly service: ObjectService;
  readonly origins: AllowedOrigins;
  readonly network: Network;
  readonly log: ObjectLog;
  /** 24 upper-case hex digits. */
  newRequestId(): string;
  /** The server's time. */
  readonly nowMs: () => number;
}

/** The bucket's side of HTTP. */
export class ObjectGateway {
  readonly #options: ObjectGatewayOptions;

  constructor(options: ObjectGatewayOptions) {
    this.#options = options;
  }

  async handle(
    http: HttpHead,
    incoming: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { service, network, log, nowMs } = this.#options;
    if (!network.enter(response)) return;
    const requestId = this.#options.newRequestId();
    this.#setHeaders(http, response, requestId);
    const chunks = chunksOf(incoming);
    const { reply, code } = await service.answer(http, chunks, requestId);
    // Whoever left in the middle gets no answer, and none is written down.
    const isSent = await sendReply(response, reply).then(
      () => true,
      () => false,
    );
    log.record({
      ...nameOf(http),
      status: isSent ? reply.status : 0,
      atMs: nowMs(),
      ...(code !== undefined && { code }),
    });
  }

  #setHeaders(
    { headers }: HttpHead,
    response: ServerResponse,
    requestId: string,
  ): void {
    response.setHeader("server", "AliyunOSS");
    response.setHeader("x-oss-request-id", requestId);
    const cors = corsHeaders(headers, this.#options.origins);
    for (const [name, value] of Object.entries(cors))
      response.setHeader(name, value);
  }
}

/** What a request is called in the log, however it ended. */
function nameOf(
  http: HttpHead,
): Pick<AnsweredObjectRequest, "operation" | "key" | "partNumber"> {
  if (http.method === "OPTIONS")
    return { operation: "Preflight", key: http.path.slice(1) };
  try {
    const request = readObjectRequest(http);
    const { name: operation } = findOperation(request);
    const partNumber = request.parameters.get("partNumber");
    return {
      operation,
      key: request.key,
      ...(partNumber !== undefined && { partNumber: Number(partNumber) }),
    };
  } catch {
    return { operation: "", key: http.path.slice(1) };
  }
}

/**
 * Answers in full, at the pace of whoever reads.
 *
 * @throws Error when the other side has left, or leaves before the end
 */
async function sendReply(
  response: ServerResponse,
  { status, headers, sizeBytes, body = Buffer.alloc(0) }: ObjectReply,
): Promise<void> {
  if (response.destroyed) throw new Error("Nobody waits for the answer.");
  // A 204 has no length, not even none.
  const length = status === 204 ? {} : { "content-length": sizeBytes };
  response.writeHead(status, { ...headers, ...length });
  const source = Buffer.isBuffer(body) ? [body] : body;
  await pipeline(Readable.from(source), response);
}

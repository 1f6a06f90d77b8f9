import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ObjectReply } from "./ObjectReply.js";

/**
 * Answers in full, at the pace of whoever reads.
 *
 * @throws Error when the other side has left, or leaves before the end
 */
export async function sendReply(
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

import type { IncomingMessage } from "node:http";

/** The most of a body that is read. VOD's longest parameters are far below it. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** A request as it came, its body read. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  /** What follows the question mark, still encoded. */
  readonly search: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly remoteAddress: string;
}

/** Thrown for a body above {@link MAX_BODY_BYTES}. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

/** @throws BodyTooLarge */
export async function readHttpRequest(
  incoming: IncomingMessage,
): Promise<HttpRequest> {
  const target = incoming.url ?? "/";
  const mark = target.indexOf("?");
  return {
    method: incoming.method ?? "GET",
    path: mark < 0 ? target : target.slice(0, mark),
    search: mark < 0 ? "" : target.slice(mark + 1),
    headers: flatten(incoming.headers),
    body: await readBody(incoming),
    remoteAddress: incoming.socket.remoteAddress ?? "",
  };
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // The stream must outlive a refusal: destroying it would take the answer's connection along.
  const reading = incoming.iterator({
    destroyOnReturn: false,
  }) as AsyncIterable<Buffer>;
  for await (const chunk of reading) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function flatten(headers: IncomingMessage["headers"]): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    flat[name] = Array.isArray(value) ? value.join(",") : (value ?? "");
  return flat;
}

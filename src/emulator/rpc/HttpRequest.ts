import type { IncomingMessage } from "node:http";

/** The most of a body that is read. VOD's longest parameters are far below it. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** A request as it came, without its body. */
export interface HttpHead {
  readonly method: string;
  readonly path: string;
  /** What follows the question mark, still encoded. */
  readonly search: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly remoteAddress: string;
}

/** A request as it came, its body read. */
export interface HttpRequest extends HttpHead {
  readonly body: Buffer;
}

/** Thrown for a body above the limit of {@link readBody}. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

/** What can be told before the body is there. */
export function readHead(incoming: IncomingMessage): HttpHead {
  const target = incoming.url ?? "/";
  const mark = target.indexOf("?");
  return {
    method: incoming.method ?? "GET",
    path: mark < 0 ? target : target.slice(0, mark),
    search: mark < 0 ? "" : target.slice(mark + 1),
    headers: flatten(incoming.headers),
    remoteAddress: incoming.socket.remoteAddress ?? "",
  };
}

/** @throws BodyTooLarge above `maxBytes` */
export async function readBody(
  incoming: IncomingMessage,
  maxBytes: number = MAX_BODY_BYTES,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(incoming)) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body as it comes. The stream outlives a refusal: destroying it would take the answer's connection along. */
export function chunksOf(incoming: IncomingMessage): AsyncIterable<Buffer> {
  return incoming.iterator({ destroyOnReturn: false });
}

function flatten(headers: IncomingMessage["headers"]): HttpHead["headers"] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value = ""]) => [
      name,
      Array.isArray(value) ? value.join(",") : value,
    ]),
  );
}

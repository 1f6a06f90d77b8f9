import type { ServerResponse } from "node:http";
import type { RenderedAnswer } from "./render.js";

/** Answers in full. */
export function send(
  response: ServerResponse,
  { status, headers, body }: RenderedAnswer,
): void {
  response.writeHead(status, {
    ...headers,
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
}

/** Promises the whole body, sends its first `keepBytes`, and closes the connection. */
export function sendTruncated(
  response: ServerResponse,
  { status, headers, body }: RenderedAnswer,
  keepBytes?: number,
): void {
  const bytes = Buffer.from(body);
  const kept = bytes.subarray(0, keepBytes ?? Math.floor(bytes.length / 2));
  response.writeHead(status, { ...headers, "content-length": bytes.length });
  response.flushHeaders();
  response.write(kept, () => {
    response.destroy();
  });
}

/** A body without an end, as fast as the other side reads it, until that side hangs up. */
export function sendEndless(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json;charset=utf-8" });
  const padding = "x".repeat(16 * 1024);
  const pour = (): void => {
    // The answer is never more than one buffer ahead of its reader.
    while (!response.destroyed && response.write(padding));
  };
  response.on("drain", pour);
  response.write('{"RequestId":"');
  pour();
}

/** Ends the connection with a TCP reset, as a crashed or overloaded balancer does. */
export function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

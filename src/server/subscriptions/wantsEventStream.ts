import type { FastifyRequest } from "fastify";

/** Whether a request asks for server-sent events by name. What takes anything, as curl does, is answered once. */
export function wantsEventStream({ method, headers }: FastifyRequest): boolean {
  const isRead = method === "GET" || method === "POST";
  return isRead && /\btext\/event-stream\b/i.test(headers.accept ?? "");
}

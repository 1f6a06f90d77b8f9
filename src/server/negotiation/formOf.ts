import type { FastifyRequest } from "fastify";
import {
  chooseForm,
  isStreamForm,
  type AnswerForm,
  type OperationKind,
  type StreamForm,
} from "./chooseForm.js";

/** How a request's operation is answered. What is neither GET nor POST gets JSON: that its method is not allowed. */
export function formOf(
  { method, headers }: FastifyRequest,
  kind: OperationKind,
): AnswerForm | undefined {
  const isRead = method === "GET" || method === "POST";
  return isRead ? chooseForm(headers.accept, kind) : "application/json";
}

/** The stream by which a request is answered whatever it asks for, since its client takes nothing else. */
export function onlyStreamOf(request: FastifyRequest): StreamForm | undefined {
  const form = formOf(request, "query");
  return isStreamForm(form) ? form : undefined;
}

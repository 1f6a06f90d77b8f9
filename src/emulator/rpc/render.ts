import type { Answer } from "./Answer.js";
import type { AnswerFormat } from "./RpcCall.js";
import { toXml } from "./toXml.js";

/** An answer as it goes over the wire. */
export interface RenderedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Writes the answer out. The vendor's SDKs compare the content types to the letter. */
export function render(answer: Answer, format: AnswerFormat): RenderedAnswer {
  const body =
    format === "json"
      ? JSON.stringify(answer.body)
      : toXml(answer.root, answer.body);
  const contentType =
    format === "json"
      ? "application/json;charset=utf-8"
      : "text/xml;charset=utf-8";
  const headers = { "content-type": contentType, ...answer.headers };
  return { status: answer.status, headers, body };
}

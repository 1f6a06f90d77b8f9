import { z } from "zod";
import { oneOf, type Form } from "./forms.js";

/** Where OpenTelemetry's collector listens; unlike other servers it may lie below a path. */
export const collectorUrl: Form<string> = {
  schema: z.string().refine(isCollectorUrl),
  words: "a full URL, http:// or https://, without a password",
};

/** How spans are written. */
export const otlpProtocol = oneOf("http/protobuf", "http/json", "grpc");

function isCollectorUrl(text: string): boolean {
  if (!URL.canParse(text) || /\s/.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}

import { z } from "zod";
import type { Form } from "./forms.js";

/** Where OpenTelemetry's collector listens; unlike other servers it may lie below a path. */
export const collectorUrl: Form<string> = {
  schema: z.string().refine(isCollectorUrl),
  words: "a full URL, http:// or https://, without a password",
};

function isCollectorUrl(text: string): boolean {
  if (!URL.canParse(text) || /\s/.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}

import { element } from "./element.js";

/** What errors of the gateway and of the storage tell beside their message, in the order of the page. */
const FACTS = [
  "code",
  "status",
  "vodCode",
  "storageCode",
  "requestId",
  "retryable",
  "retryAfterMs",
  "action",
] as const;

/** An error with all that it tells: what a support ticket asks for is there to be copied. */
export function errorPanel(error: unknown): HTMLElement {
  const { message } = error instanceof Error ? error : new Error(String(error));
  const panel = element("div", { className: "error" });
  panel.setAttribute("role", "alert");
  panel.append(element("p", {}, message));
  const facts = factsOf(error);
  if (facts.length > 0) panel.append(element("dl", {}, ...facts));
  return panel;
}

function factsOf(error: unknown): readonly HTMLElement[] {
  const told = error as Readonly<Record<string, unknown>>;
  return FACTS.filter((fact) => told[fact] !== undefined).flatMap((fact) => [
    element("dt", {}, fact),
    element("dd", {}, element("code", {}, String(told[fact]))),
  ]);
}

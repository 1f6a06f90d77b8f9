import type { ErrorKind } from "../vod/index.js";
import { member, type Members } from "./members.js";

/** What VOD answered: the members of a success, or the code that it refused with. */
export type Answer =
  | { readonly members: Members }
  | { readonly code: string; readonly kind: ErrorKind };

/** How a fact stands. What is `seen` holds codes, names and times: never a credential, a URL or words of the vendor's. */
export type Verdict =
  | { readonly is: "holds" }
  | { readonly is: "differs"; readonly seen: string }
  | { readonly is: "unasked"; readonly why: string };

export const holds: Verdict = { is: "holds" };

export function differs(seen: string): Verdict {
  return { is: "differs", seen };
}

export function unasked(why: string): Verdict {
  return { is: "unasked", why };
}

/** `seen` is undefined where everything is as expected. */
export function unlessSeen(seen: string | undefined): Verdict {
  return seen === undefined ? holds : differs(seen);
}

/** Expects a refusal with this code. */
export function refused(answer: Answer, code: string): Verdict {
  if (!("code" in answer)) return differs(inWords(answer));
  return answer.code === code ? holds : refusal(answer);
}

/** Expects a success, which `judge` looks at: it tells what is not as expected, if anything. */
export function answered(
  answer: Answer,
  judge: (members: Members) => string | undefined = () => undefined,
): Verdict {
  return "code" in answer ? refusal(answer) : unlessSeen(judge(answer.members));
}

/** The first that does not hold, asked one after the other. */
export async function each(
  verdicts: readonly (() => Promise<Verdict>)[],
): Promise<Verdict> {
  for (const ask of verdicts) {
    const verdict = await ask();
    if (verdict.is !== "holds") return verdict;
  }
  return holds;
}

/** Names alone: the values of a success may be credentials. */
export function inWords(answer: Answer): string {
  if ("code" in answer) return answer.code;
  return `a success with ${Object.keys(answer.members).join(", ")}`;
}

/** Says that the key may not, or that nobody was there to answer: nothing about the fact. */
const NO_ANSWER: ReadonlySet<string> = new Set([
  "Forbidden.RAM",
  "NoPermission",
  "Forbidden.RiskControl",
]);
const NOBODY_THERE: ReadonlySet<ErrorKind> = new Set([
  "throttled",
  "timeout",
  "unavailable",
]);

function refusal({
  code,
  kind,
}: Extract<Answer, { readonly code: string }>): Verdict {
  const isUnreadable = code === "VodClient.UnreadableAnswer";
  return NO_ANSWER.has(code) || (NOBODY_THERE.has(kind) && !isUnreadable)
    ? unasked(code)
    : differs(code);
}

/** The list of ids under this name, as one text; the vendor leaves empty lists out. */
export function listed(members: Members, name: string): string {
  const list = member(members, name) ?? [];
  return Array.isArray(list) ? list.join(",") : "no list";
}

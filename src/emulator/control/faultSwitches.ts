import type { Controllable } from "./Controllable.js";
import { parseFault } from "./parseFault.js";
import { problem } from "./Reply.js";
import type { Reply } from "./Reply.js";

/** Asks for a fault of calls. */
export function addFault(
  { body }: { readonly body: unknown },
  { faults }: Controllable,
): Reply {
  const parsed = parseFault(body);
  if ("problems" in parsed) return problem(400, ...parsed.problems);
  faults.add(parsed.fault);
  return { status: 201, body: parsed.fault };
}

import type { Controllable } from "./Controllable.js";
import { done, problem } from "./Reply.js";
import type { Reply } from "./Reply.js";
import { findProblems, flag, isObject, required, text } from "./Rule.js";

/** Upload credentials of one asset, or all of them, are expired from now on. */
export function expireCredentials(
  { body }: { readonly body: unknown },
  emulator: Controllable,
): Reply {
  if (!isObject(body)) return problem(400, "must be an object");
  const problems = findProblems(body, { mediaId: text });
  if (problems.length > 0) return problem(400, ...problems);
  const { mediaId } = body as { readonly mediaId?: string };
  return {
    status: 200,
    body: { expired: emulator.expireCredentials(mediaId) },
  };
}

/** Cuts the way to the bucket, or restores it. */
export function switchNetwork(
  { body }: { readonly body: unknown },
  { network }: Controllable,
): Reply {
  if (!isObject(body)) return problem(400, "must be an object");
  const problems = findProblems(body, { cut: required(flag) });
  if (problems.length > 0) return problem(400, ...problems);
  if (body["cut"] === true) network.cut();
  else network.restore();
  return done;
}

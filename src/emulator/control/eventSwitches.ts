import type { EventFault } from "../events/EventFaults.js";
import type { EventSignature } from "../events/signatureHeaders.js";
import type { VodEvent } from "../events/VodEvent.js";
import type { Controllable } from "./Controllable.js";
import { problem, type Reply } from "./Reply.js";
import {
  count,
  findProblems,
  isObject,
  object,
  oneOf,
  required,
  text,
  type Rules,
} from "./Rule.js";

const FAULT: Rules = {
  kind: required(oneOf("drop", "duplicate", "early")),
  times: count,
  eventType: text,
};
const EARLY: Rules = {
  kind: required(oneOf("early")),
  times: count,
  lagMs: required(count),
};
const SENT: Rules = {
  event: required(object),
  signature: oneOf("genuine", "forged", "stale", "none"),
};

/** Asks for a fault of events. */
export function addEventFault(
  { body }: { readonly body: unknown },
  { events }: Controllable,
): Reply {
  if (!isObject(body)) return problem(400, "must be an object");
  const rules = body["kind"] === "early" ? EARLY : FAULT;
  const problems = findProblems(body, rules, "a fault of events");
  if (problems.length > 0) return problem(400, ...problems);
  const fault = body as unknown as EventFault;
  events.faults.add(fault);
  return { status: 201, body: fault };
}

/** Sends any event at all, signed or not: what an attacker could. */
export function sendEvent(
  { body }: { readonly body: unknown },
  { events }: Controllable,
): Reply {
  if (!isObject(body)) return problem(400, "must be an object");
  const problems = findProblems(body, SENT);
  if (problems.length > 0) return problem(400, ...problems);
  const { event, signature } = body as unknown as {
    readonly event: VodEvent;
    readonly signature?: EventSignature;
  };
  return events.send(event, signature)
    ? { status: 202, body: event }
    : problem(409, "the account has no HTTP callback");
}

import type { ServerResponse } from "node:http";
import { sleep, type Clock } from "../../base/clock.js";
import { namedErrorAnswer, type Answer, type AnswerIds } from "./Answer.js";
import type {
  CallFault,
  ErrorFault,
  LatencyFault,
  ThrottleFault,
  Work,
} from "./faults.js";
import { render } from "./render.js";
import type { AnswerFormat } from "./RpcCall.js";
import { reset, send, sendEndless, sendTruncated } from "./send.js";
import { omitFields, replaceFields, rewriteCredential } from "./spoilFields.js";

/** One call whose answer is about to go wrong. */
export interface SpoiltExchange {
  readonly response: ServerResponse;
  readonly format: AnswerFormat;
  readonly ids: AnswerIds;
  readonly clock: Clock;
  /** Ends waits when the emulator closes. */
  readonly signal: AbortSignal;
  /** Does the action's work and gives its genuine answer. */
  readonly work: () => Answer;
}

/** Does to the answer what the fault says. */
export async function playFault(
  fault: CallFault,
  exchange: SpoiltExchange,
): Promise<void> {
  const { response, format } = exchange;
  switch (fault.kind) {
    case "truncated":
      sendTruncated(response, render(exchange.work(), format), fault.keepBytes);
      return;
    case "omit":
      sendChanged(exchange, (body) => omitFields(body, fault.fields));
      return;
    case "replace":
      sendChanged(exchange, (body) => replaceFields(body, fault.fields));
      return;
    case "credential":
      sendChanged(exchange, (body) => rewriteCredential(body, fault));
      return;
    case "latency":
      await playLatency(fault, exchange);
      return;
    default:
      scheduleWork(fault.work ?? "never", exchange);
      playWithoutAnswer(fault, exchange);
  }
}

type AnswerlessFault = Exclude<
  CallFault,
  { kind: "truncated" | "omit" | "replace" | "credential" | "latency" }
>;

function playWithoutAnswer(
  fault: AnswerlessFault,
  { response, format, ids }: SpoiltExchange,
): void {
  switch (fault.kind) {
    case "error":
      send(response, render(errorOf(fault, ids), fault.format ?? format));
      return;
    case "throttle":
      send(
        response,
        render(errorOf({ code: "Throttling.User", ...fault }, ids), format),
      );
      return;
    case "raw":
      send(response, { headers: {}, ...fault });
      return;
    case "endless":
      sendEndless(response);
      return;
    case "reset":
      reset(response);
      return;
    case "hang":
      return;
  }
}

function errorOf(
  fault: Pick<ErrorFault, "code" | "status" | "message"> &
    Pick<ThrottleFault, "retryAfterMs">,
  ids: AnswerIds,
): Answer {
  const answer = namedErrorAnswer(fault, ids);
  if (fault.retryAfterMs === undefined) return answer;
  return {
    ...answer,
    headers: { "x-acs-retry-after": String(fault.retryAfterMs) },
  };
}

function scheduleWork(
  work: Work,
  { response, work: run }: SpoiltExchange,
): void {
  if (work === "before") run();
  if (work === "after") response.once("close", run);
}

function sendChanged(
  { response, format, work }: SpoiltExchange,
  change: (body: Answer["body"]) => Answer["body"],
): void {
  const answer = work();
  send(response, render({ ...answer, body: change(answer.body) }, format));
}

async function playLatency(
  fault: LatencyFault,
  exchange: SpoiltExchange,
): Promise<void> {
  const { response, format, clock, signal, work } = exchange;
  const early = fault.work === "after" ? undefined : work();
  await sleep(clock, fault.ms, signal).catch(() => undefined);
  if (!signal.aborted) send(response, render(early ?? work(), format));
}

import {
  context,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Span,
  type Tracer,
} from "@opentelemetry/api";
import type { AttemptSeen, CallWatch, Outcome } from "../vod/index.js";
import type { Measures } from "./Measures.js";

/** One call to VOD, measured. */
export class MeasuredCall implements CallWatch {
  readonly #action: string;
  readonly #measures: Measures;
  readonly #stop: (labels: { readonly outcome: string }) => number;

  constructor(action: string, measures: Measures) {
    this.#action = action;
    this.#measures = measures;
    this.#stop = measures.calls.startTimer({ action });
  }

  within<T>(run: () => T): T {
    return run();
  }

  attempted({ sentMs, sinceMs, outcome }: AttemptSeen): void {
    const action = this.#action;
    if (sentMs === undefined) {
      const reason = outcome.code ?? outcome.kind;
      this.#measures.heldBack.inc({ action, reason });
      return;
    }
    this.#measures.attempts.inc({ action, outcome: outcome.kind });
    this.#measures.quotaWait.observe({ action }, (sentMs - sinceMs) / 1000);
  }

  end(outcome: Outcome): void {
    this.#stop({ outcome: outcome.kind });
  }
}

/** One call to VOD, measured, with a span of its own and one below for each attempt. */
export class VodCallSpan extends MeasuredCall {
  readonly #action: string;
  readonly #tracer: Tracer;
  readonly #span: Span;
  #attempts = 0;

  constructor(action: string, measures: Measures, tracer: Tracer) {
    super(action, measures);
    this.#action = action;
    this.#tracer = tracer;
    this.#span = tracer.startSpan(`VOD ${action}`, {
      attributes: { "vod.action": action },
    });
  }

  override within<T>(run: () => T): T {
    return context.with(trace.setSpan(context.active(), this.#span), run);
  }

  override attempted(attempt: AttemptSeen): void {
    super.attempted(attempt);
    const { sentMs, sinceMs, outcome } = attempt;
    if (sentMs === undefined) {
      this.#span.addEvent("held back", attributesOf(outcome), sinceMs);
      return;
    }
    this.#attempts += 1;
    this.#tellOf(attempt, sentMs);
  }

  override end(outcome: Outcome): void {
    super.end(outcome);
    this.#span.setAttribute("vod.attempts", this.#attempts);
    finish(this.#span, outcome);
  }

  /** The words of a failure stay out: the vendor echoes tokens and strings-to-sign in some. */
  #tellOf({ number, sinceMs, endMs, outcome }: AttemptSeen, sentMs: number) {
    const attributes = {
      "vod.action": this.#action,
      "vod.attempt": number,
      "vod.queue_wait_ms": sentMs - sinceMs,
    };
    const span = this.#tracer.startSpan(
      `VOD ${this.#action} attempt`,
      { kind: SpanKind.CLIENT, startTime: sentMs, attributes },
      trace.setSpan(context.active(), this.#span),
    );
    finish(span, outcome, endMs);
  }
}

function finish(span: Span, outcome: Outcome, endMs?: number): void {
  span.setAttributes(attributesOf(outcome));
  if (outcome.kind !== "success")
    span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(endMs);
}

function attributesOf({ kind, code, requestId }: Outcome): Attributes {
  return {
    "vod.outcome": kind,
    ...(code !== undefined && { "vod.code": code }),
    ...(requestId !== undefined && { "vod.request_id": requestId }),
  };
}

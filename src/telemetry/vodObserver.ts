import { context, trace, type Context, type Tracer } from "@opentelemetry/api";
import type { CircuitPhase, GatheredReads, Observer } from "../vod/index.js";
import type { Measures } from "./Measures.js";
import { MeasuredCall, VodCallSpan } from "./VodCallSpan.js";

const breakerValues: Readonly<Record<CircuitPhase, number>> = {
  closed: 0,
  halfOpen: 0.5,
  open: 1,
};

/** What the VOD client tells, as metrics and, where traces are on, as spans. @param tracer absent while they are off */
export function vodObserver(
  measures: Measures,
  tracer: Tracer | undefined,
): Observer {
  return {
    call: (action) =>
      tracer === undefined
        ? new MeasuredCall(action, measures)
        : new VodCallSpan(action, measures, tracer),
    asker: () => tracer && context.active(),
    batch: (batch, run) => {
      measures.batchSize.observe(batch.size);
      return tracer === undefined
        ? run()
        : context.with(contextOf(batch, tracer), run);
    },
    circuit: (group, phase) => {
      measures.breaker.set({ group }, breakerValues[phase]);
      measures.breakerChanges.inc({ group, phase });
    },
  };
}

/**
 * A shared call belongs to the trace of the one who asked first; it would else belong to whoever's answer
 * happened to make room for it.
 */
function contextOf({ askers }: GatheredReads, tracer: Tracer): Context {
  const [first, ...others] = askers as readonly Context[];
  const home = first ?? context.active();
  const spans = others.map((asker) => trace.getSpanContext(asker));
  const own = trace.getSpanContext(home);
  const links = spans
    .filter((span) => span !== undefined)
    .filter(({ spanId }) => spanId !== own?.spanId)
    .map((span) => ({ context: span }));
  if (links.length === 0) return home;
  const span = tracer.startSpan("gather reads", { links }, home);
  span.setAttribute("vod.batch_size", askers.length);
  span.end();
  return trace.setSpan(home, span);
}

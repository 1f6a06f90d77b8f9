import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** From a tenth of a call to VOD up to the longest that a call may take. */
const secondsBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/**
 * What the gateway counts. Labels are names out of closed lists (actions, kinds, codes), never anything
 * that a caller chooses: each value of a label is a time series, and callers could make millions.
 */
export class Measures {
  readonly registry = new Registry();

  /** Calls to VOD, each with its attempts: by action and by the kind of their end. */
  readonly calls = this.#histogram("vod_graph_vod_call_duration_seconds", {
    help: "Calls to VOD, from the wait for quota to the last attempt.",
    labels: ["action", "outcome"],
    buckets: secondsBuckets,
  });

  readonly attempts = this.#counter("vod_graph_vod_attempts_total", {
    help: "Requests sent to VOD.",
    labels: ["action", "outcome"],
  });

  readonly heldBack = this.#counter("vod_graph_vod_held_back_total", {
    help: "Attempts that were never sent: for want of quota, for an open breaker, since nobody waited any more.",
    labels: ["action", "reason"],
  });

  readonly quotaWait = this.#histogram("vod_graph_quota_wait_seconds", {
    help: "How long attempts that were sent stood in line for the quota.",
    labels: ["action"],
    buckets: [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  });

  readonly quotaWaiting = this.#gauge("vod_graph_quota_waiting", {
    help: "Attempts that stand in line for the quota.",
    labels: ["action"],
  });

  readonly quotaShare = this.#gauge("vod_graph_quota_share", {
    help: "The part of the quota in use: below 1 after VOD has throttled.",
    labels: ["action"],
  });

  readonly quotaLimit = this.#gauge("vod_graph_quota_calls_per_second", {
    help: "What the quota allows.",
    labels: ["action"],
  });

  readonly batchSize = this.#histogram("vod_graph_read_batch_size", {
    help: "Reads of single videos that left in one call.",
    labels: [],
    buckets: [1, 2, 5, 10, 15, 20],
  });

  readonly breaker = this.#gauge("vod_graph_breaker_open", {
    help: "Whether calls are held back: 0 closed, 1 open, 0.5 while one call tries.",
    labels: ["group"],
  });

  readonly breakerChanges = this.#counter("vod_graph_breaker_changes_total", {
    help: "Changes of a breaker's phase.",
    labels: ["group", "phase"],
  });

  readonly operations = this.#histogram(
    "vod_graph_operation_duration_seconds",
    {
      help: "GraphQL operations, by the first error code, or OK. Of subscriptions: until they begin.",
      labels: ["type", "outcome", "transport"],
      buckets: secondsBuckets,
    },
  );

  readonly requests = this.#counter("vod_graph_http_requests_total", {
    help: "HTTP requests by route and status.",
    labels: ["route", "status"],
  });

  readonly requestsUnderWay = this.#gauge("vod_graph_requests_under_way", {
    help: "Requests to /graphql and operations over WebSockets that are not answered yet.",
    labels: [],
  });

  readonly connections = this.#gauge("vod_graph_connections", {
    help: "Connections that stay open, for subscriptions.",
    labels: ["transport"],
  });

  readonly subscriptions = this.#gauge("vod_graph_subscriptions", {
    help: "Subscriptions that have begun and not ended.",
    labels: ["transport"],
  });

  readonly shed = this.#counter("vod_graph_shed_total", {
    help: "Requests refused because there was too much to do, or too much of one caller.",
    labels: ["reason"],
  });

  #counter<Label extends string>(
    name: string,
    { help, labels }: Shape<Label>,
  ): Counter<Label> {
    return new Counter({
      name,
      help,
      labelNames: labels,
      registers: [this.registry],
    });
  }

  #gauge<Label extends string>(
    name: string,
    { help, labels }: Shape<Label>,
  ): Gauge<Label> {
    return new Gauge({
      name,
      help,
      labelNames: labels,
      registers: [this.registry],
    });
  }

  #histogram<Label extends string>(
    name: string,
    {
      help,
      labels,
      buckets,
    }: Shape<Label> & { readonly buckets: readonly number[] },
  ): Histogram<Label> {
    return new Histogram({
      name,
      help,
      labelNames: labels,
      buckets: [...buckets],
      registers: [this.registry],
    });
  }
}

interface Shape<Label extends string> {
  readonly help: string;
  readonly labels: readonly Label[];
}

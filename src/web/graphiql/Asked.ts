/** What GraphiQL wants to have run. */
export interface Asked {
  readonly request: {
    readonly query: string;
    readonly operationName?: string | null | undefined;
    readonly variables?: Readonly<Record<string, unknown>> | undefined;
  };
  /** Those of the Headers pane. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A result as GraphQL gives it. */
export interface Result {
  readonly data?: unknown;
  readonly errors?: readonly ResultError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface ResultError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What the gateway says beside a result. */
export interface Facts {
  readonly httpStatus?: number;
  /** The gateway's own id of the request, for its log. */
  readonly requestId?: string;
  /** What the operation may cost, in calls to VOD. */
  readonly cost?: number;
}

/** A result, and what was said beside it. */
export interface Answer {
  readonly result: Result;
  readonly facts: Facts;
}

import { Agent, request } from "undici";

/** What a gateway answered: over HTTP, so that not even a refusal is an error. */
export interface Answered {
  readonly status: number;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly AnsweredError[];
}

export interface AnsweredError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Calls a gateway over connections of its own, as many at a time as it is asked to; light enough for a load. */
export class GraphQLCaller {
  readonly #agent = new Agent({ connections: null, pipelining: 1 });

  constructor(private readonly url: string) {}

  /** @throws when the connection breaks, or what comes is no JSON */
  async ask(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<Answered> {
    const { statusCode, body } = await request(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
      dispatcher: this.#agent,
    });
    const answer = (await body.json()) as Omit<Answered, "status">;
    return { ...answer, status: statusCode };
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }
}

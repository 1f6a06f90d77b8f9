import type { Client } from "./Client.js";
import type { Shot } from "./Workload.js";

/** What became of requests that were sent all at once. */
export interface Burst {
  readonly answered: number;
  /** The codes of the errors that the others got in place of their answer, each once. */
  readonly codes: readonly string[];
  readonly seconds: number;
}

/**
 * Sends them all at once, each over a connection of its own.
 *
 * @throws when an answer is neither the right one nor an error
 */
export async function burst(
  client: Client,
  shots: readonly Shot[],
): Promise<Burst> {
  const began = performance.now();
  const outcomes = await Promise.all(shots.map((shot) => fire(client, shot)));
  const errors = outcomes.filter((code) => code !== undefined);
  return {
    answered: shots.length - errors.length,
    codes: [...new Set(errors)],
    seconds: (performance.now() - began) / 1000,
  };
}

/** @returns the code of its error, if it got one */
async function fire(client: Client, shot: Shot): Promise<string | undefined> {
  const { text } = await client.request(shot);
  const { errors } = JSON.parse(text) as ErrorAnswer;
  // Never the message: the vendor's package puts the signed URL into it, and peers pass it on.
  if (errors?.[0] !== undefined)
    return errors[0].extensions?.code ?? "(no code)";
  if (!shot.isRight(JSON.parse(text)))
    throw new Error(
      `A wrong answer to ${shot.body.slice(0, 300)}: ${text.slice(-300)}`,
    );
  return undefined;
}

interface ErrorAnswer {
  readonly errors?: readonly {
    readonly extensions?: { readonly code?: string };
  }[];
}

/**
 * vod-graph-client/urql: lets urql send what this package asks for.
 */
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { Fetcher, GraphQLAnswer } from "../Fetcher.js";
import { isMutation } from "./isMutation.js";

type Variables = Record<string, unknown>;

type Send = (
  document: TypedDocumentNode<unknown, Variables>,
  variables: Variables,
  context: { readonly requestPolicy: "network-only" },
) => UrqlSource;

/** The part of urql's `Client` that is used here. */
export interface UrqlLike {
  readonly query: Send;
  readonly mutation: Send;
}

interface UrqlSource {
  subscribe(onResult: (result: UrqlResult) => void): { unsubscribe(): void };
}

interface UrqlResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly stale?: boolean;
  readonly hasNext?: boolean;
}

/**
 * A fetcher of a urql `Client`. A mutation that is given up is no longer waited for, but it runs on: urql
 * knows no other way.
 *
 * @example `createUploader({ fetcher: urqlFetcher(client), Vod })`
 */
export function urqlFetcher(client: UrqlLike): Fetcher {
  return async <Data, Given extends Variables>(
    document: TypedDocumentNode<Data, Given>,
    variables: Given,
    { signal }: { readonly signal?: AbortSignal } = {},
  ) => {
    const known = document as unknown as Parameters<Send>[0];
    const context = { requestPolicy: "network-only" } as const;
    const source = isMutation(document)
      ? client.mutation(known, variables, context)
      : client.query(known, variables, context);
    const { data, error } = await settled(source, signal);
    return { data, error } as GraphQLAnswer<Data>;
  };
}

async function settled(
  source: UrqlSource,
  signal: AbortSignal | undefined,
): Promise<UrqlResult> {
  signal?.throwIfAborted();
  let leave: () => void = () => undefined;
  const result = new Promise<UrqlResult>((resolve, reject) => {
    const subscription = source.subscribe((next) => {
      if (next.stale !== true && next.hasNext !== true) resolve(next);
    });
    const giveUp = (): void => {
      reject(signal?.reason as Error);
    };
    signal?.addEventListener("abort", giveUp);
    leave = (): void => {
      subscription.unsubscribe();
      signal?.removeEventListener("abort", giveUp);
    };
  });
  try {
    return await result;
  } finally {
    leave();
  }
}

/** What is told to whoever listens on any gateway. */
export interface PubSubListener {
  readonly onMessage: (message: string) => void;
  /** Messages may have been missed, and are not repeated. */
  readonly onGap: () => void;
}

/** Carries what one gateway heard to the others. At most once, and without a promise: readers make good what is lost. */
export interface PubSub {
  /** Never throws and never waits; the sender may hear its own message. */
  publish(message: string): void;
  /** @returns a function that ends it */
  subscribe(listener: PubSubListener): () => void;
}

/** For a gateway that is alone. */
export const noPubSub: PubSub = {
  publish: () => undefined,
  subscribe: () => () => undefined,
};

/** Is told what other gateways publish. */
export interface PubSubListener {
  readonly onMessage: (message: string) => void;
  /** Messages may have been missed, and are not repeated. */
  readonly onGap: () => void;
}

/** Carries callbacks from one gateway to the others, at most once: what is lost is made good by reading. */
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

import type { PubSub } from "type-graphql";

/**
 * What type-graphql asks for before it builds any subscription. Ours each say by `subscribe` what they
 * follow, so it is never asked.
 */
export const noTopics: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error("Subscriptions here have no topics.");
  },
};

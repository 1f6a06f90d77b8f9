import type { Redis } from "ioredis";
import type { PubSub, PubSubListener } from "../events/index.js";
import type { RedisConnection } from "./openRedis.js";

const channel = "vod-graph:callbacks";

/**
 * Carries messages to all gateways on one Redis. What is said while it is away, or while a gateway is not
 * connected, is lost; that gateway is told of the gap as soon as it hears again.
 */
export function redisPubSub({ client }: RedisConnection): PubSub {
  return {
    publish: (message) => {
      // Who listens here has heard it already, and the others make good what they miss.
      client.publish(channel, message).catch(() => undefined);
    },
    subscribe: (listener) => {
      // A connection that listens can do nothing else.
      const subscriber = client.duplicate({ autoResubscribe: false });
      listen(subscriber, listener);
      return () => {
        subscriber.disconnect();
      };
    },
  };
}

function listen(subscriber: Redis, { onMessage, onGap }: PubSubListener): void {
  // The other connection tells of outages; one that nobody hears ends the process.
  subscriber.on("error", () => undefined);
  subscriber.on("message", (_channel: string, message: string) => {
    onMessage(message);
  });
  subscriber.on("ready", () => {
    subscriber.subscribe(channel).then(onGap, () => {
      subscriber.disconnect(true);
    });
  });
}

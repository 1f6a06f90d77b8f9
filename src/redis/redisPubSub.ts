import type { Redis } from "ioredis";
import { guarded } from "../base/guarded.js";
import type { Logger } from "../base/logger.js";
import type { PubSub, PubSubListener } from "../events/index.js";
import type { RedisConnection } from "./openRedis.js";

const channel = "vod-graph:callbacks";

/** What carries messages is made of. */
export interface RedisPubSubOptions {
  readonly connection: RedisConnection;
  /** Is told of messages that a listener fails at; never what they hold. */
  readonly logger: Logger;
}

/**
 * Carries messages to all gateways on one Redis. What is said while it is away, or while a gateway is not
 * connected, is lost; that gateway is told of the gap as soon as it hears again.
 */
export function redisPubSub({
  connection: { client },
  logger,
}: RedisPubSubOptions): PubSub {
  return {
    publish: (message) => {
      // Who listens here has heard it already, and the others make good what they miss.
      client.publish(channel, message).catch(() => undefined);
    },
    subscribe: (listener) => {
      // A connection that listens can do nothing else.
      const subscriber = client.duplicate({ autoResubscribe: false });
      listen(subscriber, guardedListener(listener, logger));
      return () => {
        subscriber.disconnect();
      };
    },
  };
}

/** Anybody who reaches Redis can send a message: one that cannot be heard costs itself alone. */
function guardedListener(
  { onMessage, onGap }: PubSubListener,
  logger: Logger,
): PubSubListener {
  const about = { door: "redis", channel };
  return {
    onMessage: (message) => {
      guarded(logger, { ...about, length: message.length }, () => {
        onMessage(message);
      });
    },
    onGap: () => {
      guarded(logger, about, onGap);
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

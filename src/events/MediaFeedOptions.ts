import { systemClock, type Clock } from "../base/clock.js";
import { silentLogger, type Logger } from "../base/logger.js";
import type { VodGateway } from "../vod/index.js";
import type { CallbackKeys } from "./checkSignature.js";
import { noPubSub, type PubSub } from "./PubSub.js";
import type { Pace } from "./VideoWatches.js";

/** What a media feed is made of. */
export interface MediaFeedOptions {
  /** What is true is read there; it is not closed with the feed. */
  readonly vod: VodGateway;
  /** What callbacks are checked against. @default none are taken: watched videos are read, slowly */
  readonly callbacks?: CallbackKeys;
  /** Carries callbacks between gateways. @default this gateway is alone */
  readonly pubSub?: PubSub;
  /** How often watched videos are read without a callback. @default see `Pace` */
  readonly pace?: Partial<Pace>;
  /** The least time between two calls of a kind that nobody waits for, in milliseconds. @default 100 */
  readonly readGapMs?: number;
  /** How many events are kept for a slow reader. @default 1000 */
  readonly eventsPerReader?: number;
  /** @default the machine's clock */
  readonly clock?: Clock;
  /** From 0 up to 1. @default Math.random */
  readonly random?: () => number;
  /** @default silent */
  readonly logger?: Logger;
}

/** `MediaFeedOptions` with the defaults filled in. */
export type FeedSettings = Required<Omit<MediaFeedOptions, "callbacks">> & {
  readonly callbacks: CallbackKeys | undefined;
  readonly pace: Pace;
};

/** Fills in the defaults. */
export function feedSettingsOf(options: MediaFeedOptions): FeedSettings {
  return {
    callbacks: undefined,
    pubSub: noPubSub,
    readGapMs: 100,
    eventsPerReader: 1000,
    clock: systemClock,
    random: Math.random,
    logger: silentLogger,
    ...options,
    pace: { fastestMs: 15_000, slowestMs: 120_000, ...options.pace },
  };
}

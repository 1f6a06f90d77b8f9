/** The public face of what is known of media as it happens. */
export type { CallbackKeys, IncomingCallback } from "./checkSignature.js";
export type {
  CallbackReceiver,
  CallbackVerdict,
  FeedCounts,
} from "./EventPipeline.js";
export type { EventFilter, MediaEvent, MediaKind } from "./MediaEvent.js";
export { MediaFeed, type MediaFeedOptions } from "./MediaFeed.js";
export type { MediaWatch, VideoNews, VideoWatchOptions } from "./MediaWatch.js";
export type { PubSub, PubSubListener } from "./PubSub.js";
export type { Pace } from "./VideoWatches.js";

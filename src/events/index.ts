/** The public face of what is known of media as it happens. */
export type {
  CallbackReceiver,
  CallbackVerdict,
  IncomingCallback,
} from "./CallbackReceiver.js";
export type { CallbackKeys } from "./checkSignature.js";
export type { FeedCounts } from "./FeedCounts.js";
export type { EventFilter, MediaEvent, MediaKind } from "./MediaEvent.js";
export { MediaFeed } from "./MediaFeed.js";
export type { MediaFeedOptions } from "./MediaFeedOptions.js";
export type { MediaWatch, VideoNews, VideoWatchOptions } from "./MediaWatch.js";
export type { PubSub, PubSubListener } from "./PubSub.js";
export type { Pace } from "./VideoWatches.js";

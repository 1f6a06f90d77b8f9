/** The public face of what is known of media as it happens. */
export type {
  CallbackReceiver,
  CallbackVerdict,
  IncomingCallback,
} from "./CallbackReceiver.js";
export { isFinalStatus } from "./isFinalStatus.js";
export type { EventFilter, MediaEvent, MediaKind } from "./MediaEvent.js";
export type { MediaWatch, VideoNews, VideoWatchOptions } from "./MediaWatch.js";

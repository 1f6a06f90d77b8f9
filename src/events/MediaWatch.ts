import type { VideoLookUp, VodError } from "../vod/index.js";
import type { EventFilter, MediaEvent } from "./MediaEvent.js";

/**
 * What is told of a watched video. What was not found, or could not be read in the first place, is a value
 * too, and the last one: iterating itself never throws. `foundRecord` turns a miss into its error.
 */
export type VideoNews = VideoLookUp | VodError;

/** How a video is watched. */
export interface VideoWatchOptions {
  /**
   * Whether the news ends with a final status: `docs/events.md` has the list. Otherwise it goes on until the video is
   * deleted: a playable video may be overwritten or blocked later.
   */
  readonly untilFinal: boolean;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** What the gateway learns of media, from callbacks and by reading. */
export interface MediaWatch {
  /**
   * First the video's present state, then each change of it. A slow reader is told the newest state alone.
   * An outage after the first read ends nothing: the news goes on when VOD does.
   */
  watchVideo(
    id: string,
    options: VideoWatchOptions,
  ): AsyncIterableIterator<VideoNews>;
  /**
   * Events from now on, each confirmed by a read. A slow reader keeps the newest, and is told by `missed`
   * how many it lost.
   */
  watchEvents(
    filter: EventFilter,
    options: { readonly signal: AbortSignal },
  ): AsyncIterableIterator<MediaEvent>;
  /** How many watch at this moment, videos and events together. */
  readonly subscribers: number;
  /** Ends every watch and every timer. */
  close(): Promise<void>;
}

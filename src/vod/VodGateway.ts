import type { VodError } from "./errors/VodError.js";
import type { CallOptions, VodCaller } from "./operations/Operation.js";
import type { VideoIdKind, VideoLookUp } from "./policy/readVideos.js";

/** VOD as the layers above see it. */
export interface VodGateway extends VodCaller {
  /**
   * Reads videos, together with what others ask for at the same time: 20 in one call.
   *
   * @param ids different ids of one kind, any number
   * @returns one entry per id, in order: a failure is an entry too; an outage fails every entry
   */
  readVideos(
    kind: VideoIdKind,
    ids: readonly string[],
    options?: CallOptions,
  ): Promise<readonly (VideoLookUp | VodError)[]>;
}

/** VOD's clock. */
export interface VodTime {
  /**
   * As VOD's newest answer told it to the second: at most its own time. Before the first answer this machine's.
   * Milliseconds since the epoch.
   */
  nowMs(): number;
}

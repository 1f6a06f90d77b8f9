import type {
  LookUp,
  VideoIdKind,
  VideoLookUp,
  VideoRecord,
  VodGateway,
} from "../../../src/vod/index.js";
import { VodError } from "../../../src/vod/index.js";

/** What VOD answers when it is down. */
export const outage = new VodError({
  code: "ServiceUnavailable",
  kind: "unavailable",
  status: 503,
  retryable: true,
  message: "down",
  action: "GetVideoInfos",
});

/** A VOD that holds videos alone, and remembers what it was asked. */
export class FakeLibrary implements VodGateway {
  readonly videos = new Map<string, VideoRecord>();
  /** The ids of each call. */
  readonly calls: (readonly string[])[] = [];
  isDown = false;

  put(id: string, Status: string, more: Partial<VideoRecord> = {}): void {
    const record = { VideoId: id, Status, Snapshots: [], ...more };
    this.videos.set(id, record as unknown as VideoRecord);
  }

  call(): Promise<never> {
    return Promise.reject(new Error("There is nothing but videos here."));
  }

  readVideos(
    _kind: VideoIdKind,
    ids: readonly string[],
  ): Promise<readonly (VideoLookUp | VodError)[]> {
    this.calls.push(ids);
    return Promise.resolve(
      ids.map((id) => (this.isDown ? outage : this.#lookUp(id))),
    );
  }

  #lookUp(id: string): LookUp<VideoRecord> {
    const record = this.videos.get(id);
    const requestId = "25818875-5F78-4A13-BEF6-D7393642CA58";
    return record === undefined
      ? { found: false, requestId }
      : { found: true, record, requestId };
  }
}

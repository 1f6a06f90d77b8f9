import { VodError, type VideoRecord } from "../vod/index.js";
import { BoundedQueue } from "./BoundedQueue.js";
import type { VideoNews, VideoWatchOptions } from "./MediaWatch.js";

/**
 * Statuses that a video keeps unless a person acts. `UploadSucc` is not one, although media registered without a
 * template keep it: for all others it lasts seconds. Nor is `Checking`: a review ends.
 */
const FINAL = new Set([
  "Normal",
  "UploadFail",
  "TranscodeFail",
  "Blocked",
  "ProduceFail",
]);

interface Reader {
  readonly untilFinal: boolean;
  /** Whether it was told the video's state at all. */
  isTold: boolean;
}

/** The readers of one video, and what they know of it. */
export class VideoReaders {
  readonly #readers = new Map<BoundedQueue<VideoNews>, Reader>();
  #known: string | undefined;
  #isFinal = false;

  /** @param onLeave called when a reader has left */
  join(
    { untilFinal, signal }: VideoWatchOptions,
    onLeave: () => void,
  ): BoundedQueue<VideoNews> {
    const queue = new BoundedQueue<VideoNews>({
      limit: 1,
      signal,
      onClosed: (closed) => {
        this.#readers.delete(closed);
        onLeave();
      },
    });
    if (queue.isOpen) this.#readers.set(queue, { untilFinal, isTold: false });
    return queue;
  }

  get size(): number {
    return this.#readers.size;
  }

  /** Whether nothing is expected to happen to the video. */
  get isFinal(): boolean {
    return this.#isFinal;
  }

  /** Tells what a read gave. @returns whether it differs from what was known */
  tell(news: VideoNews): boolean {
    if (news instanceof VodError) {
      // Readers who know the video wait for the end of the outage.
      this.#endAll(news, ({ isTold }) => !isTold);
      return false;
    }
    if (!news.found) {
      this.#endAll(news, () => true);
      return true;
    }
    return this.#tellState(news, news.record);
  }

  end(): void {
    for (const queue of this.#readers.keys()) queue.end();
  }

  #tellState(news: VideoNews, record: VideoRecord): boolean {
    const found = fingerprint(record);
    const isChange = found !== this.#known;
    this.#known = found;
    this.#isFinal = FINAL.has(record.Status);
    for (const [queue, reader] of this.#readers) {
      if (isChange || !reader.isTold) queue.put(news);
      reader.isTold = true;
      if (this.#isFinal && reader.untilFinal) queue.end();
    }
    return isChange;
  }

  #endAll(news: VideoNews, isMeant: (reader: Reader) => boolean): void {
    for (const [queue, reader] of this.#readers) {
      if (!isMeant(reader)) continue;
      queue.put(news);
      queue.end();
    }
  }
}

/**
 * The same for two reads of a video between which nothing happened to it. A signed URL differs with each read: only
 * its path counts. So do the last digits of a length: only whether it is known counts, for another source has another size.
 */
export function fingerprint(video: VideoRecord): string {
  const { CoverURL, Snapshots, Duration, ...rest } = video;
  const facts = Object.entries(rest).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const isLengthKnown = Duration !== undefined;
  return JSON.stringify([
    facts,
    isLengthKnown,
    unsigned(CoverURL),
    Snapshots.map(unsigned),
  ]);
}

function unsigned(url: string | undefined): string | undefined {
  return url?.replace(/\?.*$/s, "");
}

import { VodError } from "../vod/index.js";
import type { VideoRecord } from "../vod/index.js";
import { fingerprint } from "./fingerprint.js";
import { isFinalStatus } from "./isFinalStatus.js";
import { BoundedQueue } from "./BoundedQueue.js";
import type { VideoNews, VideoWatchOptions } from "./MediaWatch.js";

interface Reader {
  readonly untilFinal: boolean;
  /** Whether it was told the video's state at all. */
  isTold: boolean;
}

/** Who watches one video, and what they know of it. */
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
      // Who knows the video waits for the end of the outage.
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
    this.#isFinal = isFinalStatus(record.Status);
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

import { VodError } from "../vod/index.js";
import type { VideoRecord } from "../vod/index.js";
import { fingerprint } from "./fingerprint.js";
import { isFinalStatus } from "./isFinalStatus.js";
import { Mailbox } from "./Mailbox.js";
import type { VideoNews, VideoWatchOptions } from "./MediaWatch.js";

interface Reader {
  readonly untilFinal: boolean;
  /** Whether it was told the video's state at all. */
  isTold: boolean;
}

/** Who watches one video, and what they know of it. */
export class VideoReaders {
  readonly #readers = new Map<Mailbox<VideoNews>, Reader>();
  #known: string | undefined;
  #isFinal = false;

  /** @param onLeave called when a reader has left */
  join(
    { untilFinal, signal }: VideoWatchOptions,
    onLeave: () => void,
  ): Mailbox<VideoNews> {
    const mailbox = new Mailbox<VideoNews>({
      limit: 1,
      signal,
      onClosed: (closed) => {
        this.#readers.delete(closed);
        onLeave();
      },
    });
    if (mailbox.isOpen)
      this.#readers.set(mailbox, { untilFinal, isTold: false });
    return mailbox;
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
    for (const mailbox of this.#readers.keys()) mailbox.end();
  }

  #tellState(news: VideoNews, record: VideoRecord): boolean {
    const found = fingerprint(record);
    const isChange = found !== this.#known;
    this.#known = found;
    this.#isFinal = isFinalStatus(record.Status);
    for (const [mailbox, reader] of this.#readers) {
      if (isChange || !reader.isTold) mailbox.put(news);
      reader.isTold = true;
      if (this.#isFinal && reader.untilFinal) mailbox.end();
    }
    return isChange;
  }

  #endAll(news: VideoNews, isMeant: (reader: Reader) => boolean): void {
    for (const [mailbox, reader] of this.#readers) {
      if (!isMeant(reader)) continue;
      mailbox.put(news);
      mailbox.end();
    }
  }
}

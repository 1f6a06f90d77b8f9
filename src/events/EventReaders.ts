import { BoundedQueue } from "./BoundedQueue.js";
import type { EventFilter, MediaEvent } from "./MediaEvent.js";
import type { VodCallback } from "./VodCallback.js";

/** What of an event a filter looks at. */
type Filtered = Pick<VodCallback, "type" | "mediaKind" | "mediaId">;

/** The readers of events, each with its filter. */
export class EventReaders {
  readonly #filters = new Map<BoundedQueue<MediaEvent>, EventFilter>();
  readonly #limit: number;
  readonly #onLeave: () => void;

  /**
   * @param limit how many events wait for a slow reader
   * @param onLeave called when a reader has left
   */
  constructor(limit: number, onLeave: () => void) {
    this.#limit = limit;
    this.#onLeave = onLeave;
  }

  get size(): number {
    return this.#filters.size;
  }

  join(filter: EventFilter, signal: AbortSignal): BoundedQueue<MediaEvent> {
    const queue = new BoundedQueue<MediaEvent>({
      limit: this.#limit,
      signal,
      onClosed: (closed) => {
        if (this.#filters.delete(closed)) this.#onLeave();
      },
      mark: (event, missed) => ({ ...event, missed }),
    });
    if (queue.isOpen) this.#filters.set(queue, filter);
    return queue;
  }

  /** Whether such an event has readers: otherwise it is not worth a read. */
  want(event: Filtered): boolean {
    return [...this.#filters.values()].some((filter) => matches(filter, event));
  }

  tell(event: MediaEvent): void {
    const { type, mediaKind, mediaId } = event;
    for (const [queue, filter] of this.#filters)
      if (matches(filter, { type, mediaKind, mediaId })) queue.put(event);
  }

  end(): void {
    for (const queue of this.#filters.keys()) queue.end();
  }
}

function matches(
  { types, mediaKinds, mediaIds }: EventFilter,
  { type, mediaKind, mediaId }: Filtered,
): boolean {
  return (
    (types?.includes(type) ?? true) &&
    (mediaKinds?.includes(mediaKind) ?? true) &&
    (mediaIds === undefined ||
      (mediaId !== undefined && mediaIds.includes(mediaId)))
  );
}

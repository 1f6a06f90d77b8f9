import type { Video } from "./Video.js";

/** The records, for whoever only looks. */
export interface VideoReader {
  get(id: string): Video | undefined;
  findByReferenceId(referenceId: string): Video | undefined;
  /** The record whose source lies at a key of the bucket that uploads go to; the first, when there are several. */
  findByObjectKey(objectKey: string): Video | undefined;
  /** All of them, in order of creation. */
  list(): readonly Video[];
}

/** All state of the emulated account. */
export class VideoStore implements VideoReader {
  readonly #byId = new Map<string, Video>();
  readonly #idByReference = new Map<string, string>();

  constructor(videos: readonly Video[] = []) {
    for (const video of videos) this.add(video);
  }

  get(id: string): Video | undefined {
    return this.#byId.get(id);
  }

  findByReferenceId(referenceId: string): Video | undefined {
    const id = this.#idByReference.get(referenceId);
    return id === undefined ? undefined : this.#byId.get(id);
  }

  findByObjectKey(objectKey: string): Video | undefined {
    return this.list().find(
      (video) => video.bucket === undefined && video.objectKey === objectKey,
    );
  }

  list(): readonly Video[] {
    return [...this.#byId.values()];
  }

  add(video: Video): void {
    this.#byId.set(video.id, video);
    if (video.referenceId !== undefined)
      this.#idByReference.set(video.referenceId, video.id);
  }

  /** Changes members of a record; the rest stays. An unknown id changes nothing. */
  update(id: string, change: Partial<Omit<Video, "id" | "referenceId">>): void {
    const video = this.#byId.get(id);
    if (video !== undefined) this.#byId.set(id, { ...video, ...change });
  }

  /** Its `ReferenceId` is free again. An unknown id changes nothing. */
  delete(id: string): void {
    const { referenceId } = this.#byId.get(id) ?? {};
    if (referenceId !== undefined) this.#idByReference.delete(referenceId);
    this.#byId.delete(id);
  }
}

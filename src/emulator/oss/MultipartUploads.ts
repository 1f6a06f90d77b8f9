import type { Clock } from "../../base/clock.js";
import type { KeptBytes } from "./KeptBytes.js";
import { refuseObject } from "./OssError.js";

/** Unfinished uploads are removed after seven days, as VOD has set up its buckets. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** A part that has arrived in full. */
export interface Part {
  /** From 1 to 10,000. */
  readonly number: number;
  /** The content's MD5 in upper case, without quotes. */
  readonly etag: string;
  readonly crc64: bigint;
  readonly sizeBytes: number;
  readonly modifiedAtMs: number;
  readonly bytes: KeptBytes;
}

/** An upload that was begun and is neither complete nor aborted. */
export interface MultipartUpload {
  /** 32 upper-case hex digits. */
  readonly id: string;
  readonly key: string;
  /** What the object is going to be. */
  readonly contentType: string;
  readonly parts: ReadonlyMap<number, Part>;
}

interface OpenUpload extends MultipartUpload {
  readonly parts: Map<number, Part>;
  readonly forgetTimer: () => void;
}

/** What the uploads are told of, and told. */
export interface MultipartUploadsOptions {
  readonly clock: Clock;
  /** Bytes of unfinished parts of an object, over all of its uploads; `undefined`: none are left. */
  onPartsChanged(key: string, sizeBytes: number | undefined): void;
}

/** The uploads in parts that are under way. */
export class MultipartUploads {
  readonly #byId = new Map<string, OpenUpload>();
  readonly #options: MultipartUploadsOptions;

  constructor(options: MultipartUploadsOptions) {
    this.#options = options;
  }

  begin(upload: Pick<MultipartUpload, "id" | "key" | "contentType">): void {
    const forgetTimer = this.#options.clock.after(KEPT_MS, () => {
      this.abort(upload.id);
    });
    this.#byId.set(upload.id, { ...upload, parts: new Map(), forgetTimer });
  }

  /** @throws OssError `NoSuchUpload`, also for an upload of another object */
  get(id: string, key: string): MultipartUpload {
    const upload = this.#byId.get(id);
    if (upload?.key !== key) throw refuseObject("NoSuchUpload");
    return upload;
  }

  /**
   * Adds a part, or replaces the one of its number. When the upload ended while the part was on its way,
   * its bytes are let go.
   *
   * @throws OssError `NoSuchUpload`
   */
  addPart(id: string, part: Part): void {
    const upload = this.#byId.get(id);
    if (upload === undefined) {
      part.bytes.release();
      throw refuseObject("NoSuchUpload");
    }
    upload.parts.get(part.number)?.bytes.release();
    upload.parts.set(part.number, part);
    this.#tell(upload.key);
  }

  /** Ends an upload; its parts are let go, save those whose bytes live on in the object. */
  end(id: string, usedParts: readonly Part[]): void {
    const upload = this.#byId.get(id);
    if (upload === undefined) return;
    this.#byId.delete(id);
    upload.forgetTimer();
    const used = new Set(usedParts);
    for (const part of upload.parts.values())
      if (!used.has(part)) part.bytes.release();
    this.#tell(upload.key);
  }

  /** Ends an upload and lets its parts go. An unknown one changes nothing. */
  abort(id: string): void {
    this.end(id, []);
  }

  /** Likewise all uploads of an object. */
  abortAllOf(key: string): void {
    for (const upload of [...this.#byId.values()])
      if (upload.key === key) this.abort(upload.id);
  }

  /** No timer waits any more. */
  stop(): void {
    for (const { forgetTimer } of this.#byId.values()) forgetTimer();
    this.#byId.clear();
  }

  #tell(key: string): void {
    const parts = [...this.#byId.values()]
      .filter((upload) => upload.key === key)
      .flatMap((upload) => [...upload.parts.values()]);
    const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0);
    this.#options.onPartsChanged(key, parts.length > 0 ? sizeBytes : undefined);
  }
}

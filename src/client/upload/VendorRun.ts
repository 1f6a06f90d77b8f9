import type { Grant } from "./Grant.js";
import { keepLeaveHandler, type Kept } from "./keepLeaveHandler.js";
import type { UploadFile } from "./UploadFile.js";
import { UploadError } from "./UploadError.js";
import type {
  VendorFile,
  VendorUploader,
  VendorUploaderClass,
  VendorUploaderSettings,
} from "./VendorUploader.js";

/** What a run of the vendor's uploader tells. Nothing is told after `stop` but success. */
export interface RunEvents {
  readonly progressed: (fraction: number) => void;
  readonly expired: () => void;
  readonly succeeded: () => void;
  readonly failed: (error: UploadError) => void;
}

/** How the vendor's uploader is set up for a file. */
export type RunSettings = Pick<
  VendorUploaderSettings,
  "partSize" | "parallel" | "cname" | "timeout"
>;

type VendorCallbacks = Omit<
  VendorUploaderSettings,
  keyof RunSettings | "retryCount"
>;

/** Which parts of which media have arrived, for the run that follows. */
export interface Remainder {
  readonly id: string;
  readonly checkpoint: unknown;
}

/**
 * One try of the vendor's uploader at one file. Each has an uploader of its own: one uploader sends its
 * files one after another, and its states leave little room for a pause while a credential is awaited.
 */
export class VendorRun {
  readonly #file: UploadFile;
  readonly #kept: Kept<VendorUploader>;
  readonly #events: RunEvents;
  #listed: VendorFile | undefined;
  #sending: Grant | undefined;
  #stopped = false;
  #explained = false;

  constructor(
    Vod: VendorUploaderClass,
    file: UploadFile,
    settings: RunSettings,
    events: RunEvents,
  ) {
    this.#file = file;
    this.#events = events;
    // Retries are ours: the uploader's own go on after a pause. Its 0 means 3, so it takes a -1.
    this.#kept = keepLeaveHandler(
      () => new Vod({ ...settings, retryCount: -1, ...this.#callbacks() }),
    );
  }

  /**
   * Hands it the file.
   *
   * @returns the id that the browser remembers from a stopped upload of this file
   * @throws UploadError when the uploader does not take it
   */
  open(): string | undefined {
    this.#kept.made.addFile(this.#file, null, null, null, null);
    this.#kept.made.startUpload();
    if (this.#listed === undefined) throw silent("does not start");
    return this.#listed.videoId;
  }

  /**
   * Sends the file, or what is left of it.
   *
   * @throws UploadError when the uploader does not take the credential
   */
  send(grant: Grant, remainder?: Remainder): void {
    const listed = this.#listed;
    if (listed === undefined) throw silent("was not started");
    // What it remembers of another media's parts would be sent to that one's place.
    if (remainder?.id === grant.id) listed.checkpoint = remainder.checkpoint;
    else if (listed.videoId !== grant.id) listed.checkpoint = undefined;
    watchState(listed, () => {
      this.#expectReason();
    });
    this.#sending = grant;
    const { uploadAuth, uploadAddress, id } = grant;
    // Auth first. The id ties the parts to this media: without one, those of another file's would do.
    const taken = attempt(() =>
      this.#kept.made.setUploadAuthAndAddress(
        listed,
        uploadAuth,
        uploadAddress,
        id,
      ),
    );
    if (taken === false) throw silent("does not take the credential");
  }

  /** Goes on after an expiry. @throws UploadError when the uploader does not take the credential */
  renew(grant: Grant): void {
    this.#sending = grant;
    const resumed = attempt(() =>
      this.#kept.made.resumeUploadWithAuth(grant.uploadAuth),
    );
    if (!resumed) throw silent("does not take the credential");
  }

  /** What has arrived so far, for another run to go on with. */
  get remainder(): Remainder | undefined {
    const checkpoint = this.#listed?.checkpoint;
    return this.#sending === undefined || checkpoint === undefined
      ? undefined
      : { id: this.#sending.id, checkpoint };
  }

  /** Stops sending, and lets the browser remember what has arrived. */
  stop(): void {
    this.#stopped = true;
    // It cancels what it sends without looking whether it does.
    if (this.#sending !== undefined) {
      attempt(() => {
        this.#kept.made.stopUpload();
      });
    }
    // While it waits for a credential it marks nothing.
    attempt(this.#kept.leave);
    this.#kept.release();
  }

  /** Gives up: the storage forgets the parts. */
  abandon(): void {
    this.#stopped = true;
    attempt(() => this.#kept.made.cancelFile(0));
    this.#kept.release();
  }

  #callbacks(): VendorCallbacks {
    return {
      onUploadstarted: (listed) => {
        this.#listed = listed;
      },
      onUploadProgress: (_file, _totalSize, fraction) => {
        if (!this.#stopped) this.#events.progressed(fraction);
      },
      onUploadTokenExpired: () => {
        this.#explained = true;
        if (!this.#stopped) this.#events.expired();
      },
      // Told after a stop as well: what has arrived needs no other run.
      onUploadSucceed: () => {
        this.#kept.release();
        this.#events.succeeded();
      },
      onUploadFailed: (_file, code, message) => {
        this.#fail(storageError(code, message));
      },
      onUploadCanceled: () => undefined,
    };
  }

  /** The uploader calls back in the same breath in which it marks a failure, or not at all. */
  #expectReason(): void {
    this.#explained = false;
    queueMicrotask(() => {
      if (!this.#explained) this.#fail(silent("gave up without a reason"));
    });
  }

  #fail(error: UploadError): void {
    this.#explained = true;
    if (this.#stopped) return;
    this.#stopped = true;
    this.#kept.release();
    this.#events.failed(error);
  }
}

function silent(what: string): UploadError {
  return new UploadError("UPLOADER_FAILED", `The vendor's uploader ${what}.`);
}

/** What it throws for values that it cannot read, as the `false` that it answers for others. */
function attempt<Value>(call: () => Value): Value | false {
  try {
    return call();
  } catch {
    return false;
  }
}

/** How the vendor's uploader names what never reached the storage, or brought no answer back. */
const UNREACHABLE =
  /^(Request|ConnectionTimeout|ResponseTimeout|RequestTimeout)(Error)?$/;

/** The storage's own trouble: passes by itself. */
const PASSING = /^(InternalError|ServiceUnavailable|Busy|QpsLimitExceeded)$/;

/** An error of the storage by its code, as the uploader reports it. */
export function storageError(code: string, message: string): UploadError {
  if (UNREACHABLE.test(code) || PASSING.test(code)) {
    return new UploadError(
      "STORAGE_UNREACHABLE",
      "The storage cannot be reached.",
      { storageCode: code },
    );
  }
  return new UploadError(
    "STORAGE_REFUSED",
    `The storage refused the upload: ${message}`,
    { storageCode: code },
  );
}

/**
 * Tells when the uploader marks a file as failed. Some failures (an `ETag` that CORS hides, parts that
 * the storage has dropped) it marks so and calls nobody: this is the only sign of them.
 */
export function watchState(file: VendorFile, onFailure: () => void): void {
  let state = file.state;
  Object.defineProperty(file, "state", {
    configurable: true,
    enumerable: true,
    get: () => state,
    set: (next: string) => {
      state = next;
      if (next === "Failure") onFailure();
    },
  });
}

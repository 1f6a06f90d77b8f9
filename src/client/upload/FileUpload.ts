import type { Announcer } from "./Announcer.js";
import { checkFile } from "./checkFile.js";
import { forgetCheckpoint } from "./forgetCheckpoint.js";
import type { Grants, Obtained } from "./Grants.js";
import { retryDelay, waitToRetry } from "./retryDelay.js";
import { toUploadFailure, type UploadFailure } from "./UploadFailure.js";
import { UploadError } from "./UploadError.js";
import type { UploadFile } from "./UploadFile.js";
import type { UploadState } from "./UploadState.js";
import type { Timer } from "./Timer.js";
import type { Turns } from "./Turns.js";
import type { Remainder, RunEvents, VendorRun } from "./VendorRun.js";

/** So many fresh credentials are refused without a part getting through: then it is not their age. */
const MAX_EXPIRIES = 3;

/** What an upload is made of. */
export interface FileUploadParts {
  readonly grants: Grants;
  readonly turns: Turns;
  readonly timer: Timer;
  readonly maxRetries: number;
  readonly states: Announcer<UploadState>;
  /** A new try of the vendor's uploader at the file. */
  readonly makeRun: (events: RunEvents) => VendorRun;
  /** Ends the calls to the gateway that are under way. */
  readonly abort: () => void;
}

/** One file: decides what happens next, and leaves the doing to `VendorRun` and `Grants`. */
export class FileUpload {
  readonly file: UploadFile;
  readonly #parts: FileUploadParts;
  #state: UploadState = { phase: "waiting", progress: 0 };
  #run: VendorRun | undefined;
  #id: string | undefined;
  #remainder: Remainder | undefined;
  /** How far it is shown to be, and how many things have failed since it moved. */
  #progress = 0;
  #failures = 0;
  #expiries = 0;
  #restarted = false;
  #leaveTurn: () => void = () => undefined;
  #stopWaiting: () => void = () => undefined;

  constructor(file: UploadFile, parts: FileUploadParts) {
    this.file = file;
    this.#parts = parts;
  }

  get state(): UploadState {
    return this.#state;
  }

  start(): void {
    try {
      checkFile(this.file);
    } catch (error) {
      this.#end({ ...this.#at("failed"), error: toUploadFailure(error) });
      return;
    }
    this.#change(this.#at("waiting"));
    this.#leaveTurn = this.#parts.turns.take(() => {
      void this.#begin();
    });
  }

  pause(): void {
    if (hasEnded(this.#state) || this.#state.phase === "paused") return;
    this.#putDown();
    this.#end(this.#at("paused"));
  }

  resume(): void {
    const { phase } = this.#state;
    if (phase !== "paused" && phase !== "failed") return;
    this.#failures = 0;
    this.#expiries = 0;
    this.start();
  }

  cancel(): void {
    if (this.#state.phase === "done" || this.#state.phase === "cancelled") {
      return;
    }
    this.#parts.abort();
    this.#run?.abandon();
    this.#run = undefined;
    forgetCheckpoint(this.file);
    this.#end(this.#at("cancelled"));
  }

  async #begin(): Promise<void> {
    this.#change(this.#at("starting"));
    const run = this.#parts.makeRun(this.#events());
    this.#run = run;
    await this.#during(run, async () => {
      const obtained = await this.#parts.grants.obtain(run.open());
      if (this.#run === run) this.#send(run, obtained);
    });
  }

  #send(run: VendorRun, obtained: Obtained): void {
    if (obtained.kind === "arrived") {
      this.#succeed(obtained.id);
      return;
    }
    const { id } = obtained.grant;
    if (id !== this.#id) this.#progress = 0;
    this.#id = id;
    this.#change({ ...this.#at("uploading"), id });
    run.send(obtained.grant, this.#remainder);
  }

  async #renew(run: VendorRun, id: string): Promise<void> {
    this.#parts.grants.spend();
    this.#expiries += 1;
    if (this.#expiries > MAX_EXPIRIES) {
      this.#fail(refusedCredential());
      return;
    }
    this.#change({ ...this.#at("renewing"), id });
    await this.#during(run, async () => {
      const obtained = await this.#parts.grants.obtain();
      if (this.#run === run) this.#goOn(run, obtained, id);
    });
  }

  #goOn(run: VendorRun, obtained: Obtained, id: string): void {
    if (obtained.kind === "grant" && obtained.grant.id === id) {
      this.#change({ ...this.#at("uploading"), id });
      run.renew(obtained.grant);
      return;
    }
    // Another media, since this one cannot be refreshed: from the first byte, to another place.
    this.#putDown();
    void this.#begin();
  }

  #events(): RunEvents {
    return {
      progressed: (fraction) => {
        this.#progressed(fraction);
      },
      expired: () => {
        if (this.#run !== undefined && this.#id !== undefined) {
          void this.#renew(this.#run, this.#id);
        }
      },
      succeeded: () => {
        if (this.#id !== undefined) this.#succeed(this.#id);
      },
      failed: (error) => {
        this.#fail(error);
      },
    };
  }

  #progressed(fraction: number): void {
    if (this.#id === undefined || fraction <= this.#progress) return;
    this.#progress = fraction;
    this.#failures = 0;
    this.#expiries = 0;
    this.#restarted = false;
    this.#change({ ...this.#at("uploading"), id: this.#id });
  }

  #succeed(id: string): void {
    if (this.#state.phase === "cancelled") return;
    this.#putDown();
    // The uploader forgets its own successes, but not what had arrived without its knowledge.
    forgetCheckpoint(this.file);
    this.#end({ phase: "done", progress: 1, id });
  }

  #fail(error: UploadFailure): void {
    this.#putDown();
    if (this.#beginAnew(error)) return;
    if (!error.retryable || this.#failures >= this.#parts.maxRetries) {
      this.#end({ ...this.#at("failed"), error });
      return;
    }
    this.#failures += 1;
    const { timer } = this.#parts;
    const retryInMs = retryDelay(error, this.#failures, timer);
    this.#stopWaiting = waitToRetry(retryInMs, timer, () => {
      void this.#begin();
    });
    this.#change({ ...this.#at("retrying"), error, retryInMs });
  }

  /**
   * Parts that the storage no longer knows, after 7 days or because the upload was completed and the
   * answer lost: once, without them. Of a part the uploader says no more than that it gave up.
   */
  #beginAnew(error: UploadFailure): boolean {
    const lostParts =
      error.code === "UPLOADER_FAILED" ||
      (error instanceof UploadError && error.storageCode === "NoSuchUpload");
    if (!lostParts || this.#restarted || this.#id === undefined) return false;
    this.#restarted = true;
    this.#remainder = undefined;
    this.#progress = 0;
    forgetCheckpoint(this.file);
    this.#parts.grants.doubt();
    void this.#begin();
    return true;
  }

  /** Errors of a run that was put down meanwhile concern nobody. */
  async #during(run: VendorRun, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (this.#run === run) this.#fail(toUploadFailure(thrown));
    }
  }

  #putDown(): void {
    this.#remainder = this.#run?.remainder ?? this.#remainder;
    this.#run?.stop();
    this.#run = undefined;
    this.#stopWaiting();
  }

  #end(state: UploadState): void {
    this.#stopWaiting();
    this.#parts.grants.rest();
    this.#leaveTurn();
    this.#change(state);
  }

  #at<Phase extends UploadState["phase"]>(
    phase: Phase,
  ): { readonly phase: Phase; readonly progress: number } {
    return { phase, progress: this.#progress };
  }

  #change(state: UploadState): void {
    this.#state = state;
    this.#parts.states.announce(state);
  }
}

function hasEnded({ phase }: UploadState): boolean {
  return phase === "done" || phase === "failed" || phase === "cancelled";
}

function refusedCredential(): UploadError {
  return new UploadError(
    "CREDENTIAL_REFUSED",
    `The storage refused ${MAX_EXPIRIES + 1} credentials in a row.`,
  );
}

import { Announcer } from "./Announcer.js";
import { FileUpload } from "./FileUpload.js";
import { Grants } from "./Grants.js";
import { mediaCalls } from "./mediaCalls.js";
import { partSizeFor } from "./partSizeFor.js";
import { taskOf } from "./taskOf.js";
import { platformTimer } from "./Timer.js";
import { Turns } from "./Turns.js";
import type { UploaderOptions } from "./UploaderOptions.js";
import type { UploadFile } from "./UploadFile.js";
import type { UploadRequest } from "./UploadRequest.js";
import type { UploadState } from "./UploadState.js";
import type { UploadTask } from "./UploadTask.js";
import { VendorRun, type RunSettings } from "./VendorRun.js";
import { pageGlobals } from "./pageGlobals.js";

/** Uploads files, a few at a time. */
export interface Uploader {
  /** Begins with a file as soon as it is its turn. */
  upload(file: UploadFile, request: UploadRequest): UploadTask;
}

/**
 * Makes an uploader around the vendor's. Credentials come from the gateway when a file starts and
 * whenever one expires; pauses, retries and a reload of the page go on with the parts that have arrived.
 *
 * @throws RangeError for an option out of its range
 */
export function createUploader(options: UploaderOptions): Uploader {
  const turns = new Turns(atLeast(1, "filesAtOnce", options.filesAtOnce ?? 2));
  atLeast(102_400, "partSizeBytes", options.partSizeBytes ?? 1_048_576);
  return {
    upload: (file, request) => {
      silenceReports(options.reportToVendor ?? false);
      const upload = makeUpload(file, request, { options, turns });
      upload.upload.start();
      return taskOf(upload.upload, upload.states, request.kind);
    },
  };
}

function makeUpload(
  file: UploadFile,
  request: UploadRequest,
  { options, turns }: { options: UploaderOptions; turns: Turns },
): { readonly upload: FileUpload; readonly states: Announcer<UploadState> } {
  const timer = options.timer ?? platformTimer;
  const aborter = new AbortController();
  const wire = { fetcher: options.fetcher, signal: aborter.signal };
  const calls = mediaCalls(file, request, wire);
  const states = new Announcer<UploadState>();
  const settings = settingsFor(file, options);
  const upload = new FileUpload(file, {
    grants: new Grants(calls, timer, options.refreshAhead ?? 0.8),
    turns,
    timer,
    maxRetries: options.maxRetries ?? 8,
    states,
    makeRun: (events) => new VendorRun(options.Vod, file, settings, events),
    abort: () => {
      aborter.abort();
    },
  });
  return { upload, states };
}

function settingsFor(file: UploadFile, options: UploaderOptions): RunSettings {
  return {
    partSize: partSizeFor(file.size, options.partSizeBytes ?? 1_048_576),
    parallel: options.parallel ?? 5,
    cname: options.cname ?? false,
    ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
  };
}

function atLeast(least: number, name: string, value: number): number {
  if (Number.isInteger(value) && value >= least) return value;
  throw new RangeError(
    `${name} is ${value}: it must be an integer of at least ${least}`,
  );
}

/**
 * Makes the one global that the vendor's uploader reads wherever it is loaded as a module: without
 * `AliyunUpload` its first log line throws. A callback in it takes the reports that would otherwise go,
 * with file names, to the vendor's log service.
 */
export function silenceReports(reportToVendor: boolean): void {
  const page = pageGlobals();
  page.AliyunUpload ??= {};
  if (!reportToVendor)
    page.AliyunUpload.__logTestCallback__ ??= () => undefined;
}

/**
 * The page of the test in the browser: the helper around the vendor's own uploader, driven from
 * outside through `window.begin`.
 */
import { Vod } from "aliyun-upload-vod";
import { fetchFetcher } from "../../../../src/client/fetchFetcher.js";
import {
  createUploader,
  type UploadRequest,
  type UploadState,
  type UploadTask,
} from "../../../../src/client/upload/index.js";
import { patternOf } from "./patternOf.js";

/** What the test calls. */
export interface UploadPage {
  begin(plan: Plan): void;
  /** The phases so far, each once until another follows. */
  phases(): readonly UploadState["phase"][];
  state(): UploadState | undefined;
  pause(): void;
  resume(): void;
}

export interface Plan {
  readonly url: string;
  readonly fileName: string;
  readonly size: number;
  readonly request: UploadRequest;
  readonly parallel: number;
}

const phases: UploadState["phase"][] = [];
let task: UploadTask | undefined;

const page: UploadPage = {
  begin: ({ url, fileName, size, request, parallel }) => {
    const uploader = createUploader({
      fetcher: fetchFetcher({ url }),
      Vod,
      parallel,
      partSizeBytes: 102_400,
    });
    const file = new File([patternOf(size)], fileName, { lastModified: 1 });
    task = uploader.upload(file, request);
    task.subscribe(({ phase }) => {
      if (phases.at(-1) !== phase) phases.push(phase);
    });
  },
  phases: () => phases,
  state: () => task?.state,
  pause: () => task?.pause(),
  resume: () => task?.resume(),
};
Object.assign(globalThis, { page });

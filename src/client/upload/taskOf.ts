import type { Announcer } from "./Announcer.js";
import type { FileUpload } from "./FileUpload.js";
import { UploadError } from "./UploadError.js";
import type { UploadRequest } from "./UploadRequest.js";
import type { UploadedMedia, UploadState } from "./UploadState.js";
import type { UploadTask } from "./UploadTask.js";

/** What callers see of an upload. Its functions may be taken off it. */
export function taskOf(
  upload: FileUpload,
  states: Announcer<UploadState>,
  kind: UploadRequest["kind"],
): UploadTask {
  return {
    file: upload.file,
    get state() {
      return upload.state;
    },
    subscribe: (listener) => states.add(listener),
    completion: async () => {
      const state = await ended(upload, states);
      return outcome(state, kind);
    },
    pause: () => {
      upload.pause();
    },
    resume: () => {
      upload.resume();
    },
    cancel: () => {
      upload.cancel();
    },
  };
}

type Ended = Extract<
  UploadState,
  { readonly phase: "done" | "failed" | "cancelled" }
>;

async function ended(
  { state }: FileUpload,
  states: Announcer<UploadState>,
): Promise<Ended> {
  if (hasEnded(state)) return state;
  return new Promise((resolve) => {
    const stop = states.add((next) => {
      if (!hasEnded(next)) return;
      stop();
      resolve(next);
    });
  });
}

function outcome(state: Ended, kind: UploadRequest["kind"]): UploadedMedia {
  switch (state.phase) {
    case "done":
      return { kind, id: state.id };
    case "failed":
      throw state.error;
    case "cancelled":
      throw new UploadError("CANCELLED", "The upload was cancelled.");
  }
}

function hasEnded(state: UploadState): state is Ended {
  return ["done", "failed", "cancelled"].includes(state.phase);
}

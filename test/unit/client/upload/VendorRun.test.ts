import { describe, expect, it } from "@jest/globals";
import { VendorRun } from "../../../../src/client/upload/VendorRun.js";
import type {
  VendorFile,
  VendorUploader,
  VendorUploaderSettings,
} from "../../../../src/client/upload/VendorUploader.js";

const file = { name: "a.mp4", size: 5, lastModified: 1 };
const settings = { partSize: 1_048_576, parallel: 5, cname: false };

/** A run, the file as the vendor's uploader lists it, and what was told. */
function begin(remembered: Partial<VendorFile> = {}) {
  const listed: VendorFile = { file, state: "Ready", ...remembered };
  const told: unknown[] = [];
  const uploaders: VendorUploaderSettings[] = [];
  class Vod implements VendorUploader {
    constructor(made: VendorUploaderSettings) {
      uploaders.push(made);
    }
    addFile = () => true;
    startUpload(): void {
      uploaders[0]!.onUploadstarted(listed);
    }
    stopUpload(): void {}
    cancelFile = () => true;
    setUploadAuthAndAddress = () => undefined;
    resumeUploadWithAuth = () => true;
  }
  const run = new VendorRun(Vod, file, settings, {
    progressed: (fraction) => told.push(["progressed", fraction]),
    expired: () => told.push("expired"),
    succeeded: () => told.push("succeeded"),
    failed: ({ code }) => told.push(["failed", code]),
  });
  return { run, listed, told, vod: uploaders[0]! };
}

const grantFor = (id: string) => ({
  id,
  uploadAddress: "address",
  uploadAuth: "auth",
  expiresInSeconds: 3000,
});

describe("a run for the media v1", () => {
  for (const [what, remembered, remainder, parts] of [
    ["sends all of a file that nobody remembers", {}, undefined, undefined],
    [
      "goes on with what the browser remembers of v1",
      { videoId: "v1", checkpoint: "of v1" },
      undefined,
      "of v1",
    ],
    [
      "sends all where the browser remembers parts of another media",
      { videoId: "v0", checkpoint: "of v0" },
      undefined,
      undefined,
    ],
    [
      "sends all where the browser remembers parts and not of which media",
      { checkpoint: "of somebody" },
      undefined,
      undefined,
    ],
    [
      "goes on with what an earlier run left of v1",
      {},
      { id: "v1", checkpoint: "left of v1" },
      "left of v1",
    ],
    [
      "takes what an earlier run left rather than what the browser remembers",
      { videoId: "v1", checkpoint: "of v1" },
      { id: "v1", checkpoint: "left of v1" },
      "left of v1",
    ],
    [
      "does not take what an earlier run left of another media",
      {},
      { id: "v0", checkpoint: "left of v0" },
      undefined,
    ],
    [
      "does not take another media's parts from either",
      { videoId: "v0", checkpoint: "of v0" },
      { id: "v0", checkpoint: "left of v0" },
      undefined,
    ],
    [
      "takes what the browser remembers of v1 where an earlier run left another media's",
      { videoId: "v1", checkpoint: "of v1" },
      { id: "v0", checkpoint: "left of v0" },
      "of v1",
    ],
  ] as const)
    it(what, () => {
      const { run, listed } = begin(remembered);
      run.open();
      run.send(grantFor("v1"), remainder);
      expect(listed.checkpoint).toEqual(parts);
    });

  it("leaves its parts under the id that they were sent for", () => {
    const { run, listed } = begin();
    run.open();
    expect(run.remainder).toBeUndefined();
    run.send(grantFor("v1"));
    expect(run.remainder).toBeUndefined();
    listed.checkpoint = "arrived";
    expect(run.remainder).toEqual({ id: "v1", checkpoint: "arrived" });
  });

  it("leaves nothing before it has sent anything, whatever is remembered", () => {
    const { run } = begin({ videoId: "v0", checkpoint: "of v0" });
    run.open();
    expect(run.remainder).toBeUndefined();
  });

  it("tells nothing but success once it was stopped", () => {
    const { run, told, vod, listed } = begin();
    run.open();
    run.send(grantFor("v1"));
    run.stop();
    vod.onUploadProgress(listed, 5, 0.5);
    vod.onUploadTokenExpired(listed);
    vod.onUploadFailed(listed, "AccessDenied", "Why.");
    expect(told).toEqual([]);
    vod.onUploadSucceed(listed);
    expect(told).toEqual(["succeeded"]);
  });

  it("fails once", () => {
    const { run, told, vod, listed } = begin();
    run.open();
    run.send(grantFor("v1"));
    vod.onUploadFailed(listed, "AccessDenied", "Why.");
    vod.onUploadFailed(listed, "AccessDenied", "Why.");
    expect(told).toEqual([["failed", "STORAGE_REFUSED"]]);
  });
});

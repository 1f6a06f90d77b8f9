import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import { silentLogger } from "../../../../src/base/logger.js";
import "../../../../src/graph/index.js";
import {
  loadAttachedMedia,
  loadChosenVideo,
  loadImage,
  loadUrlUpload,
  loadVideo,
} from "../../../../src/graph/loaders/loadOne.js";
import type { Loaders } from "../../../../src/graph/loaders/Loaders.js";

type Reads = Parameters<typeof loadVideo>[1];

/** Reads that know one key each, and whose other loaders are not there. */
function reads(name: keyof Loaders, known: unknown, record: object): Reads {
  const load = (key: unknown): Promise<unknown> =>
    Promise.resolve(
      JSON.stringify(key) === JSON.stringify(known)
        ? { found: true, record, requestId: "R" }
        : { found: false, requestId: "R" },
    );
  const loaders = { [name]: { load } } as unknown as Loaders;
  return { loaders, logger: silentLogger };
}

const video = { VideoId: "v", Status: "Normal", Snapshots: [] };

describe.each<
  [string, (id: string, reads: Reads) => Promise<unknown>, Reads, string]
>([
  ["video", loadVideo, reads("videoById", "v", video), "InvalidVideo.NotFound"],
  [
    "video by its reference id",
    (id, from) => loadChosenVideo({ kind: "ReferenceId", id }, from),
    reads("videoByReferenceId", "v", video),
    "InvalidVideo.NotFound",
  ],
  [
    "video by the id that was chosen",
    (id, from) => loadChosenVideo({ kind: "VideoId", id }, from),
    reads("videoById", "v", video),
    "InvalidVideo.NotFound",
  ],
  [
    "image",
    loadImage,
    reads("image", { id: "v" }, { ImageId: "v" }),
    "NoSuchResource",
  ],
  [
    "attached medium",
    loadAttachedMedia,
    reads("attachedMedia", { id: "v" }, { MediaId: "v", Categories: [] }),
    "VodClient.AttachedMediaNotFound",
  ],
  [
    "job",
    loadUrlUpload,
    reads("urlUpload", "v", { JobId: "v", Status: "PENDING" }),
    "VodClient.UrlUploadNotFound",
  ],
])("a lone %s", (_what, load, from, code) => {
  it("is loaded by its id", async () => {
    expect(await load("v", from)).toMatchObject({ id: "v" });
  });

  it("that is missing fails with the RequestId that missed it", async () => {
    await expect(load("other", from)).rejects.toMatchObject({
      code,
      requestId: "R",
    });
  });
});

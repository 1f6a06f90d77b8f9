import { describe, expect, it } from "@jest/globals";
import { seedVideos } from "../../../../src/emulator/media/seed.js";
import { nonEmpty } from "../../../support/nonEmpty.js";

const videos = seedVideos();

describe("the seeded videos", () => {
  it.each([
    ["c6a23a870c8c4ffcd40cbd3813330001", "Uploading"],
    ["c6a23a870c8c4ffcd40cbd3813330002", "UploadFail"],
    ["c6a23a870c8c4ffcd40cbd3813330003", "UploadSucc"],
    ["c6a23a870c8c4ffcd40cbd3813330004", "Transcoding"],
    ["c6a23a870c8c4ffcd40cbd3813330005", "TranscodeFail"],
    ["c6a23a870c8c4ffcd40cbd3813330006", "Checking"],
    ["c6a23a870c8c4ffcd40cbd3813330007", "Blocked"],
    ["c6a23a870c8c4ffcd40cbd3813330008", "Normal"],
    ["c6a23a870c8c4ffcd40cbd3813330009", "ProduceFail"],
    ["c6a23a870c8c4ffcd40cbd38133300dd", "Uploading"],
  ])("hold %s in status %s", (id, status) => {
    expect(videos.find((video) => video.id === id)?.status).toBe(status);
  });

  it("are frozen, and one of them is damaged", () => {
    expect(videos.every(({ isFrozen }) => isFrozen)).toBe(true);
    expect(
      videos.filter(({ isDamaged }) => isDamaged).map(({ id }) => id),
    ).toEqual(["c6a23a870c8c4ffcd40cbd38133300dd"]);
  });

  it("upload to places of their own", () => {
    expect(new Set(videos.map(({ objectKey }) => objectKey)).size).toBe(10);
    for (const { objectKey } of nonEmpty(videos)) {
      expect(objectKey).toMatch(/^sv\/([0-9a-f]{8}-[0-9a-f]{11})\/\1\.mp4$/);
    }
  });
});

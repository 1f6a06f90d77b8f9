import type { Video } from "../../src/emulator/media/Video.js";

/** A playable video for the emulator's store, told apart by its number. Newer numbers are newer. */
export function storedVideo(number: number, facts: Partial<Video> = {}): Video {
  const createdAtMs = Date.UTC(2025, 0, 1) + number * 60_000;
  return {
    id: number.toString(16).padStart(32, "0"),
    title: `Video ${number}`,
    status: "Normal",
    cateId: 1000382001,
    snapshotUrls: [],
    createdAtMs,
    modifiedAtMs: createdAtMs,
    templateGroupId: "6d11e25ea30a4c465435c74d2c1a0f01",
    appId: "app-1000000",
    downloadSwitch: "on",
    storageClass: "Standard",
    objectKey: `sv/${number}/${number}.mp4`,
    isDamaged: false,
    isFrozen: true,
    sizeBytes: 1000 + number,
    durationSeconds: 60,
    ...facts,
  };
}

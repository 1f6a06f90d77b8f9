import { describe, expect, it } from "@jest/globals";
import {
  AssetStore,
  type Asset,
} from "../../../../src/emulator/media/AssetStore.js";
import {
  seedAttachedMedia,
  seedImages,
} from "../../../../src/emulator/media/seedAssets.js";
import { nonEmpty } from "../../../support/nonEmpty.js";

const asset: Asset = {
  id: "a",
  status: "Uploading",
  createdAtMs: 1,
  modifiedAtMs: 1,
  appId: "app-1000000",
  objectKey: "image/default/A.png",
  isFrozen: false,
};

describe("a store of assets", () => {
  it("lists what was added, in order", () => {
    const store = new AssetStore([asset]);
    store.add({ ...asset, id: "b" });
    expect(store.list().map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it.each([
    ["as told", { sizeBytes: 7 }, { declaredSizeBytes: 9 }, 7],
    ["as the creator declared", {}, { declaredSizeBytes: 9 }, 9],
    ["64 KiB when nobody said", {}, {}, 65_536],
  ])(
    "makes an asset Normal at once when its file arrives, of a size %s",
    (_, source, declared, sizeBytes) => {
      const store = new AssetStore([{ ...asset, ...declared }]);
      expect(store.sourceArrived("a", source, 5)).toBe(true);
      expect(store.get("a")).toMatchObject({
        status: "Normal",
        sizeBytes,
        modifiedAtMs: 5,
      });
    },
  );

  it("keeps the status of a fixture", () => {
    const store = new AssetStore([{ ...asset, isFrozen: true }]);
    store.sourceArrived("a", {}, 5);
    expect(store.get("a")?.status).toBe("Uploading");
  });

  it("knows no file of an unknown asset", () => {
    const store = new AssetStore([asset]);
    expect(store.sourceArrived("nobody", {}, 5)).toBe(false);
  });
});

describe.each([
  ["images", seedImages(), "7b1c5e0d9a324f68b0e2d4c6a81f00"],
  ["attached media", seedAttachedMedia(), "e94d02b76c1a4835a7f3c8d1b50e00"],
] as const)("the seeded %s", (_, assets, prefix) => {
  it("are one for each status, and one more that is there", () => {
    expect(assets.map(({ id, status }) => [id, status])).toEqual([
      [`${prefix}01`, "Uploading"],
      [`${prefix}02`, "Normal"],
      [`${prefix}03`, "UploadFail"],
      [`${prefix}04`, "Normal"],
    ]);
  });

  it("are frozen, and have a size exactly when their file is there", () => {
    for (const { isFrozen, status, sizeBytes } of nonEmpty<Asset>(assets)) {
      expect(isFrozen).toBe(true);
      expect(sizeBytes !== undefined).toBe(status === "Normal");
    }
  });

  it("lie in places of their own", () => {
    expect(new Set(assets.map(({ objectKey }) => objectKey)).size).toBe(4);
  });
});

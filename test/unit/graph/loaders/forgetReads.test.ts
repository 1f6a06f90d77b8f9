import { describe, expect, it } from "@jest/globals";
import { forgetReads } from "../../../../src/graph/loaders/forgetReads.js";
import { createLoaders } from "../../../../src/graph/loaders/Loaders.js";
import type { VodGateway } from "../../../../src/vod/index.js";

describe("forgetReads", () => {
  it("makes every loader of the set read anew", () => {
    const vod: VodGateway = {
      call: () => Promise.reject(new Error("nobody reads here")),
      readVideos: () => Promise.reject(new Error("nor here")),
    };
    const loaders = createLoaders({
      vod,
      signal: new AbortController().signal,
    });
    const cleared: string[] = [];
    for (const [name, loader] of Object.entries(loaders)) {
      const watched = loader as { clearAll(): unknown };
      watched.clearAll = () => cleared.push(name);
    }
    forgetReads(loaders);
    expect(cleared).toEqual(Object.keys(loaders));
  });

  it("lets the next load of a key call VOD again", async () => {
    let calls = 0;
    const vod: VodGateway = {
      call: () => Promise.reject(new Error("nobody calls here")),
      readVideos: () => {
        calls += 1;
        return Promise.resolve([{ found: false, requestId: "R" }]);
      },
    };
    const loaders = createLoaders({
      vod,
      signal: new AbortController().signal,
    });
    await loaders.videoById.load("a");
    await loaders.videoById.load("a");
    expect(calls).toBe(1);
    forgetReads(loaders);
    await loaders.videoById.load("a");
    expect(calls).toBe(2);
  });
});

import { describe, expect, it } from "@jest/globals";
import {
  assetReads,
  type ReadAssets,
} from "../../../../src/graph/loaders/assetReads.js";

/** Reads that answer each id as its own record, and remember what was asked. */
function recordingReads(answer?: ReadAssets<string>) {
  const asked: (readonly [ids: readonly string[], urls: object])[] = [];
  const reads = assetReads<string>((ids, urls) => {
    asked.push([ids, urls]);
    return answer === undefined
      ? Promise.resolve(
          ids.map((record) => ({ found: true, record, requestId: "r" })),
        )
      : answer(ids, urls);
  });
  return { asked, reads };
}

describe("reads of assets", () => {
  it("gather what wants its URLs alike, and keep the rest apart", async () => {
    const { asked, reads } = recordingReads();
    const found = await reads.loadMany([
      { id: "a" },
      { id: "b", OutputType: "oss" },
      { id: "c" },
      { id: "d", OutputType: "oss", AuthTimeout: 60 },
      { id: "a", OutputType: "oss" },
    ]);
    expect(found).toMatchObject(
      ["a", "b", "c", "d", "a"].map((record) => ({ record })),
    );
    expect(asked).toEqual([
      [["a", "c"], {}],
      [["b", "a"], { OutputType: "oss" }],
      [["d"], { OutputType: "oss", AuthTimeout: 60 }],
    ]);
  });

  it("ask once for the same asset with the same URLs", async () => {
    const { asked, reads } = recordingReads();
    await Promise.all([
      reads.load({ id: "a", OutputType: undefined }),
      reads.load({ id: "a" }),
    ]);
    await reads.load({ id: "a" });
    expect(asked).toEqual([[["a"], {}]]);
  });

  it("tell an id that looks like another's URL options apart", async () => {
    const { asked, reads } = recordingReads();
    await reads.loadMany([
      { id: "60 a", OutputType: "oss" },
      { id: "a", OutputType: "oss", AuthTimeout: 60 },
    ]);
    expect(asked).toHaveLength(2);
  });

  it("give as missing what the answer stops short of", async () => {
    const { reads } = recordingReads(() =>
      Promise.resolve([{ found: true, record: "a", requestId: "r" }]),
    );
    expect(await reads.loadMany([{ id: "a" }, { id: "b" }])).toEqual([
      { found: true, record: "a", requestId: "r" },
      { found: false, requestId: undefined },
    ]);
  });

  it("fail for one asset alone", async () => {
    const refused = new Error("refused");
    const { reads } = recordingReads((ids) =>
      Promise.resolve(
        ids.map((record) =>
          record === "bad" ? refused : { found: true, record, requestId: "r" },
        ),
      ),
    );
    const found = await reads.loadMany([{ id: "good" }, { id: "bad" }]);
    expect(found).toMatchObject([{ record: "good" }, refused]);
  });
});

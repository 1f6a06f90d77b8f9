import { describe, expect, it } from "@jest/globals";
import { VodError } from "../../../../src/vod/errors/VodError.js";
import {
  foundImage,
  readImages,
  type ImageLookUp,
} from "../../../../src/vod/policy/readImages.js";
import { VodClient } from "../../../../src/vod/VodClient.js";
import { FakeClock } from "../../../support/FakeClock.js";
import {
  FakeTransport,
  REQUEST_ID,
  answer,
  refusal,
  unreachable,
  type Reaction,
  type SentCall,
} from "../../../support/FakeTransport.js";

/** A client whose calls meet `react`. */
function clientOf(react: (call: SentCall) => Reaction): {
  readonly vod: VodClient;
  readonly calls: readonly SentCall[];
} {
  const transport = new FakeTransport(react);
  const vod = new VodClient({
    endpoint: "https://vod.cn-shanghai.aliyuncs.com",
    credentials: {
      get: () => Promise.resolve({ accessKeyId: "i", accessKeySecret: "s" }),
    },
    clock: new FakeClock(),
    random: () => 0,
    transport,
  });
  return { vod, calls: transport.calls };
}

const image = (ImageId: string): object => ({ ImageId, Status: "Normal" });

/** Answers both reads with every image that is asked for, save `missing`. */
function answerAll({ parameters }: SentCall): Reaction {
  const { ImageId, ImageIds } = parameters;
  if (ImageId === "missing") return refusal("NoSuchResource");
  if (ImageId !== undefined) return answer({ ImageInfo: image(ImageId) });
  const ids = ImageIds?.split(",") ?? [];
  return answer({
    ImageInfo: ids.filter((id) => id !== "missing").map(image),
    NonExistImageIds: ids.filter((id) => id === "missing"),
  });
}

function idsOf(entries: readonly (ImageLookUp | VodError)[]): unknown[] {
  return entries.map((entry) => {
    if (entry instanceof VodError) return entry.code;
    return entry.found ? entry.record.ImageId : "none";
  });
}

describe("readImages", () => {
  it("reads a lone image by the action that documents how a missing one is refused", async () => {
    const { vod, calls } = clientOf(answerAll);
    const urls = { OutputType: "oss", AuthTimeout: 60 };
    expect(idsOf(await readImages(vod, ["a"], { urls }))).toEqual(["a"]);
    expect(calls).toMatchObject([
      {
        action: "GetImageInfo",
        parameters: { ImageId: "a", OutputType: "oss", AuthTimeout: "60" },
      },
    ]);
  });

  it("reads several in one call, in the order of the ids", async () => {
    const { vod, calls } = clientOf(() =>
      answer({ ImageInfo: [image("b"), image("a")] }),
    );
    expect(idsOf(await readImages(vod, ["a", "b"]))).toEqual(["a", "b"]);
    expect(calls).toMatchObject([
      { action: "GetImageInfos", parameters: { ImageIds: "a,b" } },
    ]);
  });

  it("reads 41 in two calls of 20 and a lone one", async () => {
    const { vod, calls } = clientOf(answerAll);
    const ids = Array.from({ length: 41 }, (_, n) => `id${n}`);
    expect(idsOf(await readImages(vod, ids))).toEqual(ids);
    expect(calls.map(({ action }) => action)).toEqual([
      "GetImageInfos",
      "GetImageInfos",
      "GetImageInfo",
    ]);
  });

  it("makes a missing image a value that carries the RequestId", async () => {
    const { vod } = clientOf(answerAll);
    const [, among] = await readImages(vod, ["a", "missing"]);
    const [alone] = await readImages(vod, ["missing"]);
    expect(among).toEqual({ found: false, requestId: REQUEST_ID });
    expect(alone).toMatchObject({
      found: false,
      requestId: REQUEST_ID,
      refusal: { code: "NoSuchResource", action: "GetImageInfo" },
    });
  });

  it("splits a call that is refused for one id", async () => {
    const { vod } = clientOf((call) =>
      Object.values(call.parameters).some((value) => value.includes("bad"))
        ? refusal("InvalidParameter")
        : answerAll(call),
    );
    const entries = await readImages(vod, ["a", "bad", "c", "d"]);
    expect(idsOf(entries)).toEqual(["a", "InvalidParameter", "c", "d"]);
  });

  it("does not split an outage", async () => {
    const { vod } = clientOf(() => unreachable());
    const entries = await readImages(vod, ["a", "b"]);
    expect(idsOf(entries)).toEqual([
      "VodClient.Unreachable",
      "VodClient.Unreachable",
    ]);
  });
});

describe("foundImage", () => {
  it("gives what was found", () => {
    const record = { ImageId: "a", Status: "Normal", Tags: undefined };
    const lookUp = { found: true, record, requestId: "r" } as const;
    expect(foundImage(lookUp as unknown as ImageLookUp)).toBe(record);
  });

  it("throws the vendor's code with the RequestId of the answer that lacks it", () => {
    const find = (): unknown => foundImage({ found: false, requestId: "r" });
    expect(find).toThrow(
      expect.objectContaining({
        code: "NoSuchResource",
        kind: "notFound",
        status: 404,
        requestId: "r",
        action: "GetImageInfos",
      }),
    );
  });
});

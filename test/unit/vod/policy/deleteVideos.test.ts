import { describe, expect, it } from "@jest/globals";
import { VodError } from "../../../../src/vod/errors/VodError.js";
import { deleteVideos } from "../../../../src/vod/policy/deleteVideos.js";
import { VodClient } from "../../../../src/vod/VodClient.js";
import { FakeClock } from "../../../support/FakeClock.js";
import {
  FakeTransport,
  answer,
  broken,
  refusal,
  type Reaction,
} from "../../../support/FakeTransport.js";

/** How the deletion of "a" and "b" ends, when the first call is lost and the others meet `react`. */
async function endsOf(react: (ids: string) => Reaction): Promise<{
  readonly ends: readonly string[];
  readonly sent: readonly (string | undefined)[];
}> {
  const transport = new FakeTransport(({ parameters }, number) =>
    number === 1 ? broken() : react(parameters["VideoIds"] ?? ""),
  );
  const vod = new VodClient({
    endpoint: "https://vod.cn-shanghai.aliyuncs.com",
    credentials: {
      get: () => Promise.resolve({ accessKeyId: "i", accessKeySecret: "s" }),
    },
    clock: new FakeClock(),
    random: () => 0,
    transport,
  });
  const ends = await deleteVideos(vod, ["a", "b"]);
  return {
    ends: ends.map((end) => (end instanceof VodError ? end.code : end.outcome)),
    sent: transport.calls.map(({ parameters }) => parameters["VideoIds"]),
  };
}

describe("deleteVideos, after an answer was lost", () => {
  it("asks for each video alone when the repeat is refused for a missing one", async () => {
    const { ends, sent } = await endsOf((ids) =>
      ids === "a" ? answer({}) : refusal("InvalidVideo.NotFound"),
    );
    expect(ends).toEqual(["done", "done"]);
    expect(sent).toEqual(["a,b", "a,b", "a", "b"]);
  });

  it("takes no video for deleted that is still there", async () => {
    const { ends } = await endsOf((ids) => {
      if (ids === "a") return refusal("OperationDenied");
      return ids === "b"
        ? answer({ NonExistVideoIds: ["b"] })
        : refusal("InvalidVideo.NotFound");
    });
    expect(ends).toEqual(["OperationDenied", "done"]);
  });

  it("believes a repeat that lists what is missing", async () => {
    const { ends, sent } = await endsOf(() =>
      answer({ NonExistVideoIds: ["a"], ForbiddenVideoIds: ["b"] }),
    );
    expect(ends).toEqual(["done", "forbidden"]);
    expect(sent).toEqual(["a,b", "a,b"]);
  });
});

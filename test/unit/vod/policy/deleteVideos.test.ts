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

/** How the deletion of "a" and "b" ends, when the calls meet `react`. */
async function endsOf(
  react: (ids: string, number: number) => Reaction,
): Promise<{
  readonly ends: readonly string[];
  readonly sent: readonly (string | undefined)[];
}> {
  const transport = new FakeTransport(({ parameters }, number) =>
    react(parameters["VideoIds"] ?? "", number),
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

/** The first answer is lost. */
const lost =
  (react: () => Reaction) =>
  (_ids: string, number: number): Reaction =>
    number === 1 ? broken() : react();

describe("deleteVideos", () => {
  it("asks once for ids that are all unknown", async () => {
    const { ends, sent } = await endsOf(() =>
      refusal("InvalidVideo.NotFound", { status: 404 }),
    );
    expect(ends).toEqual(["InvalidVideo.NotFound", "InvalidVideo.NotFound"]);
    expect(sent).toEqual(["a,b"]);
  });

  it("asks for each alone when the call is refused for another reason", async () => {
    const { ends, sent } = await endsOf((ids) =>
      ids === "a" ? answer({}) : refusal("Forbidden.OperateApp"),
    );
    expect(ends).toEqual(["done", "Forbidden.OperateApp"]);
    expect(sent).toEqual(["a,b", "a", "b"]);
  });
});

describe("deleteVideos, after an answer was lost", () => {
  it("takes all for deleted when the repeat is refused for missing ones, since none was left", async () => {
    const { ends, sent } = await endsOf(
      lost(() => refusal("InvalidVideo.NotFound")),
    );
    expect(ends).toEqual(["done", "done"]);
    expect(sent).toEqual(["a,b", "a,b"]);
  });

  it("takes no video for deleted whose repeat is refused for another reason", async () => {
    const { ends } = await endsOf(lost(() => refusal("OperationDenied")));
    expect(ends).toEqual(["OperationDenied", "OperationDenied"]);
  });

  it("believes a repeat that lists what is missing", async () => {
    const { ends, sent } = await endsOf(
      lost(() => answer({ NonExistVideoIds: ["a"], ForbiddenVideoIds: ["b"] })),
    );
    expect(ends).toEqual(["done", "forbidden"]);
    expect(sent).toEqual(["a,b", "a,b"]);
  });
});

import { describe, expect, it } from "@jest/globals";
import { VodError } from "../../../../src/vod/errors/VodError.js";
import { createUrlUploads } from "../../../../src/vod/policy/createUrlUploads.js";
import { newEnvelope } from "../../../../src/vod/userData.js";
import { VodClient } from "../../../../src/vod/VodClient.js";
import { FakeClock } from "../../../support/FakeClock.js";
import {
  FakeTransport,
  answer,
  broken,
  refusal,
  type Reaction,
  type SentCall,
} from "../../../support/FakeTransport.js";

const ENVELOPE = newEnvelope({ owner: "" });
const URLS = ["https://films.example/a.mp4", "https://films.example/b.mp4"];

/** What becomes of the two URLs, when calls meet `react`. */
async function endsOf(
  react: (call: SentCall, number: number) => Reaction,
): Promise<unknown[]> {
  const vod = new VodClient({
    endpoint: "https://vod.cn-shanghai.aliyuncs.com",
    credentials: {
      get: () => Promise.resolve({ accessKeyId: "i", accessKeySecret: "s" }),
    },
    clock: new FakeClock(),
    random: () => 0,
    transport: new FakeTransport(react),
  });
  const items = URLS.map((url) => ({ SourceURL: new URL(url), Title: "t" }));
  const ends = await createUrlUploads(vod, items, () => ({
    SessionId: ENVELOPE.marker,
    UserData: { Extend: ENVELOPE },
  }));
  return ends.map((end) => (end instanceof VodError ? end.code : end.jobId));
}

describe("createUrlUploads", () => {
  it("says that a URL without a job was not accepted, when VOD answered", async () => {
    const ends = await endsOf(() =>
      answer({ UploadJobs: [{ JobId: "1", SourceURL: URLS[0] }] }),
    );
    expect(ends).toEqual(["1", "VodClient.NotAccepted"]);
  });

  it("leaves open what became of a URL whose job a lost answer's look-up does not show", async () => {
    const ends = await endsOf((_, number) =>
      number === 1
        ? broken()
        : answer({
            URLUploadInfoList: [
              {
                JobId: "1",
                UploadURL: URLS[0],
                Status: "PENDING",
                UserData: JSON.stringify({ Extend: ENVELOPE }),
              },
            ],
          }),
    );
    expect(ends).toEqual(["1", "VodClient.UnclearOutcome"]);
  });

  const noJobs = (): Reaction => answer({ URLUploadInfoList: [] });
  const jobs = (): Reaction =>
    answer({
      UploadJobs: URLS.map((SourceURL, n) => ({ JobId: `${n}`, SourceURL })),
    });

  it("asks once more after a 500, and after two, while no job is to be seen", async () => {
    const sent: string[] = [];
    const failures = [broken(), refusal("InternalError", { status: 500 })];
    const ends = await endsOf(({ action }) => {
      sent.push(action);
      if (action === "GetURLUploadInfos") return noJobs();
      return failures.shift() ?? jobs();
    });
    expect(ends).toEqual(["0", "1"]);
    expect(sent).toEqual([
      "UploadMediaByURL",
      "GetURLUploadInfos",
      "UploadMediaByURL",
      "GetURLUploadInfos",
      "UploadMediaByURL",
    ]);
  });

  it("leaves open what became of jobs when the repeat is refused, and there is none to be seen", async () => {
    const failures = [broken(), refusal("SessionRepeated", { status: 400 })];
    const ends = await endsOf(({ action }) =>
      action === "GetURLUploadInfos" ? noJobs() : (failures.shift() ?? jobs()),
    );
    expect(ends).toEqual([
      "VodClient.UnclearOutcome",
      "VodClient.UnclearOutcome",
    ]);
  });

  it("tells the refusal of a first attempt as it is, when there is no job", async () => {
    const ends = await endsOf(({ action }) =>
      action === "GetURLUploadInfos"
        ? noJobs()
        : refusal("SessionRepeated", { status: 400 }),
    );
    expect(ends).toEqual(["SessionRepeated", "SessionRepeated"]);
  });
});

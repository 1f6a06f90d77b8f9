import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import { FakeClock } from "../support/FakeClock.js";
import {
  failureOf,
  vendorPackages,
  type VendorAnswer,
  type VendorCall,
} from "../support/vendorClients.js";

const pair = {
  accessKeyId: "testAccessKeyId",
  accessKeySecret: "testAccessKeySecret",
};
const BUCKET =
  "https://outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const SAMPLE = "https://films.example/a%20b,c.mp4?sign=x%2By&t=1";

/** As the vendor's page says: each percent-encoded, then joined; the package encodes once more. */
const urlList = (...urls: string[]): string =>
  urls.map(encodeURIComponent).join(",");

describe.each(Object.entries(vendorPackages))(
  "jobs and registrations of the emulator under %s",
  (_, connect) => {
    let emulator: Emulator;
    let clock: FakeClock;
    let call: VendorCall;

    beforeAll(async () => {
      clock = new FakeClock();
      emulator = await createEmulator({
        credentials: [pair],
        idSeed: "contract",
        quotas: "off",
        clock,
      });
      const send = connect({ url: emulator.url, credentials: pair });
      // By themselves the packages stamp their calls with the machine's time.
      call = (action, parameters) => {
        const timestamp = `${new Date(clock.now()).toISOString().slice(0, 19)}Z`;
        return send(action, parameters, { timestamp });
      };
    });
    afterAll(() => emulator.close());

    async function submit(
      url: string,
      metadata: Readonly<Record<string, string>> = {},
    ): Promise<string> {
      const answer = await call("UploadMediaByURL", {
        UploadURLs: urlList(url),
        UploadMetadatas: JSON.stringify([
          { SourceURL: url, Title: "From the web", ...metadata },
        ]),
        UserData: '{"Extend":{"localId":"7"}}',
      });
      return listIn(answer, "UploadJobs")[0]?.["JobId"] as string;
    }

    const read = async (jobId: string): Promise<VendorAnswer | undefined> =>
      listIn(
        await call("GetURLUploadInfos", { JobIds: jobId }),
        "URLUploadInfoList",
      )[0];

    it("queues one job per URL, and gives the URLs back as submitted", async () => {
      const urls = [SAMPLE, "http://films.example/b.MOV#part=1,2"];
      const answer = await call("UploadMediaByURL", {
        UploadURLs: urlList(...urls),
      });
      expect(listIn(answer, "UploadJobs")).toEqual(
        urls.map((url) => ({
          JobId: expect.stringMatching(/^[0-9a-f]{32}$/),
          SourceURL: url,
        })),
      );
    });

    it("reads a job that waits: sizes in quotes, a completion time all the same", async () => {
      const jobId = await submit(SAMPLE);
      const job = await read(jobId);
      expect(job).toMatchObject({
        JobId: jobId,
        UploadURL: SAMPLE,
        Status: "PENDING",
        CompleteTime: expect.stringMatching(/Z$/),
        ErrorCode: "",
        UserData: '{"Extend":{"localId":"7"}}',
      });
      expect(job).not.toHaveProperty("MediaId");
    });

    it("pulls the file and makes its video", async () => {
      const jobId = await submit(SAMPLE, {
        FileSize: "5000000000",
        Tags: "a,b",
        CateId: "1000382001",
      });
      await clock.advance(60_000);
      const job = await read(jobId);
      expect(job).toMatchObject({
        Status: "SUCCESS",
        FileSize: "5000000000",
        ErrorCode: "200",
      });
      expect(emulator.store.get(job?.["MediaId"] as string)).toMatchObject({
        title: "From the web",
        status: "Normal",
        tags: "a,b",
        cateId: 1000382001,
        sizeBytes: 5_000_000_000,
        userData: '{"Extend":{"localId":"7"}}',
      });
    });

    it.each([
      [
        "a host that cannot be reached",
        "https://unreachable.example/a.mp4",
        "",
      ],
      ["a file above 20 GB", SAMPLE, "21474836481"],
    ])("fails for %s", async (_what, url, FileSize) => {
      const jobId = await submit(url, { FileSize });
      await clock.advance(60_000);
      expect(await read(jobId)).toMatchObject({
        Status: "DOWNLOAD_FAIL",
        ErrorCode: "URLInvalidError",
        ErrorMessage: "download video failed by the url, please check it",
      });
    });

    it("lists all jobs of a URL, the newest first, and the URLs it does not know", async () => {
      const url = "https://films.example/twice.mp4";
      const [first, second] = [await submit(url), await submit(url)];
      const unknown = "https://films.example/never.mp4";
      const answer = await call("GetURLUploadInfos", {
        UploadURLs: urlList(url, unknown),
      });
      expect(
        listIn(answer, "URLUploadInfoList").map(({ JobId }) => JobId),
      ).toEqual([second, first]);
      expect(answer["NonExists"]).toEqual([unknown]);
    });

    it("refuses a session id within ten minutes, and takes it afterwards", async () => {
      const again = (): Promise<VendorAnswer> =>
        call("UploadMediaByURL", {
          UploadURLs: urlList(SAMPLE),
          SessionId: "session-1",
        });
      await again();
      expect(await failureOf(again())).toMatchObject({ status: 400 });
      await clock.advance(10 * 60_000);
      expect(listIn(await again(), "UploadJobs")).toHaveLength(1);
    });

    it("cancels what waits, by id or by URL, and nothing that runs", async () => {
      const url = "https://films.example/cancelled.mp4";
      const running = await submit(url);
      await clock.advance(6000);
      const waiting = await submit(url);
      expect(
        await call("CancelUrlUploadJobs", { UploadUrls: urlList(url) }),
      ).toMatchObject({ CanceledJobs: [waiting], NonExists: [] });
      expect(
        await call("CancelUrlUploadJobs", { JobIds: `${running},${waiting}` }),
      ).toMatchObject({ CanceledJobs: [], NonExists: [waiting] });
      expect(await read(waiting)).toBeUndefined();
    });

    it("attaches a pulled stream to a media asset", async () => {
      const answer = await call("UploadStreamByURL", {
        MediaId: NORMAL,
        StreamURL: "https://films.example/hd.m3u8?auth=1",
        Definition: "HD",
        HDRType: "hdr10",
      });
      expect(answer).toMatchObject({
        StreamJobId: expect.stringMatching(/^[0-9a-f]{32}$/),
        SourceURL: "https://films.example/hd.m3u8?auth=1",
      });
      await clock.advance(60_000);
      expect(await read(answer["StreamJobId"] as string)).toMatchObject({
        Status: "SUCCESS",
        MediaId: NORMAL,
      });
      expect(emulator.store.get(NORMAL)?.attachedStreams).toContainEqual({
        definition: "HD",
        fileUrl: answer["FileURL"],
        sizeBytes: 1_048_576,
      });
    });

    it("registers a file once, whoever asks again", async () => {
      const file = { FileURL: `${BUCKET}/reg/a b.mp4`, Title: "Registered" };
      const register = (): Promise<VendorAnswer> =>
        call("RegisterMedia", { RegisterMetadatas: JSON.stringify([file]) });
      const [first] = listIn(await register(), "RegisteredMediaList");
      const [second] = listIn(await register(), "RegisteredMediaList");
      expect(first).toMatchObject({ NewRegister: true, FileURL: file.FileURL });
      expect(second).toEqual({ ...first, NewRegister: false });
      expect(emulator.store.get(first?.["MediaId"] as string)).toMatchObject({
        title: "Registered",
        status: "UploadSucc",
      });
    });

    it("lists the files that it cannot register", async () => {
      const there = `${BUCKET}/reg/there.mp4`;
      const absent = `${BUCKET}/absent/b.mp4`;
      const answer = await call("RegisterMedia", {
        RegisterMetadatas: JSON.stringify([
          { FileURL: there, Title: "There" },
          { FileURL: absent, Title: "Absent" },
        ]),
        TemplateGroupId: "VOD_NO_TRANSCODE",
      });
      expect(answer["FailedFileURLs"]).toEqual([absent]);
      const [registered] = listIn(answer, "RegisteredMediaList");
      await clock.advance(60_000);
      expect(
        emulator.store.get(registered?.["MediaId"] as string)?.status,
      ).toBe("Normal");
    });

    const many = (count: number): string =>
      Array.from({ length: count }, (_, index) => `id${index}`).join(",");
    const files = (...hosts: string[]): string =>
      JSON.stringify(
        hosts.map((host) => ({ FileURL: `https://${host}/a.mp4`, Title: "A" })),
      );

    it.each<[string, string, Record<string, string>, string]>([
      ["no URL", "UploadMediaByURL", {}, "MissingUploadURLs"],
      [
        "a URL of another scheme",
        "UploadMediaByURL",
        { UploadURLs: urlList("ftp://a.example/a.mp4") },
        "InvalidParameter.UploadURLs",
      ],
      [
        "a URL without an extension",
        "UploadMediaByURL",
        { UploadURLs: urlList("https://a.example/a") },
        "InvalidParameter.UploadURLs",
      ],
      [
        "21 URLs",
        "UploadMediaByURL",
        { UploadURLs: urlList(...Array<string>(21).fill(SAMPLE)) },
        "InvalidParameter.UploadURLs",
      ],
      [
        "an unknown template group",
        "UploadMediaByURL",
        { UploadURLs: urlList(SAMPLE), TemplateGroupId: "none" },
        "InvalidTemplateGroupId.NotFound",
      ],
      [
        "a session id of 51 characters",
        "UploadMediaByURL",
        { UploadURLs: urlList(SAMPLE), SessionId: "x".repeat(51) },
        "InvalidParameter",
      ],
      ["neither ids nor URLs", "GetURLUploadInfos", {}, "MissingParameter"],
      [
        "11 job ids",
        "GetURLUploadInfos",
        { JobIds: many(11) },
        "JobIdsExceededMax",
      ],
      [
        "11 URLs to cancel",
        "CancelUrlUploadJobs",
        { UploadUrls: urlList(...Array<string>(11).fill(SAMPLE)) },
        "InvalidParameter.UploadURLs",
      ],
      [
        "a stream for an unknown asset",
        "UploadStreamByURL",
        { MediaId: "none", StreamURL: SAMPLE, Definition: "HD" },
        "InvalidVideo.NotFound",
      ],
      [
        "a stream of an unknown definition",
        "UploadStreamByURL",
        { MediaId: NORMAL, StreamURL: SAMPLE, Definition: "XL" },
        "InvalidParameter",
      ],
      ["no files", "RegisterMedia", {}, "MissingRegisterMetadatas"],
      [
        "files of two buckets",
        "RegisterMedia",
        { RegisterMetadatas: files("a.example", "b.example") },
        "InvalidParameter",
      ],
      [
        "11 files",
        "RegisterMedia",
        { RegisterMetadatas: files(...Array<string>(11).fill("a.example")) },
        "InvalidParameter",
      ],
    ])("refuses %s", async (_what, action, parameters, code) => {
      expect(await failureOf(call(action, parameters))).toMatchObject({ code });
    });
  },
);

function listIn(answer: VendorAnswer, name: string): readonly VendorAnswer[] {
  return answer[name] as readonly VendorAnswer[];
}

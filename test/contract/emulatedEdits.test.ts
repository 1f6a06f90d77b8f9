import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import { aMediaId } from "../support/arbitrary.js";
import {
  failureOf,
  vendorPackages,
  type VendorCall,
} from "../support/vendorClients.js";

const pair = {
  accessKeyId: "testAccessKeyId",
  accessKeySecret: "testAccessKeySecret",
};
const FORBIDDEN_APP = "app-1000009";
const normal = "c6a23a870c8c4ffcd40cbd3813330008";

describe.each(Object.entries(vendorPackages))(
  "edits in the emulator under %s",
  (_, connect) => {
    let emulator: Emulator;
    let call: VendorCall;

    beforeAll(async () => {
      emulator = await createEmulator({ credentials: [pair], quotas: "off" });
      call = connect({ url: emulator.url, credentials: pair });
    });
    afterAll(() => emulator.close());

    const create = async (
      parameters: Readonly<Record<string, string>> = {},
    ): Promise<string> => {
      const answer = await call("CreateUploadVideo", {
        Title: "before",
        FileName: "a.mp4",
        ...parameters,
      });
      return String(answer["VideoId"]);
    };

    it("changes what is sent and leaves the rest", async () => {
      const VideoId = await create({ Description: "as it was", Tags: "a,b" });
      const answer = await call("UpdateVideoInfo", {
        VideoId,
        Title: "nach & vor 后",
        CateId: 1000382001,
        UserData: '{"Extend":{"n":1}}',
      });
      expect(Object.keys(answer)).toEqual(["RequestId"]);
      expect(emulator.store.get(VideoId)).toMatchObject({
        title: "nach & vor 后",
        description: "as it was",
        tags: "a,b",
        cateId: 1000382001,
        userData: '{"Extend":{"n":1}}',
        status: "Uploading",
      });
    });

    it("selects the record by its reference id, which stays", async () => {
      await call("UpdateVideoInfo", {
        ReferenceId: "seed-normal",
        Tags: "new",
      });
      expect(emulator.store.get(normal)).toMatchObject({
        tags: "new",
        referenceId: "seed-normal",
      });
    });

    it("edits several records, and lists those that it cannot", async () => {
      const [first, second, other] = await Promise.all([
        create(),
        create(),
        create({ AppId: FORBIDDEN_APP }),
      ]);
      const answer = await call("UpdateVideoInfos", {
        UpdateContent: JSON.stringify([
          { VideoId: first, Title: "one", CateId: 1000382002 },
          { VideoId: "nobody", Title: "two" },
          { VideoId: other, Title: "three" },
          { VideoId: second, Tags: "x,y" },
          { ReferenceId: "no-such-reference", Title: "four" },
        ]),
      });
      expect(answer).toMatchObject({
        NonExistVideoIds: ["nobody"],
        ForbiddenVideoIds: [other],
        NonExistReferenceIds: ["no-such-reference"],
      });
      expect(emulator.store.get(first)).toMatchObject({
        title: "one",
        cateId: 1000382002,
      });
      expect(emulator.store.get(second)?.tags).toBe("x,y");
      expect(emulator.store.get(other)?.title).toBe("before");
    });

    it("changes nothing when one of several edits is refused", async () => {
      const VideoId = await create();
      const failure = await failureOf(
        call("UpdateVideoInfos", {
          UpdateContent: JSON.stringify([
            { VideoId, Title: "changed" },
            { VideoId: normal, Title: "👍" },
          ]),
        }),
      );
      expect(failure.code).toBe("IllegalCharacters");
      expect(emulator.store.get(VideoId)?.title).toBe("before");
    });

    it("deletes records for good, and lists those that it cannot", async () => {
      const [first, other] = await Promise.all([
        create({ ReferenceId: "to-be-deleted" }),
        create({ AppId: FORBIDDEN_APP }),
      ]);
      const answer = await call("DeleteVideo", {
        VideoIds: `nobody,${other}`,
        ReferenceIds: "to-be-deleted,no-such-reference",
      });
      expect(answer).toMatchObject({
        NonExistVideoIds: ["nobody"],
        ForbiddenVideoIds: [other],
        NonExistReferenceIds: ["no-such-reference"],
      });
      const failure = await failureOf(call("GetVideoInfo", { VideoId: first }));
      expect(failure.code).toBe("InvalidVideo.NotFound");
      expect(emulator.store.get(other)).toBeDefined();
      await expect(create({ ReferenceId: "to-be-deleted" })).resolves.toEqual(
        aMediaId,
      );
    });

    it("keeps the callback of each application until it is deleted", async () => {
      const http = {
        CallbackType: "HTTP",
        CallbackURL: "https://hooks.example/vod?env=dev",
        EventTypeList: "FileUploadComplete,TranscodeComplete",
        AuthSwitch: "on",
        AuthKey: "Dsf346dvet",
      };
      const mns = {
        CallbackType: "MNS",
        MnsEndpoint: "https://1234.mns.cn-shanghai.aliyuncs.com/",
        MnsQueueName: "vod-events",
        EventTypeList: "ALL",
      };
      const read = async (
        parameters: Readonly<Record<string, string>>,
      ): Promise<unknown> =>
        (await call("GetMessageCallback", parameters))["MessageCallback"];
      await call("SetMessageCallback", http);
      await call("SetMessageCallback", { ...mns, AppId: "app-2" });
      expect(await read({})).toEqual({ AppId: "app-1000000", ...http });
      expect(await read({ AppId: "app-2" })).toEqual({
        AppId: "app-2",
        AuthSwitch: "off",
        ...mns,
      });
      await call("DeleteMessageCallback", {});
      expect(await read({})).toEqual({ AppId: "app-1000000" });
      expect(await read({ AppId: "app-2" })).toMatchObject(mns);
    });

    it("keeps the callback's key out of its list of calls", async () => {
      await call("SetMessageCallback", {
        CallbackURL: "https://hooks.example/",
        AuthKey: "Secret4711",
      });
      expect(JSON.stringify(emulator.calls)).not.toContain("Secret4711");
    });
  },
);

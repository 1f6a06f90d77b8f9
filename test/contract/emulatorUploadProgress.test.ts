import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
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
const uploading = "c6a23a870c8c4ffcd40cbd3813330001";
const uploadFail = "c6a23a870c8c4ffcd40cbd3813330002";
const normal = "c6a23a870c8c4ffcd40cbd3813330008";

describe.each(Object.entries(vendorPackages))(
  "the emulator's unfinished uploads under %s",
  (_, connect) => {
    let emulator: Emulator;
    let call: VendorCall;

    beforeAll(async () => {
      emulator = await createEmulator({
        credentials: [pair],
        idSeed: "progress",
        quotas: "off",
      });
      call = connect({ url: emulator.url, credentials: pair });
    });
    afterAll(() => emulator.close());

    it("tells the uploads that it knows of, numbers as numbers, and lists the others", async () => {
      const answer = await call("GetUploadDetails", {
        MediaIds: `nobody,${uploading},${uploadFail},${normal}`,
        MediaType: "video",
      });
      expect(answer["UploadDetails"]).toMatchObject([
        {
          MediaId: uploading,
          Status: "Uploading",
          UploadStatus: "Uploading",
          FileSize: 734003200,
          UploadSize: 183500800,
          UploadRatio: 0.25,
        },
        { MediaId: normal, Status: "Normal", UploadRatio: 1 },
      ]);
      expect(answer["NonExistMediaIds"]).toEqual(["nobody", uploadFail]);
      expect(answer["ForbiddenMediaIds"]).toEqual([]);
    });

    it("lists videos of an application that the key may not operate as forbidden", async () => {
      const { VideoId: id } = await call("CreateUploadVideo", {
        Title: "Foreign",
        FileName: "a.mp4",
        AppId: "app-1000009",
      });
      emulator.leaveParts(String(id), 1);
      const answer = await call("GetUploadDetails", { MediaIds: String(id) });
      expect(answer["ForbiddenMediaIds"]).toEqual([id]);
      expect(answer["UploadDetails"]).toEqual([]);
    });

    it("removes the parts of an unfinished upload, once", async () => {
      const parameters = { MediaId: uploading, MediaType: "video" };
      const answer = await call("DeleteMultipartUpload", parameters);
      expect(Object.keys(answer)).toEqual(["RequestId"]);
      expect(emulator.store.get(uploading)?.partsSizeBytes).toBeUndefined();
      const failure = await failureOf(
        call("DeleteMultipartUpload", parameters),
      );
      expect(failure).toMatchObject({
        code: "InvalidMultipartUpload.NotFound",
        status: 400,
        message: "The multipart upload not exist.",
      });
    });

    it("forgets the parts of an upload that is complete", async () => {
      emulator.leaveParts(uploading, 5);
      emulator.completeUpload(uploading, { sizeBytes: 10 });
      const { UploadDetails: details } = await call("GetUploadDetails", {
        MediaIds: uploading,
      });
      expect((details as VendorAnswer[])[0]).toMatchObject({ UploadRatio: 1 });
    });

    it.each([
      [
        "an unknown video",
        "DeleteMultipartUpload",
        { MediaId: "nobody", MediaType: "video" },
        ["InvalidVideo.NotFound", 400, "The video does not exist."],
      ],
      [
        "another media type",
        "DeleteMultipartUpload",
        { MediaId: uploading, MediaType: "image" },
        [
          "InvalidParameter",
          400,
          'The specified parameter "MediaType" is invalid.',
        ],
      ],
      [
        "no media type",
        "DeleteMultipartUpload",
        { MediaId: uploading },
        ["MissingMediaType", 400, "MediaType is mandatory for this action."],
      ],
      [
        "no id",
        "DeleteMultipartUpload",
        { MediaType: "video" },
        ["MissingMediaId", 400, "MediaId is mandatory for this action."],
      ],
      [
        "no ids",
        "GetUploadDetails",
        { MediaType: "video" },
        ["MissingMediaIds", 400, "MediaIds is mandatory for this action."],
      ],
      [
        "more than 20 ids",
        "GetUploadDetails",
        { MediaIds: Array.from({ length: 21 }, (_item, n) => n).join(",") },
        [
          "LimitExceeded.MediaIds",
          400,
          'The input parameter "MediaIds" Exceed the limit.',
        ],
      ],
      [
        "details of another media type",
        "GetUploadDetails",
        { MediaIds: uploading, MediaType: "image" },
        [
          "InvalidParameter",
          400,
          'The specified parameter "MediaType" is invalid.',
        ],
      ],
    ] as const)(
      "refuses %s",
      async (_what, action, parameters, [code, status, message]) => {
        const failure = await failureOf(call(action, parameters));
        expect(failure).toMatchObject({ code, status, message });
      },
    );
  },
);

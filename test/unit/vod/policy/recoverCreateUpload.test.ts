import { describe, expect, it } from "@jest/globals";
import { clientError } from "../../../../src/vod/errors/clientError.js";
import { answerError } from "../../../../src/vod/errors/answerError.js";
import type { VodError } from "../../../../src/vod/errors/VodError.js";
import type { VodCaller } from "../../../../src/vod/operations/Operation.js";
import {
  confirmOwnRecord,
  recoverCreateUpload,
} from "../../../../src/vod/policy/recoverCreateUpload.js";
import { newEnvelope, referenceIdOf } from "../../../../src/vod/userData.js";

const VIDEO_ID = "c6a23a870c8c4ffcd40cbd3813330001";
const CREDENTIAL = { RequestId: "refresh", VideoId: VIDEO_ID };

const envelope = newEnvelope({ owner: "" });
const UserData = { Extend: envelope };
/** The caller chose the id: it may name somebody else's video. */
const chosen = { ReferenceId: "my-own-id", UserData };
/** We chose it. */
const made = { ReferenceId: referenceIdOf(envelope), UserData };

const lost = (): VodError =>
  clientError("VodClient.ConnectionFailed", "CreateUploadVideo");

function refused(code: string, httpStatus = 400): VodError {
  const message = `About ${code}.`;
  const requestId = "create";
  const retryAfterMs = undefined;
  return answerError(
    { code, httpStatus, message, requestId, retryAfterMs },
    "CreateUploadVideo",
  );
}

interface Vendor extends VodCaller {
  readonly asked: unknown[];
}

/** Answers by action; an `Error` is thrown. */
function vendor(answers: Readonly<Record<string, unknown>>): Vendor {
  const asked: unknown[] = [];
  return {
    asked,
    call({ action }, request) {
      asked.push([action, request]);
      const found = answers[action];
      return found instanceof Error
        ? Promise.reject(found)
        : Promise.resolve(found as never);
    },
  };
}

function record(fields: Readonly<Record<string, unknown>>): object {
  return {
    Video: {
      VideoId: VIDEO_ID,
      Status: "Uploading",
      UserData: JSON.stringify(UserData),
      ...fields,
    },
  };
}

const notFound = (): VodError => refused("InvalidVideo.NotFound", 404);

describe("recoverCreateUpload", () => {
  it("fetches the credential of the record that the lost attempt made", async () => {
    const vod = vendor({
      GetVideoInfo: record({}),
      RefreshUploadVideo: CREDENTIAL,
    });
    await expect(recoverCreateUpload(vod, chosen, lost())).resolves.toBe(
      CREDENTIAL,
    );
    expect(vod.asked).toEqual([
      ["GetVideoInfo", { ReferenceId: "my-own-id" }],
      ["RefreshUploadVideo", { VideoId: VIDEO_ID }],
    ]);
  });

  it("gives nobody the credential of a record that bears his marker and another's owner", async () => {
    const Extend = { ...envelope, owner: "somebody" };
    const vod = vendor({
      GetVideoInfo: record({ UserData: JSON.stringify({ Extend }) }),
      RefreshUploadVideo: CREDENTIAL,
    });
    await expect(
      recoverCreateUpload(vod, chosen, lost()),
    ).rejects.toMatchObject({ code: "VodClient.ReferenceIdTaken" });
    expect(vod.asked).toEqual([["GetVideoInfo", { ReferenceId: "my-own-id" }]]);
  });

  it("clears the way for another attempt when the lost one made nothing", async () => {
    const vod = vendor({ GetVideoInfo: notFound() });
    await expect(
      recoverCreateUpload(vod, chosen, lost()),
    ).resolves.toBeUndefined();
  });

  describe("does not look after a failure that certainly made nothing", () => {
    for (const error of [
      refused("Throttling.User"),
      refused("SignatureDoesNotMatch"),
      refused("Forbidden.InitFailed", 403),
      refused("InvalidFileName.Extension"),
      refused("IllegalCharacters"),
      refused("LengthExceededMax"),
      refused("TagsExceededMax"),
      refused("InvalidTemplateGroupId.NotFound", 404),
      refused("InvalidStorage.NotFound", 404),
      refused("AddVideoFailed", 503),
      clientError("VodClient.Unreachable", "CreateUploadVideo"),
      clientError("VodClient.CredentialsUnavailable", "CreateUploadVideo"),
    ]) {
      it(error.code, async () => {
        const vod = vendor({});
        await expect(
          recoverCreateUpload(vod, chosen, error),
        ).resolves.toBeUndefined();
        expect(vod.asked).toEqual([]);
      });
    }
  });

  describe("gives nobody the credential of a video", () => {
    for (const [which, fields] of [
      ["that bears no envelope", { UserData: undefined }],
      [
        "with the marker of another create",
        {
          UserData: JSON.stringify({ Extend: newEnvelope({ owner: "" }) }),
        },
      ],
      ["whose source has arrived", { Status: "Normal" }],
    ] as const) {
      it(which, async () => {
        const vod = vendor({
          GetVideoInfo: record(fields),
          RefreshUploadVideo: CREDENTIAL,
        });
        await expect(
          recoverCreateUpload(vod, chosen, lost()),
        ).rejects.toMatchObject({ code: "VodClient.ReferenceIdTaken" });
        expect(vod.asked).toHaveLength(1);
      });
    }
  });

  it("takes an unknown refusal of an id that exists for what it is", async () => {
    const vod = vendor({ GetVideoInfo: record({ UserData: undefined }) });
    await expect(
      recoverCreateUpload(vod, chosen, refused("ReferenceIdExists")),
    ).rejects.toMatchObject({
      code: "VodClient.ReferenceIdTaken",
      kind: "conflict",
      requestId: "create",
    });
  });

  it("passes an unknown refusal of an id that does not exist on", async () => {
    const vod = vendor({ GetVideoInfo: notFound() });
    await expect(
      recoverCreateUpload(vod, chosen, refused("InvalidCateId.NotFound", 404)),
    ).resolves.toBeUndefined();
  });

  it("says that the outcome is unclear when the look-up is not answered either", async () => {
    const vod = vendor({ GetVideoInfo: refused("ServiceUnavailable", 503) });
    await expect(
      recoverCreateUpload(vod, chosen, lost()),
    ).rejects.toMatchObject({
      code: "VodClient.UnclearOutcome",
      retryable: false,
      action: "CreateUploadVideo",
    });
  });

  it("says so too when the credential cannot be fetched", async () => {
    const vod = vendor({
      GetVideoInfo: record({}),
      RefreshUploadVideo: refused("ServiceUnavailable", 503),
    });
    await expect(
      recoverCreateUpload(vod, chosen, lost()),
    ).rejects.toMatchObject({ code: "VodClient.UnclearOutcome" });
  });

  it("shows the refusal when the look-up that it led to is not answered", async () => {
    const refusal = refused("Novel");
    const vod = vendor({ GetVideoInfo: refused("ServiceUnavailable", 503) });
    await expect(recoverCreateUpload(vod, chosen, refusal)).rejects.toBe(
      refusal,
    );
  });

  it("lets a fault of our own through", async () => {
    const fault = new TypeError("fault");
    await expect(
      recoverCreateUpload(vendor({ GetVideoInfo: fault }), chosen, lost()),
    ).rejects.toBe(fault);
  });
});

describe("confirmOwnRecord", () => {
  const response = { ...CREDENTIAL, RequestId: "create" } as never;

  it("needs no look at a record whose id nobody else could know", async () => {
    const vod = vendor({});
    await confirmOwnRecord(vod, made, response);
    expect(vod.asked).toEqual([]);
  });

  it("is content with a record that bears our marker", async () => {
    const vod = vendor({ GetVideoInfo: record({}) });
    await confirmOwnRecord(vod, chosen, response);
    expect(vod.asked).toEqual([["GetVideoInfo", { VideoId: VIDEO_ID }]]);
  });

  it("withholds the credential of a record that does not", async () => {
    const vod = vendor({ GetVideoInfo: record({ UserData: undefined }) });
    await expect(confirmOwnRecord(vod, chosen, response)).rejects.toMatchObject(
      {
        code: "VodClient.ReferenceIdTaken",
        requestId: "create",
      },
    );
  });

  for (const failure of [
    refused("ServiceUnavailable", 503),
    notFound(),
    clientError("VodClient.Timeout", "GetVideoInfo"),
  ]) {
    it(`does not invite to repeat a create that was answered, when the look fails with ${failure.code}`, async () => {
      await expect(
        confirmOwnRecord(vendor({ GetVideoInfo: failure }), chosen, response),
      ).rejects.toMatchObject({
        code: "VodClient.UnclearOutcome",
        action: "CreateUploadVideo",
        retryable: false,
      });
    });
  }
});

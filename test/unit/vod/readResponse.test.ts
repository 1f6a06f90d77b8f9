import { describe, expect, it } from "@jest/globals";
import { inspect } from "node:util";
import { VodError } from "../../../src/vod/errors/VodError.js";
import { getVideoInfo } from "../../../src/vod/operations/getVideoInfo.js";
import { getVideoInfos } from "../../../src/vod/operations/getVideoInfos.js";
import { refreshUploadVideo } from "../../../src/vod/operations/refreshUploadVideo.js";
import type { Shape } from "../../../src/vod/operations/shape.js";
import { readResponse } from "../../../src/vod/readResponse.js";
import type { TransportAnswer } from "../../../src/vod/transport/Transport.js";

const REQUEST_ID = "25818875-5F78-4AF6-D7D5-7D4A3C9E0001";

function answer(
  body: string | object,
  rest: Partial<TransportAnswer> = {},
): TransportAnswer {
  return {
    status: 200,
    dateMs: undefined,
    retryAfterMs: undefined,
    body: typeof body === "string" ? body : JSON.stringify(body),
    ...rest,
  };
}

function failureOf(answered: TransportAnswer): VodError {
  try {
    readResponse(getVideoInfo, answered);
  } catch (error) {
    if (error instanceof VodError) return error;
    throw error;
  }
  throw new Error("The answer was read.");
}

describe("readResponse", () => {
  it("reads a video as the vendor's samples show it, numbers in quotes and lists wrapped", () => {
    const { Video } = readResponse(
      getVideoInfo,
      answer({
        RequestId: REQUEST_ID,
        Video: {
          VideoId: "a",
          Status: "Normal",
          Size: "401717",
          Duration: "5.949",
          CateId: 1000009458,
          Snapshots: { Snapshot: ["http://x/1.jpg"] },
          AuditStatus: "Normal",
          RegionId: "cn-shanghai",
          CustomerId: 7,
        },
      }),
    );
    expect(Video).toMatchObject({
      VideoId: "a",
      Size: 401_717,
      Duration: 5.949,
      CateId: "1000009458",
      Snapshots: ["http://x/1.jpg"],
      AuditStatus: "Normal",
      RegionId: "cn-shanghai",
    });
    expect(Video).not.toHaveProperty("CustomerId");
  });

  it("reads the same from XML", () => {
    const { Video } = readResponse(
      getVideoInfo,
      answer(
        "<GetVideoInfoResponse><RequestId>1</RequestId><Video><VideoId>a</VideoId><Status>Normal</Status><Size>401717</Size><Snapshots><Snapshot>x</Snapshot><Snapshot>y</Snapshot></Snapshots></Video></GetVideoInfoResponse>",
      ),
    );
    expect(Video).toMatchObject({
      VideoId: "a",
      Size: 401_717,
      Snapshots: ["x", "y"],
    });
  });

  it("reads a batch that found nothing", () => {
    const response = readResponse(
      getVideoInfos,
      answer({ RequestId: REQUEST_ID, NonExistVideoIds: ["a"] }),
    );
    expect(response).toMatchObject({
      VideoList: [],
      NonExistVideoIds: ["a"],
      NonExistReferenceIds: [],
    });
  });

  describe("tells an error by its code alone", () => {
    const body = {
      Code: "InvalidVideo.NotFound",
      Message: "The video not exist.",
      RequestId: REQUEST_ID,
    };
    for (const status of [200, 400, 404, 500, 503]) {
      it(`with HTTP ${status}`, () => {
        expect(failureOf(answer(body, { status }))).toMatchObject({
          code: "InvalidVideo.NotFound",
          status: 404,
          kind: "notFound",
          message: "The video not exist.",
          requestId: REQUEST_ID,
          action: "GetVideoInfo",
        });
      });
    }

    it("spelled in lower case", () => {
      const lower = { code: "InvalidVideo.NotFound", requestId: REQUEST_ID };
      expect(failureOf(answer(lower, { status: 404 }))).toMatchObject({
        code: "InvalidVideo.NotFound",
        requestId: REQUEST_ID,
      });
    });

    it("in XML", () => {
      const xml =
        "<Error><RequestId>1</RequestId><Code>InvalidVideo.NotFound</Code></Error>";
      expect(failureOf(answer(xml, { status: 404 })).code).toBe(
        "InvalidVideo.NotFound",
      );
    });
  });

  describe("has words of its own where the vendor's could give a secret away", () => {
    for (const Code of [
      "SignatureDoesNotMatch",
      "InvalidSecurityToken.Expired",
      "InvalidAccessKeyId.NotFound",
      "InvalidSignature.Novel",
    ]) {
      it(Code, () => {
        const Message = "server string to sign is:POST&%2F&secret";
        const error = failureOf(answer({ Code, Message }, { status: 400 }));
        expect(error.message).toBe(`VOD refused the call: ${Code}.`);
        expect(inspect(error)).not.toContain("secret");
      });
    }
  });

  it("tells how long a throttled caller is to wait: what the vendor says, else a second", () => {
    const body = { Code: "Throttling.User" };
    expect(failureOf(answer(body, { status: 400 })).retryAfterMs).toBe(1000);
    expect(
      failureOf(answer(body, { status: 400, retryAfterMs: 320 })).retryAfterMs,
    ).toBe(320);
  });

  describe("does not take for an answer", () => {
    for (const [what, answered, retryable] of [
      ["HTML", answer("<html></html>", { status: 502 }), true],
      ["HTML of a refusal", answer("<html></html>", { status: 403 }), false],
      ["HTML of a throttle", answer("<html></html>", { status: 429 }), true],
      ["a redirection", answer("", { status: 302 }), true],
      ["an empty body", answer(""), true],
      ["an error without a code", answer({}, { status: 500 }), true],
      ["a refusal without a code", answer({}, { status: 400 }), false],
      ["an empty code", answer({ Code: "" }, { status: 400 }), false],
      ["a code that is no text", answer({ Code: {} }, { status: 500 }), true],
      ["a success without the promised fields", answer({}), true],
      ["a list in place of the video", answer({ Video: [] }), true],
    ] as const) {
      it(what, () => {
        expect(failureOf(answered)).toMatchObject({
          code: "VodClient.UnreadableAnswer",
          kind: "unavailable",
          retryable,
        });
      });
    }

    it("a credential that decodes to nonsense, and keeps it to itself", () => {
      const body = {
        RequestId: REQUEST_ID,
        VideoId: "a",
        UploadAddress: "bm9uc2Vuc2U=",
        UploadAuth: "bm9uc2Vuc2U=",
      };
      const read = (): unknown =>
        readResponse(refreshUploadVideo, answer(body));
      expect(read).toThrow("VOD answered something that is not an answer.");
    });

    it("what lacks a promised field, and tells which request that was", () => {
      expect(failureOf(answer({ RequestId: REQUEST_ID }))).toMatchObject({
        code: "VodClient.UnreadableAnswer",
        requestId: REQUEST_ID,
      });
    });
  });

  it("lets a fault of a shape through", () => {
    const faulty: Shape<never> = () => {
      throw new TypeError("fault");
    };
    expect(() =>
      readResponse({ action: "A", response: faulty }, answer({})),
    ).toThrow("fault");
  });
});

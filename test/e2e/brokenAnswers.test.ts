import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Fault } from "../../src/emulator/rpc/faults.js";
import {
  aMediaId,
  aVodRequestId,
  encodedObject,
} from "../support/arbitrary.js";
import {
  startStack,
  type GraphQLAnswer,
  type Stack,
} from "../support/startStack.js";

const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
const ATTEMPT_MS = 5000;
/** More than the tests' transport reads of one answer. */
const TOO_LONG = 300 * 1024;

/** The fields that call VOD, and the action each of them calls. */
const fields = {
  refreshUpload: {
    action: "RefreshUploadVideo",
    document: `mutation { refreshUpload(videoId: "${UPLOADING}") { videoId uploadAuth } }`,
    promised: ["VideoId", "UploadAddress", "UploadAuth"],
  },
  createUpload: {
    action: "CreateUploadVideo",
    document:
      'mutation { createUpload(input: { fileName: "a.mp4", title: "A" }) { videoId uploadAuth } }',
    promised: ["VideoId", "UploadAddress", "UploadAuth"],
  },
  video: {
    action: "GetVideoInfos",
    document: `{ video(id: "${UPLOADING}") { id status } }`,
    promised: ["VideoList.VideoId", "VideoList.Status"],
  },
} as const;
type FieldName = keyof typeof fields;

/** What each is answered when all is well. */
const answered: Readonly<Record<FieldName, object>> = {
  refreshUpload: { videoId: UPLOADING, uploadAuth: encodedObject },
  createUpload: { videoId: aMediaId, uploadAuth: encodedObject },
  video: { id: UPLOADING, status: "UPLOADING" },
};
const names = Object.keys(fields) as FieldName[];

type Breakage = Fault extends infer Each
  ? Each extends { readonly action?: string }
    ? Omit<Each, "action" | "times">
    : never
  : never;

const raw = (
  status: number,
  body: string,
  contentType = "application/json;charset=utf-8",
): Breakage => ({
  kind: "raw",
  status,
  headers: { "content-type": contentType },
  body,
});

const html = (title: string): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><hr>nginx</body></html>`;
const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** Answers that may be whole the next time: three attempts, then UPSTREAM_UNAVAILABLE. */
const passing: Readonly<Record<string, Breakage>> = {
  "HTML under 200": raw(200, html("Welcome"), "text/html"),
  "HTML under 502": raw(502, html("502 Bad Gateway"), "text/html"),
  "HTML under 429": raw(429, html("Too Many Requests"), "text/html"),
  "HTML without a doctype": raw(503, "<html><body>busy</body></html>"),
  "half a JSON": raw(200, '{"RequestId":"4C467B38-3910'),
  "an empty body under 200": raw(200, ""),
  "an empty body under 500": raw(500, ""),
  "an empty body under 204": raw(204, ""),
  "blanks alone": raw(200, " \r\n\t "),
  "a redirect": raw(302, ""),
  "a JSON list": raw(200, "[]"),
  "a JSON number": raw(200, "42"),
  "a JSON text": raw(200, '"ok"'),
  "a JSON null": raw(200, "null"),
  "an empty JSON object": raw(200, "{}"),
  "an error without a code": raw(500, '{"RequestId":"1","Message":"?"}'),
  "an error whose code is a number": raw(500, '{"Code":500,"Message":"?"}'),
  "an error whose code is empty": raw(500, '{"Code":"","Message":"?"}'),
  prose: raw(200, "upstream connect error or disconnect", "text/plain"),
  "half an XML": raw(200, "<Error><Code>Thrott", "text/xml"),
  "XML of something else": raw(200, "<feed><entry/></feed>", "text/xml"),
  "XML with entities of its own": raw(
    200,
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Error><Code>&b;</Code></Error>',
    "text/xml",
  ),
  "bytes that are no text": raw(200, "\u0000\u0001\ufffd\u0007"),
  "JSON nested without end": raw(200, '{"a":'.repeat(5000)),
  "a reset": { kind: "reset" },
  "a truncated body": { kind: "truncated" },
  "a head without a body": { kind: "truncated", keepBytes: 0 },
};

/** Answers that would be the same the next time: one attempt. */
const lasting: Readonly<Record<string, Breakage>> = {
  "HTML under 403": raw(403, html("403 Forbidden"), "text/html"),
  "HTML under 407": raw(407, html("Proxy Authentication"), "text/html"),
  "an empty body under 404": raw(404, ""),
  "an endless body": { kind: "endless" },
  "a body over the limit": raw(200, `{"RequestId":"${"x".repeat(TOO_LONG)}"}`),
};

/** Upload grants that are there and are not what they are to be. */
const grants: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "an UploadAuth that is no Base64": { UploadAuth: "?!-garbled-!?" },
  "an UploadAuth of Base64 that is no JSON": { UploadAuth: base64("hello") },
  "an UploadAuth that is half a JSON": { UploadAuth: base64('{"AccessKey') },
  "an UploadAuth that is a JSON list": { UploadAuth: base64("[1]") },
  "an UploadAuth that is JSON null": { UploadAuth: base64("null") },
  "an UploadAuth without a token": {
    UploadAuth: base64(
      '{"AccessKeyId":"STS.x","AccessKeySecret":"y","Expiration":"3600"}',
    ),
  },
  "an empty UploadAuth": { UploadAuth: "" },
  "an UploadAuth that is an object": { UploadAuth: { AccessKeyId: "x" } },
  "an UploadAddress without a bucket": {
    UploadAddress: base64('{"Endpoint":"https://a.example","FileName":"f"}'),
  },
  "an UploadAddress whose endpoint is no URL": {
    UploadAddress: base64(
      '{"Endpoint":"ht tp://","Bucket":"b","FileName":"f"}',
    ),
  },
  "a VideoId that is a list": { VideoId: ["a"] },
  "a VideoId that is null": { VideoId: null },
};

/** What a credential may lack, or say in other words, and is as good. */
const key =
  '"AccessKeyId":"STS.x","AccessKeySecret":"secret-canary","SecurityToken":"token-canary"';
const usable: Readonly<Record<string, string>> = {
  "tells no end": base64(`{${key}}`),
  "tells its end alone": base64(
    `{${key},"ExpireUTCTime":"2026-01-02T04:04:05Z"}`,
  ),
  "has a life time that is no number": base64(`{${key},"Expiration":"soon"}`),
  "has a life time without end": base64(`{${key},"Expiration":"1e300"}`),
  "begins with a byte order mark": base64(`\uFEFF{${key}}`),
  "is percent-encoded": encodeURIComponent(base64(`{${key}}`)),
  "is in the URL-safe alphabet": base64(`{${key},"Region":"¿?>~"}`)
    .replaceAll("+", "-")
    .replaceAll("/", "_"),
};

describe.each(names)("%s", (name) => {
  const { action, document, promised } = fields[name];
  let stack: Stack;
  beforeEach(async () => {
    stack = await startStack();
  });
  afterEach(() => stack.close());

  const ask = () => stack.query(document);

  /** Whatever the answer was, the next call is none the worse for it. */
  const expectGoodAnswer = async (): Promise<void> => {
    stack.emulator.faults.clear();
    const { data, errors } = await ask();
    expect(errors).toBeUndefined();
    expect(data?.[name]).toEqual(answered[name]);
  };

  const expectFailure = (
    { status, data, errors }: GraphQLAnswer<Record<string, unknown>>,
    extensions: Readonly<Record<string, unknown>>,
  ): void => {
    expect(status).toBe(200);
    expect(data).toEqual({ [name]: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.path).toEqual([name]);
    expect(errors?.[0]?.extensions).toEqual({ ...extensions, action });
  };

  const unavailable = (
    retryable: boolean,
  ): Readonly<Record<string, unknown>> => ({
    code: "UPSTREAM_UNAVAILABLE",
    status: 503,
    retryable,
  });

  type Answer = GraphQLAnswer<Record<string, unknown>>;
  const expectRepeated = (answer: Answer): void => {
    expectFailure(answer, unavailable(true));
    expect(stack.callsOf(action)).toBe(3);
  };
  const expectRecovered = ({ data, errors }: Answer): void => {
    expect(errors).toBeUndefined();
    expect(data?.[name]).toEqual(answered[name]);
    expect(stack.callsOf(action)).toBe(1);
  };

  // A truncated answer is a genuine one: the create's work is done, and recovered.
  const [recovered, failing] = [true, false].map((isRecovered) =>
    Object.entries(passing).filter(
      ([, { kind }]) =>
        (name === "createUpload" && kind === "truncated") === isRecovered,
    ),
  );

  it.each(failing!)(
    "is asked three times and then fails, over %s",
    async (_what, breakage) => {
      stack.emulator.faults.add({ ...breakage, action, times: 9 });
      expectRepeated(await ask());
      await expectGoodAnswer();
    },
  );

  if (name === "createUpload")
    it.each(recovered!)(
      "is asked once and what it did is found, over %s",
      async (_what, breakage) => {
        stack.emulator.faults.add({ ...breakage, action, times: 9 });
        expectRecovered(await ask());
        await expectGoodAnswer();
      },
    );

  it.each(Object.entries(passing))(
    "succeeds when only the first answer is %s",
    async (_what, breakage) => {
      stack.emulator.faults.add({ ...breakage, action });
      expect((await ask()).errors).toBeUndefined();
    },
  );

  it.each(Object.entries(lasting))(
    "is asked once and fails, over %s",
    async (_what, breakage) => {
      stack.emulator.faults.add({ ...breakage, action, times: 9 });
      expectFailure(await ask(), unavailable(false));
      expect(stack.callsOf(action)).toBe(1);
      await expectGoodAnswer();
    },
  );

  it("fails with UPSTREAM_TIMEOUT at its deadline, over answers that never come", async () => {
    const hang = stack.emulator.faults.add({ kind: "hang", action, times: 9 });
    const pending = ask();
    for (const attempt of [1, 2, 3]) {
      await hang.hit(attempt);
      await stack.clock.advance(ATTEMPT_MS);
    }
    const { data, errors } = await pending;
    expect(data).toEqual({ [name]: null });
    // The last look for what a create did is itself cut off: then nobody knows.
    expect(errors?.[0]?.extensions["code"]).toBe(
      name === "createUpload" ? "UPSTREAM_UNAVAILABLE" : "UPSTREAM_TIMEOUT",
    );
    expect(hang.hits).toBe(3);
    await expectGoodAnswer();
  });

  /** It is of VOD, as its id shows. */
  const expectRepeatedWithId = (answer: Answer): void => {
    expectFailure(answer, { ...unavailable(true), requestId: aVodRequestId });
    expect(stack.callsOf(action)).toBe(3);
  };
  const expectUnpromised = {
    refreshUpload: expectRepeatedWithId,
    // The record is there all the same, and its credential is fetched.
    createUpload: expectRecovered,
    video: expectRepeatedWithId,
  }[name];

  it.each(promised)(
    "does not take a 200 without %s for an answer",
    async (member) => {
      const omission = { kind: "omit", fields: [member], action } as const;
      stack.emulator.faults.add({ ...omission, times: 9 });
      expectUnpromised(await ask());
      await expectGoodAnswer();
    },
  );

  it("takes an answer under the wrong content type", async () => {
    const answers: Readonly<Record<FieldName, object>> = {
      refreshUpload: grant(),
      createUpload: grant(),
      video: { VideoList: [{ VideoId: UPLOADING, Status: "Uploading" }] },
    };
    const body = JSON.stringify({ RequestId: "1", ...answers[name] });
    stack.emulator.faults.add({
      ...raw(200, body, "text/html"),
      action,
    });
    const { data, errors } = await ask();
    expect(errors).toBeUndefined();
    expect(data?.[name]).toEqual(answered[name]);
  });

  it("takes a success in XML", async () => {
    const { UploadAddress, UploadAuth } = grant();
    const grantXml = `<VideoId>${UPLOADING}</VideoId><UploadAddress>${UploadAddress}</UploadAddress><UploadAuth>${UploadAuth}</UploadAuth>`;
    const answers: Readonly<Record<FieldName, string>> = {
      refreshUpload: grantXml,
      createUpload: grantXml,
      video: `<VideoList><VideoId>${UPLOADING}</VideoId><Status>Uploading</Status></VideoList>`,
    };
    const body = `<?xml version='1.0' encoding='UTF-8'?><${action}Response><RequestId>1</RequestId>${answers[name]}</${action}Response>`;
    stack.emulator.faults.add({
      ...raw(200, body, "text/xml"),
      action,
    });
    const { data, errors } = await ask();
    expect(errors).toBeUndefined();
    expect(data?.[name]).toMatchObject(
      name === "video"
        ? { id: UPLOADING, status: "UPLOADING" }
        : { videoId: UPLOADING },
    );
  });
});

describe("an upload grant", () => {
  let stack: Stack;
  beforeEach(async () => {
    stack = await startStack();
  });
  afterEach(() => stack.close());

  it.each(Object.entries(grants))(
    "is not handed out with %s",
    async (_what, changed) => {
      const { action, document } = fields.refreshUpload;
      stack.emulator.faults.add({
        kind: "replace",
        fields: changed,
        action,
        times: 9,
      });
      const { data, errors } = await stack.query(document);
      expect(data).toEqual({ refreshUpload: null });
      expect(errors).toMatchObject([
        { extensions: { code: "UPSTREAM_UNAVAILABLE", status: 503 } },
      ]);
      expect(stack.callsOf(action)).toBe(3);
    },
  );

  it.each(Object.entries(grants))(
    "of a create with %s is fetched again",
    async (_what, changed) => {
      const { action, document } = fields.createUpload;
      const before = stack.emulator.store.list().length;
      stack.emulator.faults.add({
        kind: "replace",
        fields: changed,
        action,
        times: 9,
      });
      const { errors } = await stack.query(document);
      expect(errors).toBeUndefined();
      expect(stack.emulator.store.list()).toHaveLength(before + 1);
      expect(stack.callsOf("RefreshUploadVideo")).toBe(1);
    },
  );

  it.each(Object.entries(usable))(
    "that %s is handed out as issued",
    async (_what, UploadAuth) => {
      const { action, document } = fields.refreshUpload;
      stack.emulator.faults.add({
        kind: "replace",
        fields: { UploadAuth },
        action,
      });
      const { data, errors } = await stack.query(
        document.replace(
          "uploadAuth",
          "uploadAuth expiresInSeconds sts { securityToken }",
        ),
      );
      expect(errors).toBeUndefined();
      expect(data?.["refreshUpload"]).toMatchObject({
        uploadAuth: UploadAuth,
        expiresInSeconds: 3000,
        sts: { securityToken: "token-canary" },
      });
      expect(stack.callsOf(action)).toBe(1);
    },
  );

  it("of a bucket in another region than the centre's tells the bucket's", async () => {
    stack.emulator.faults.add({
      kind: "credential",
      address: {
        Endpoint: "http://oss-cn-beijing-internal.aliyuncs.com",
        ObjectPrefix: "sv/a",
      },
      auth: { Region: "cn-shanghai" },
      encoding: "byteOrderMark",
    });
    const { document } = fields.refreshUpload;
    const { data, errors } = await stack.query(
      document.replace("uploadAuth", "location { endpoint region }"),
    );
    expect(errors).toBeUndefined();
    expect(data?.["refreshUpload"]).toEqual({
      videoId: UPLOADING,
      location: {
        endpoint: "http://oss-cn-beijing-internal.aliyuncs.com/",
        region: "cn-beijing",
      },
    });
  });

  it("of older answers, without a region and a claimed time, is handed out", async () => {
    const { action, document } = fields.refreshUpload;
    const { UploadAuth } = grant();
    stack.emulator.faults.add({
      kind: "replace",
      fields: { UploadAuth },
      action,
    });
    const { data, errors } = await stack.query(
      document.replace(
        "uploadAuth",
        "uploadAuth expiresInSeconds sts { expiresAt }",
      ),
    );
    expect(errors).toBeUndefined();
    expect(data?.["refreshUpload"]).toMatchObject({
      uploadAuth: UploadAuth,
      expiresInSeconds: 3000,
      sts: { expiresAt: "2026-01-02T04:04:05.000Z" },
    });
  });
});

/** A grant as the vendor's documentation shows it. */
function grant(): Readonly<
  Record<"VideoId" | "UploadAddress" | "UploadAuth", string>
> {
  return {
    VideoId: UPLOADING,
    UploadAddress: base64(
      '{"Endpoint":"https://oss-cn-shanghai.aliyuncs.com","Bucket":"b","FileName":"sv/a.mp4"}',
    ),
    UploadAuth: base64(
      '{"AccessKeyId":"STS.x","AccessKeySecret":"secret-canary","SecurityToken":"token-canary","Expiration":"3600"}',
    ),
  };
}

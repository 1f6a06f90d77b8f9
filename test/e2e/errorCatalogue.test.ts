import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  CreateUploadDocument,
  RefreshUploadDocument,
  VideoDocument,
} from "../../src/client/generated/graphql.js";
import { catalogue } from "../../src/vod/errors/catalogue.js";
import { clientError } from "../../src/vod/index.js";
import { PooledTransport } from "../../src/vod/transport/PooledTransport.js";
import { FakeTransport, notSent, untrusted } from "../support/FakeTransport.js";
import {
  startStack,
  type GraphQLAnswer,
  type GraphQLAnswerError,
  type Stack,
  type StackOptions,
} from "../support/startStack.js";

/** What a client sees of a vendor code: the GraphQL code, the status, whether it is retryable. */
type Shown = readonly [code: string, status: number, retryable: boolean];

const badInput: Shown = ["BAD_USER_INPUT", 400, false];
const notFound: Shown = ["NOT_FOUND", 404, false];
const forbidden: Shown = ["FORBIDDEN", 403, false];
const throttled: Shown = ["THROTTLED", 429, true];
const unavailable: Shown = ["UPSTREAM_UNAVAILABLE", 503, true];
const misconfigured: Shown = ["UPSTREAM_MISCONFIGURED", 502, false];
/** A fault of our set-up that a new nonce, time or token heals. */
const healing: Shown = ["UPSTREAM_MISCONFIGURED", 502, true];

/** Written out from the vendor's error tables, not from the catalogue: code by code. */
const documented: Readonly<Record<string, Shown>> = {
  // Credentials and signature
  MissingAccessKeyId: misconfigured,
  "InvalidAccessKeyId.NotFound": misconfigured,
  "InvalidAccessKeyId.Inactive": misconfigured,
  "Forbidden.AccessKeyDisabled": misconfigured,
  SignatureDoesNotMatch: misconfigured,
  IncompleteSignature: misconfigured,
  InvalidSignatureMethod: misconfigured,
  SignatureNonceUsed: healing,
  "InvalidTimeStamp.Expired": healing,
  "InvalidTimeStamp.Format": misconfigured,
  IllegalTimestamp: healing,
  MissingSecurityToken: healing,
  "InvalidSecurityToken.Expired": healing,
  "InvalidSecurityToken.Malformed": healing,
  "InvalidSecurityToken.MismatchWithAccessKey": healing,
  // The form of the request
  MissingAction: misconfigured,
  MissingVersion: misconfigured,
  MissingTitle: badInput,
  MissingFileName: badInput,
  MissingVideoId: badInput,
  "InvalidParameter.Format": misconfigured,
  "InvalidApi.NotFound": misconfigured,
  InvalidAction: misconfigured,
  UnsupportedOperation: misconfigured,
  InvalidVersion: misconfigured,
  NoSuchVersion: misconfigured,
  "InvalidProduct.NotFound": misconfigured,
  UnsupportedHTTPMethod: misconfigured,
  UnsupportedParameter: badInput,
  "InvalidProtocol.NeedSsl": misconfigured,
  // Limits, permission, availability
  Throttling: throttled,
  "Throttling.User": throttled,
  "Throttling.Api": throttled,
  "Forbidden.RAM": misconfigured,
  NoPermission: misconfigured,
  Forbidden: forbidden,
  "Forbidden.RiskControl": misconfigured,
  ServiceUnavailable: unavailable,
  InternalError: ["UPSTREAM_UNAVAILABLE", 500, true],
  // Any operation of VOD
  MissingParameter: badInput,
  InvalidParameter: badInput,
  OperationDenied: misconfigured,
  "OperationDenied.Suspended": misconfigured,
  "OperationDenied.NotOpenAppService": misconfigured,
  "Forbidden.OperateApp": forbidden,
  "Forbidden.OperateAppResource": forbidden,
  ServiceUnAvailable: unavailable,
  UserNotFound: misconfigured,
  "AuthInfo.NotExist": misconfigured,
  "InvalidVideoStream.Damaged": ["CONFLICT", 400, false],
  // Single operations of VOD
  AccessDenied: misconfigured,
  AddVideoFailed: unavailable,
  CountExceededMax: badInput,
  DeleteStreamFailed: unavailable,
  DeleteVideoFailed: unavailable,
  ErrorMatchSyntax: badInput,
  ExceededMax: badInput,
  "Forbidden.AliyunVoDEncryption": forbidden,
  "Forbidden.IllegalStatus": ["CONFLICT", 403, false],
  "Forbidden.InitFailed": misconfigured,
  IllegalCharacters: badInput,
  "InvalidCateId.NotFound": notFound,
  "InvalidFile.NotFound": notFound,
  "InvalidFileName.Extension": badInput,
  "InvalidMultipartUpload.NotFound": ["NOT_FOUND", 400, false],
  "InvalidParameter.FileName": badInput,
  "InvalidParameter.UploadURLs": badInput,
  "InvalidScrollToken.Expired": badInput,
  "InvalidStorage.NotFound": notFound,
  "InvalidStream.NotFound": notFound,
  "InvalidTemplateGroupId.NotFound": notFound,
  "InvalidVideo.Damaged": ["CONFLICT", 400, false],
  "InvalidVideo.NoneStream": ["CONFLICT", 404, false],
  "InvalidVideo.NotFound": notFound,
  JobIdsExceededMax: badInput,
  LengthExceededMax: badInput,
  LevelExceededMax: badInput,
  "LimitExceeded.MediaIds": badInput,
  NoSuchResource: notFound,
  SortByExceededMax: badInput,
  SubTotalExceededMax: badInput,
  TagsExceededMax: badInput,
  VideoIdsExceededMax: badInput,
  VideoListExceededMax: badInput,
};

/** Where the vendor's words tell the caller what to change. */
const VENDOR_SPEAKS: ReadonlySet<string> = new Set([
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "FORBIDDEN",
  "CONFLICT",
]);

const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const REQUEST_ID: unknown = expect.stringMatching(/^[0-9A-F-]{36}$/);
const REFRESH = "RefreshUploadVideo";
const ECHO =
  "Specified signature is not matched with our calculation. server string to sign is:POST&%2F&AccessKeyId%3DLTAItestAccessKeyId%26SecurityToken%3DCAIS-canary";

let stack: Stack;
const start = async (options?: StackOptions): Promise<void> => {
  stack = await startStack(options);
};
afterEach(() => stack.close());

/** Turns the clock on whenever a wait of `delayMs` between two attempts begins. */
async function rideOut<T>(
  pending: Promise<T>,
  waits: number,
  delayMs = 1000,
): Promise<T> {
  for (let wait = 0; wait < waits; wait += 1) {
    await stack.clock.scheduled((ms) => ms === delayMs);
    await stack.clock.advance(delayMs);
  }
  return pending;
}

const refresh = () =>
  stack.execute(RefreshUploadDocument, { videoId: UPLOADING });
const read = () => stack.execute(VideoDocument, { id: NORMAL });

function onlyError({
  status,
  data,
  errors,
}: GraphQLAnswer<unknown>): GraphQLAnswerError {
  // A field's failure is no failure of the response.
  expect(status).toBe(200);
  expect(Object.values(data ?? {})).toEqual([null]);
  expect(errors).toHaveLength(1);
  return errors![0]!;
}

it("the table holds every code of the catalogue that the vendor sends", async () => {
  await start();
  const codes = Object.keys(catalogue).filter(
    (code) => !code.startsWith("VodClient."),
  );
  expect(Object.keys(documented).sort()).toEqual(codes.sort());
});

describe.each([
  ["V3, answered in JSON", "v3", "json"],
  ["V1, answered in XML under a misleading HTTP status", "v1", "xml"],
] as const)("over %s", (_how, signatureVersion, format) => {
  beforeEach(() => start({ vod: { signatureVersion } }));

  it.each(Object.entries(documented))(
    "shows %s as documented",
    async (vodCode, [code, status, retryable]) => {
      const message = "The vendor's own <words> & more.";
      const misleading = { status: code.startsWith("UPSTREAM") ? 400 : 503 };
      stack.emulator.faults.add({
        kind: "error",
        code: vodCode,
        message,
        format,
        times: 9,
        ...(signatureVersion === "v1" && misleading),
      });
      const isThrottled = code === "THROTTLED";
      const answer = await rideOut(refresh(), isThrottled ? 2 : 0);
      const error = onlyError(answer);
      expect(error.path).toEqual(["refreshUpload"]);
      expect(error.extensions).toEqual({
        code,
        status,
        vodCode,
        requestId: REQUEST_ID,
        retryable,
        ...(isThrottled && { retryAfterMs: 1000 }),
        action: REFRESH,
      });
      const speaks = VENDOR_SPEAKS.has(code);
      expect(error.message === message).toBe(speaks);
      expect(error.message.includes("vendor's")).toBe(speaks);
      expect(stack.callsOf(REFRESH)).toBe(retryable ? 3 : 1);
    },
  );
});

describe("a vendor's message that echoes the string-to-sign", () => {
  beforeEach(() => start());

  it.each([
    "SignatureDoesNotMatch",
    "IncompleteSignature",
    "InvalidSignature",
    "ServiceUnavailable",
    "InternalError",
    "NeverHeardOf",
    "InvalidParameter",
  ])("is never shown nor logged (%s)", async (code) => {
    for (const message of [
      ECHO,
      "server StringToSign is [ACS3-HMAC-SHA256 canary] server CanonicalRequest is [x-acs-security-token:CAIS-canary]",
    ]) {
      stack.emulator.faults.add({
        kind: "error",
        code,
        status: 400,
        message,
        times: 3,
      });
      const error = onlyError(await refresh());
      expect(JSON.stringify(error)).not.toContain("canary");
      expect(error.message).not.toContain("LTAI");
      stack.emulator.faults.clear();
    }
    expect(JSON.stringify(stack.log.lines)).not.toContain("canary");
  });
});

describe("what only the operator can mend", () => {
  beforeEach(() => start());

  it.each(["SignatureDoesNotMatch", "Forbidden.RAM", "OperationDenied"])(
    "is logged with the vendor's code (%s)",
    async (code) => {
      stack.emulator.faults.add({ kind: "error", code });
      const { extensions } = onlyError(await refresh());
      expect(stack.log.lines).toContainEqual(
        expect.objectContaining({
          level: "error",
          fields: expect.objectContaining({
            code,
            action: REFRESH,
            vodRequestId: extensions["requestId"],
          }),
        }),
      );
    },
  );
});

describe("a code that is not in the catalogue", () => {
  beforeEach(() => start());

  it.each([
    ["NeverHeardOf", 400, badInput],
    ["NeverHeardOf", 401, misconfigured],
    ["NeverHeardOf", 403, forbidden],
    ["NeverHeardOf", 404, notFound],
    ["NeverHeardOf", 409, ["CONFLICT", 409, false]],
    ["NeverHeardOf", 418, ["BAD_USER_INPUT", 418, false]],
    ["NeverHeardOf", 429, throttled],
    ["NeverHeardOf", 500, ["UPSTREAM_UNAVAILABLE", 500, true]],
    ["NeverHeardOf", 503, unavailable],
    ["NeverHeardOf", 200, ["INTERNAL_SERVER_ERROR", 500, false]],
    ["Throttling.Region", 400, throttled],
    ["MissingShoe", 400, badInput],
    ["InvalidShoe", 503, badInput],
    ["InvalidShoe.NotFound", 400, notFound],
    ["InvalidSecurityToken.Stolen", 403, healing],
    ["ShoesExceededMax", 400, badInput],
    ["constructor", 400, badInput],
  ] as const)(
    "(%s under HTTP %i) is told by its family, then by the status",
    async (vodCode, wireStatus, [code, status, retryable]) => {
      stack.emulator.faults.add({
        kind: "error",
        code: vodCode,
        status: wireStatus,
        times: 9,
      });
      const waits = code === "THROTTLED" ? 2 : 0;
      const error = onlyError(await rideOut(refresh(), waits));
      expect(error.extensions).toMatchObject({
        code,
        status,
        vodCode,
        requestId: REQUEST_ID,
        retryable,
      });
      expect(stack.callsOf(REFRESH)).toBe(retryable ? 3 : 1);
    },
  );

  it("is logged once, with the action and the RequestId to report", async () => {
    const code = "NeverHeardOf.Before";
    stack.emulator.faults.add({ kind: "error", code, status: 400, times: 2 });
    const { extensions } = onlyError(await refresh());
    onlyError(await refresh());
    const reports = stack.log.lines.filter(
      ({ level, fields }) => level === "warn" && fields["code"] === code,
    );
    expect(reports).toMatchObject([
      { fields: { action: REFRESH, requestId: extensions["requestId"] } },
    ]);
  });
});

describe("attempts", () => {
  beforeEach(() => start());

  it.each([
    ["Throttling.User", 400, 2],
    ["Throttling.User", 503, 2],
    ["ServiceUnAvailable", 503, 0],
    ["ServiceUnavailable", 400, 0],
  ])(
    "of a read are three for %s under HTTP %i",
    async (code, status, waits) => {
      stack.emulator.faults.add({ kind: "error", code, status, times: 9 });
      onlyError(await rideOut(read(), waits));
      expect(stack.callsOf("GetVideoInfos")).toBe(3);
    },
  );

  it.each([
    ["InvalidVideo.NotFound", 400],
    ["InvalidVideo.NotFound", 503],
    ["SignatureDoesNotMatch", 403],
    ["NoPermission", 500],
  ])("of a read are one for %s under HTTP %i", async (code, status) => {
    stack.emulator.faults.add({ kind: "error", code, status, times: 9 });
    onlyError(await read());
    expect(stack.callsOf("GetVideoInfos")).toBe(1);
  });

  it("end with the first success", async () => {
    stack.emulator.faults.add({ kind: "throttle", times: 2 });
    const { errors } = await rideOut(read(), 2);
    expect(errors).toBeUndefined();
    expect(stack.callsOf("GetVideoInfos")).toBe(3);
  });

  it("each carry a nonce and a signature of their own", async () => {
    // The emulator refuses a nonce that it has seen.
    stack.emulator.faults.add({ kind: "reset", times: 2 });
    const { errors } = await read();
    expect(errors).toBeUndefined();
  });

  it("wait as long as x-acs-retry-after asks", async () => {
    stack.emulator.faults.add({ kind: "throttle", retryAfterMs: 2500 });
    const pending = read();
    await stack.clock.scheduled((ms) => ms === 2500);
    await stack.clock.advance(2499);
    expect(stack.callsOf("GetVideoInfos")).toBe(1);
    await stack.clock.advance(1);
    const { errors } = await pending;
    expect(errors).toBeUndefined();
    expect(stack.callsOf("GetVideoInfos")).toBe(2);
  });

  it("end at once when x-acs-retry-after lies beyond the call's deadline, and the client learns of it", async () => {
    stack.emulator.faults.add({ kind: "throttle", retryAfterMs: 20_000 });
    const error = onlyError(await read());
    expect(error.extensions).toMatchObject({
      code: "THROTTLED",
      status: 429,
      retryable: true,
      retryAfterMs: 20_000,
    });
    expect(stack.callsOf("GetVideoInfos")).toBe(1);
  });
});

/** A port at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

describe("a failure that the client finds by itself", () => {
  const expectShown = (
    answer: GraphQLAnswer<unknown>,
    [code, status, retryable]: Shown,
    action = REFRESH,
  ): void => {
    expect(onlyError(answer).extensions).toEqual({
      code,
      status,
      retryable,
      action,
    });
  };

  it("VodClient.Timeout: no answer in time", async () => {
    await start();
    const hang = stack.emulator.faults.add({ kind: "hang", times: 9 });
    const pending = refresh();
    for (const attempt of [1, 2, 3]) {
      await hang.hit(attempt);
      await stack.clock.advance(5000);
    }
    expectShown(await pending, ["UPSTREAM_TIMEOUT", 504, true]);
  });

  it("VodClient.Unreachable: nobody listens", async () => {
    const endpoint = `http://127.0.0.1:${await closedPort()}`;
    const transport = new PooledTransport({
      endpoint,
      connections: 4,
      maxAnswerBytes: 1024,
    });
    await start({ vod: { endpoint, transport } });
    expectShown(await refresh(), unavailable);
  });

  it("VodClient.NotSent: no connection in time", async () => {
    await start({ vod: { transport: new FakeTransport(notSent) } });
    expectShown(await refresh(), ["UPSTREAM_TIMEOUT", 504, true]);
  });

  it("VodClient.TlsFailed: a certificate that nobody vouches for", async () => {
    await start({ vod: { transport: new FakeTransport(untrusted) } });
    expectShown(await refresh(), ["UPSTREAM_MISCONFIGURED", 502, false]);
  });

  it("VodClient.ConnectionFailed: reset", async () => {
    await start();
    stack.emulator.faults.add({ kind: "reset", times: 9 });
    expectShown(await refresh(), unavailable);
    expect(stack.callsOf(REFRESH)).toBe(3);
  });

  it("VodClient.UnreadableAnswer: an empty body", async () => {
    await start();
    stack.emulator.faults.add({ kind: "raw", status: 200, body: "", times: 9 });
    expectShown(await refresh(), unavailable);
    expect(stack.callsOf(REFRESH)).toBe(3);
  });

  it("VodClient.AnswerTooLarge: a body without end", async () => {
    await start();
    stack.emulator.faults.add({ kind: "endless", times: 9 });
    expectShown(await refresh(), ["UPSTREAM_UNAVAILABLE", 503, false]);
    expect(stack.callsOf(REFRESH)).toBe(1);
  });

  it("VodClient.CredentialsUnavailable: no key pair", async () => {
    const none = clientError("VodClient.CredentialsUnavailable", "");
    await start({ vod: { credentials: { get: () => Promise.reject(none) } } });
    expectShown(await refresh(), healing);
    expect(stack.emulator.calls).toHaveLength(0);
  });

  it("VodClient.SourceArrived: nothing to go on with", async () => {
    await start();
    const answer = await stack.execute(RefreshUploadDocument, {
      videoId: NORMAL,
      onlyWhileUploading: true,
    });
    expectShown(answer, ["CONFLICT", 409, false]);
  });

  const create = (referenceId?: string) =>
    stack.execute(CreateUploadDocument, {
      input: { fileName: "a.mp4", title: "A", referenceId: referenceId! },
    });

  it("VodClient.ReferenceIdTaken: somebody else's video", async () => {
    await start({ emulator: { duplicateReferenceId: "return" } });
    const { extensions } = onlyError(await create("seed-normal"));
    expect(extensions).toMatchObject({
      code: "CONFLICT",
      status: 409,
      retryable: false,
      action: "CreateUploadVideo",
    });
  });

  it("VodClient.UnclearOutcome: neither the create nor the look-up is answered", async () => {
    await start();
    stack.emulator.faults.add({ kind: "reset", times: 9 });
    expectShown(
      await create(),
      ["UPSTREAM_UNAVAILABLE", 503, false],
      "CreateUploadVideo",
    );
  });
});

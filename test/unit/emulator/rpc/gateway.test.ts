import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../../src/emulator/createEmulator.js";
import { FakeClock } from "../../../support/FakeClock.js";
import { pair, signedCall, signedSearch } from "../signedCall.js";

const normal = "c6a23a870c8c4ffcd40cbd3813330008";
const read = { Action: "GetVideoInfo", VideoId: normal };
const clock = new FakeClock();
let emulator: Emulator;

beforeAll(async () => {
  emulator = await createEmulator({
    credentials: [pair],
    clock,
    quotas: "off",
  });
});
afterAll(() => emulator.close());

function call(
  parameters: Readonly<Record<string, string | undefined>>,
  method = "GET",
): Promise<Response> {
  return signedCall({
    url: emulator.url,
    atMs: clock.now(),
    parameters,
    method,
  });
}

async function codeOf(response: Response): Promise<unknown> {
  return ((await response.json()) as Record<string, unknown>)["Code"];
}

describe("the form of a V1 call", () => {
  it.each([
    ["no action", { Action: undefined }, "MissingAction", 400],
    ["no version", { Version: undefined }, "MissingVersion", 400],
    ["no key id", { AccessKeyId: undefined }, "MissingAccessKeyId", 400],
    [
      "no signature method",
      { SignatureMethod: undefined },
      "MissingSignatureMethod",
      400,
    ],
    [
      "another signature method",
      { SignatureMethod: "HMAC-MD5" },
      "InvalidSignatureMethod",
      400,
    ],
    [
      "no signature version",
      { SignatureVersion: undefined },
      "MissingSignatureVersion",
      400,
    ],
    [
      "another signature version",
      { SignatureVersion: "2.0" },
      "InvalidSignatureVersion",
      400,
    ],
    ["no nonce", { SignatureNonce: undefined }, "MissingSignatureNonce", 400],
    ["no time", { Timestamp: undefined }, "IllegalTimestamp", 400],
    [
      "a day that no month has",
      { Timestamp: "2026-13-32T00:00:00Z" },
      "InvalidTimeStamp.Format",
      400,
    ],
  ])("is refused with %s", async (_rule, change, code, status) => {
    const response = await call({ ...read, ...change });
    expect(response.status).toBe(status);
    expect(await codeOf(response)).toBe(code);
  });

  it("is refused with neither key nor signature", async () => {
    const response = await fetch(
      `${emulator.url}/?Action=GetVideoInfo&Version=2017-03-21&Format=JSON`,
    );
    expect(await codeOf(response)).toBe("MissingAccessKeyId");
  });

  it("is refused with a key and no signature", async () => {
    const search =
      "Action=GetVideoInfo&Version=2017-03-21&Format=JSON&AccessKeyId=a";
    expect(await codeOf(await fetch(`${emulator.url}/?${search}`))).toBe(
      "IncompleteSignature",
    );
  });

  it.each(["PUT", "DELETE", "PATCH"])("is refused by %s", async (method) => {
    const response = await call(read, method);
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe("UnsupportedHTTPMethod");
  });

  it("is refused at another path", async () => {
    const search = signedSearch({
      url: "",
      atMs: clock.now(),
      parameters: read,
    });
    const response = await fetch(`${emulator.url}/api?${search}`);
    expect(response.status).toBe(404);
    expect(await codeOf(response)).toBe("InvalidApi.NotFound");
  });

  it("is refused with a format that is neither JSON nor XML, in XML", async () => {
    const response = await call({ ...read, Format: "YAML" });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(
      "<Code>InvalidParameter.Format</Code>",
    );
  });

  it.each(["CreateUploadVideo", "RefreshUploadVideo"])(
    "needs no time for %s, as the browser SDK sends it",
    async (Action) => {
      const own = { VideoId: normal, Title: "t", FileName: "a.mp4" };
      const response = await call({ Action, ...own, Timestamp: undefined });
      expect(response.status).toBe(200);
    },
  );

  it("may be split between query and form", async () => {
    const parameters = { ...read };
    const search = signedSearch({
      url: "",
      atMs: clock.now(),
      parameters,
      method: "POST",
    });
    const [first = "", ...rest] = search.split("&");
    const response = await fetch(`${emulator.url}/?${first}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: rest.join("&"),
    });
    expect(response.status).toBe(200);
  });

  it("takes a bare plus in a form for a space", async () => {
    const parameters = {
      Action: "CreateUploadVideo",
      Title: "a b",
      FileName: "a.mp4",
    };
    const search = signedSearch({
      url: "",
      atMs: clock.now(),
      parameters,
      method: "POST",
    });
    const response = await fetch(`${emulator.url}/`, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded; charset=utf-8",
      },
      body: search.replace("a%20b", "a+b"),
    });
    expect(response.status).toBe(200);
  });

  it("is refused above a megabyte", async () => {
    const response = await fetch(`${emulator.url}/`, {
      method: "POST",
      body: "x".repeat(1024 * 1024 + 1),
    });
    expect(response.status).toBe(413);
  });
});

describe("the form of a V3 call", () => {
  const good = {
    "x-acs-action": "GetVideoInfo",
    "x-acs-version": "2017-03-21",
    "x-acs-date": "2026-01-02T03:04:05Z",
    "x-acs-signature-nonce": "n",
    "x-acs-content-sha256": "0".repeat(64),
  };
  const signedHeaders = ["host", ...Object.keys(good)].join(";");
  const signature = "0".repeat(64);
  const authorization = `ACS3-HMAC-SHA256 Credential=${pair.accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`;

  it.each([
    [
      "another algorithm",
      { authorization: "ACS3-HMAC-SM3 Credential=k" },
      "InvalidSignatureMethod",
    ],
    [
      "no credential",
      { authorization: "ACS3-HMAC-SHA256 Signature=1" },
      "IncompleteSignature",
    ],
    [
      "a signature that is no hash",
      { authorization: authorization.replace(signature, "abc") },
      "IncompleteSignature",
    ],
    [
      "a host that is not signed",
      { authorization: authorization.replace("host;", "") },
      "IncompleteSignature",
    ],
    [
      "an x-acs header that is not signed",
      { "x-acs-security-token": "t" },
      "IncompleteSignature",
    ],
    [
      "no body hash",
      { "x-acs-content-sha256": undefined },
      "SignatureDoesNotMatch",
    ],
    [
      "no nonce",
      { "x-acs-signature-nonce": undefined },
      "MissingSignatureNonce",
    ],
    ["no time", { "x-acs-date": undefined }, "IllegalTimestamp"],
    ["no action", { "x-acs-action": undefined }, "MissingAction"],
    ["no version", { "x-acs-version": undefined }, "MissingVersion"],
    [
      "a key that nobody knows",
      { authorization: authorization.replace(pair.accessKeyId, "nobody") },
      "InvalidAccessKeyId.NotFound",
    ],
    ["a hash that is not the body's", {}, "SignatureDoesNotMatch"],
  ])("is refused with %s", async (_rule, change, code) => {
    const headers = Object.entries({
      ...good,
      authorization,
      ...change,
    }).filter((header): header is [string, string] => header[1] !== undefined);
    const response = await fetch(`${emulator.url}/`, {
      method: "POST",
      headers,
    });
    expect(await codeOf(response)).toBe(code);
  });
});

describe("an answer", () => {
  it("is XML when a V1 call names no format", async () => {
    const response = await call({ ...read, Format: undefined });
    expect(response.headers.get("content-type")).toBe("text/xml;charset=utf-8");
    expect(await response.text()).toMatch(
      /^<\?xml version='1.0' encoding='UTF-8'\?><GetVideoInfoResponse><RequestId>[0-9A-F-]{36}<\/RequestId><Video><VideoId>/,
    );
  });

  it("is JSON with the content type of the vendor", async () => {
    const response = await call({ ...read, Format: "json" });
    expect(response.headers.get("content-type")).toBe(
      "application/json;charset=utf-8",
    );
  });

  it("carries the five members of the error envelope, and the host that was called", async () => {
    const response = await call({ ...read, VideoId: "nobody" });
    const body = (await response.json()) as Record<string, string>;
    const { RequestId: requestId = "" } = body;
    expect(body).toEqual({
      RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      HostId: new URL(emulator.url).host,
      Code: "InvalidVideo.NotFound",
      Message: "The video does not exist.",
      Recommend: `https://api.aliyun.com/troubleshoot?q=InvalidVideo.NotFound&product=vod&requestId=${requestId}`,
    });
  });

  it("writes the error envelope as XML with its link as CDATA", async () => {
    const response = await call({ ...read, VideoId: "nobody", Format: "XML" });
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(
      /^<\?xml version='1.0' encoding='UTF-8'\?><Error><RequestId>[0-9A-F-]{36}<\/RequestId><HostId>127\.0\.0\.1:\d+<\/HostId><Code>InvalidVideo\.NotFound<\/Code><Message>The video does not exist\.<\/Message><Recommend><!\[CDATA\[https:[^\]]+\]\]><\/Recommend><\/Error>$/,
    );
  });

  it("is dated by the emulator's clock", async () => {
    const response = await call(read);
    expect(response.headers.get("date")).toBe("Fri, 02 Jan 2026 03:04:05 GMT");
  });
});

describe("a nonce", () => {
  it("may come back after 31 minutes, and not before", async () => {
    const own = new FakeClock();
    const other = await createEmulator({ credentials: [pair], clock: own });
    const send = (): Promise<Response> =>
      signedCall({
        url: other.url,
        atMs: own.now(),
        parameters: { ...read, SignatureNonce: "again" },
      });
    expect((await send()).status).toBe(200);
    await own.advance(30 * 60_000);
    expect(await codeOf(await send())).toBe("SignatureNonceUsed");
    await own.advance(60_000);
    expect((await send()).status).toBe(200);
    await other.close();
  });

  it("belongs to its key", async () => {
    const twin = { accessKeyId: "twin", accessKeySecret: pair.accessKeySecret };
    const other = await createEmulator({ credentials: [pair, twin], clock });
    for (const AccessKeyId of [pair.accessKeyId, twin.accessKeyId]) {
      const parameters = { ...read, AccessKeyId, SignatureNonce: "shared" };
      const response = await signedCall({
        url: other.url,
        atMs: clock.now(),
        parameters,
      });
      expect(response.status).toBe(200);
    }
    await other.close();
  });

  it("is not spent by a call whose signature is wrong", async () => {
    const parameters = { ...read, SignatureNonce: "kept" };
    const options = { url: emulator.url, atMs: clock.now(), parameters };
    expect(
      await codeOf(await signedCall({ ...options, secret: "wrong" })),
    ).toBe("SignatureDoesNotMatch");
    expect((await signedCall(options)).status).toBe(200);
  });
});

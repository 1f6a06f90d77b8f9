import { createHash } from "node:crypto";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import type { StorageSettings } from "../../src/emulator/oss/createStorage.js";
import { FakeClock } from "../support/FakeClock.js";
import {
  objectRequest,
  signedHeaders,
  type ObjectRequestOptions,
} from "../support/objectRequest.js";
import {
  ACCOUNT_KEY,
  createUpload,
  type IssuedUpload,
} from "../support/ossClient.js";

const DAY_MS = 24 * 60 * 60 * 1000;
const KIB = 1024;
const PAGE = "http://127.0.0.1:4000";

let emulator: Emulator;
let upload: IssuedUpload;
const settings: StorageSettings = {
  maxBytes: 1024 * KIB,
  maxBodyBytes: 512 * KIB,
  origins: [PAGE],
};

beforeEach(async () => {
  emulator = await createEmulator({
    credentials: [ACCOUNT_KEY],
    storage: settings,
    idSeed: "refusals",
  });
  upload = await createUpload(emulator);
});
afterEach(() => emulator.close());

function send(options: ObjectRequestOptions): Promise<Response> {
  return objectRequest(upload, options);
}

async function codeOf(response: Response): Promise<readonly unknown[]> {
  const code = /<Code>(.*)<\/Code>/.exec(await response.text())?.[1];
  return [response.status, code];
}

async function initiate(): Promise<string> {
  const answer = await send({ method: "POST", query: "?uploads" });
  return /<UploadId>(.*)<\/UploadId>/.exec(await answer.text())![1]!;
}

/** Sends a part. @returns its ETag, in quotes */
async function sendPart(
  uploadId: string,
  number: number,
  body: string,
): Promise<string> {
  const query = `?partNumber=${number}&uploadId=${uploadId}`;
  const response = await send({ query, body });
  expect(response.status).toBe(200);
  return response.headers.get("etag")!;
}

function listOf(...parts: readonly (readonly [number, string])[]): string {
  const items = parts.map(
    ([number, etag]) =>
      `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag></Part>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<CompleteMultipartUpload>${items.join("\n")}</CompleteMultipartUpload>`;
}

function complete(uploadId: string, body: string): Promise<Response> {
  return send({ method: "POST", query: `?uploadId=${uploadId}`, body });
}

describe("the bucket refuses", () => {
  it.each([
    ["no signature", { headers: {} }, [403, "AccessDenied"]],
    [
      "a signature of no kind",
      { headers: { authorization: "OSS x" } },
      [400, "InvalidArgument"],
    ],
    [
      "a V4 signature of no form",
      { headers: { authorization: "OSS4-HMAC-SHA256 x" } },
      [400, "InvalidArgument"],
    ],
  ])("%s", async (_, init, expected) => {
    const url = `${upload.endpoint}/${upload.objectKey}`;
    const response = await fetch(url, { method: "PUT", body: "x", ...init });
    expect(response.headers.get("content-type")).toBe("application/xml");
    expect(response.headers.get("x-oss-request-id")).toMatch(/^[0-9A-F]{24}$/);
    expect(response.headers.get("server")).toBe("AliyunOSS");
    expect(await codeOf(response)).toEqual(expected);
  });

  it.each<readonly [string, ObjectRequestOptions, readonly unknown[]]>([
    [
      "a clock that is off",
      { atMs: Date.UTC(2026, 0, 1), body: "x" },
      [403, "RequestTimeTooSkewed"],
    ],
    [
      "a date that is none",
      { headers: { "x-oss-date": "today" }, body: "x" },
      [400, "InvalidArgument"],
    ],
    [
      "another Content-MD5",
      { headers: { "content-md5": "AAAAAAAAAAAAAAAAAAAAAA==" }, body: "x" },
      [400, "InvalidDigest"],
    ],
    [
      "a body above the limit",
      { body: Buffer.alloc(513 * KIB) },
      [400, "EntityTooLarge"],
    ],
    [
      "a part number of 0",
      { query: "?partNumber=0&uploadId=U", body: "x" },
      [404, "NoSuchUpload"],
    ],
    [
      "an upload that is not there",
      { method: "POST", query: "?uploadId=U", body: listOf([1, '"AA"']) },
      [404, "NoSuchUpload"],
    ],
    [
      "an operation that is not here",
      { query: "?acl" },
      [501, "NotImplemented"],
    ],
    ["a method that is none", { method: "DELETE" }, [405, "MethodNotAllowed"]],
    ["an object that is not there", { method: "GET" }, [404, "NoSuchKey"]],
    ["a URL that is not encoded", { path: "/%zz" }, [400, "InvalidObjectName"]],
    [
      "a name that is too long",
      { path: `/${"x".repeat(1024)}` },
      [400, "InvalidObjectName"],
    ],
  ])("%s", async (_, options, expected) => {
    expect(await codeOf(await send(options))).toEqual(expected);
    expect(emulator.objects.list()).toEqual([]);
  });

  it("a clock that is off, and tells the time, by which the browser's client goes on", async () => {
    emulator.faults.add({ kind: "skew", offsetMs: 20 * 60_000 });
    const text = await (await send({ body: "x" })).text();
    const told = /<ServerTime>(.*)<\/ServerTime>/.exec(text)?.[1] ?? "";
    expect(told).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const again = await send({ body: "x", atMs: Date.parse(told) });
    expect(again.status).toBe(200);
  });

  it("a signature over something else, and says what it signed itself", async () => {
    const headers = signedHeaders(upload, { method: "PUT" });
    const response = await fetch(`${upload.endpoint}/${upload.objectKey}`, {
      method: "PUT",
      headers: { ...headers, "content-type": "video/webm" },
      body: "x",
    });
    const text = await response.text();
    expect(text).toContain("<Code>SignatureDoesNotMatch</Code>");
    expect(text).toContain("<StringToSign>PUT\n\nvideo/webm\n");
    expect(text).not.toContain(upload.accessKeySecret);
  });

  it("a body whose length nobody tells", async () => {
    const { hostname, port } = new URL(emulator.url);
    const socket = connect(Number(port), hostname);
    const headers = Object.entries(signedHeaders(upload)).map(
      ([name, value]) => `${name}: ${value}`,
    );
    socket.end(
      [
        `PUT /${upload.objectKey} HTTP/1.1`,
        "host: x",
        "connection: close",
        ...headers,
        "",
        "",
      ].join("\r\n"),
    );
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    const answer = Buffer.concat(chunks).toString();
    expect(answer).toMatch(/^HTTP\/1\.1 411 /);
    expect(answer).toContain("<Code>MissingContentLength</Code>");
  });

  it.each([["0"], ["10001"], ["1.5"], [""]])(
    "part number %p of a genuine upload",
    async (number) => {
      const id = await initiate();
      const query = `?partNumber${number && "="}${number}&uploadId=${id}`;
      expect(await codeOf(await send({ query, body: "x" }))).toEqual([
        400,
        "InvalidArgument",
      ]);
    },
  );

  it.each<readonly [string, (first: string, second: string) => string, string]>(
    [
      [
        "parts that are not in order",
        (a, b) => listOf([2, b], [1, a]),
        "InvalidPartOrder",
      ],
      ["a part twice", (a) => listOf([1, a], [1, a]), "InvalidPartOrder"],
      [
        "a part that is not there",
        (a) => listOf([1, a], [3, a]),
        "InvalidPart",
      ],
      [
        "a part with another ETag",
        (_, b) => listOf([1, b], [2, b]),
        "InvalidPart",
      ],
      [
        "a small part before the last",
        (a, b) => listOf([1, a], [2, b]),
        "EntityTooSmall",
      ],
      ["no part at all", () => listOf(), "MalformedXML"],
      ["what is no list", () => "{}", "MalformedXML"],
      [
        "a list with something else in it",
        (a) => listOf([1, a]).replace("</Part>", "</Part>x"),
        "MalformedXML",
      ],
    ],
  )("to make an object of %s", async (_, list, expected) => {
    const id = await initiate();
    const first = await sendPart(id, 1, "a");
    const second = await sendPart(id, 2, "b");
    const response = await complete(id, list(first, second));
    expect(await codeOf(response)).toEqual([400, expected]);
    expect(emulator.objects.list()).toEqual([]);
    expect((await complete(id, listOf([2, second]))).status).toBe(200);
  });

  it("an upload that was completed", async () => {
    const id = await initiate();
    const list = listOf([1, await sendPart(id, 1, "a")]);
    expect((await complete(id, list)).status).toBe(200);
    expect(await codeOf(await complete(id, list))).toEqual([
      404,
      "NoSuchUpload",
    ]);
  });

  it("more than the disk may hold, and takes it once there is room", async () => {
    const other = await createUpload(emulator);
    const body = Buffer.alloc(512 * KIB, "x");
    expect((await send({ body })).status).toBe(200);
    expect((await objectRequest(other, { body })).status).toBe(200);
    const third = await createUpload(emulator);
    const full = await objectRequest(third, { body: "x" });
    expect(await codeOf(full)).toEqual([507, "InsufficientStorage"]);
    // What replaces an object needs its own room first.
    expect(await codeOf(await send({ body: "x" }))).toEqual([
      507,
      "InsufficientStorage",
    ]);
    expect(await emulator.objects.sha256(upload.objectKey)).toBe(
      createHash("sha256").update(body).digest("hex"),
    );
  });
});

it("a body that was refused takes no room", async () => {
  const body = Buffer.alloc(512 * KIB, "x");
  const headers = { "content-md5": "AAAAAAAAAAAAAAAAAAAAAA==" };
  for (let n = 0; n < 3; n += 1)
    expect((await send({ body, headers })).status).toBe(400);
  expect((await send({ body })).status).toBe(200);
});

describe("pages", () => {
  it("are told what they may send, and read the ETag of every answer", async () => {
    const url = `${upload.endpoint}/${upload.objectKey}?uploads=`;
    const asked = "authorization,x-oss-date,x-oss-security-token";
    const preflight = await fetch(url, {
      method: "OPTIONS",
      headers: {
        origin: PAGE,
        "access-control-request-method": "POST",
        "access-control-request-headers": asked,
      },
    });
    expect(preflight.status).toBe(200);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      "access-control-allow-origin": PAGE,
      "access-control-allow-methods": "PUT, POST, GET, HEAD, DELETE",
      "access-control-allow-headers": asked,
      "access-control-max-age": "600",
    });
    const headers = { ...signedHeaders(upload), origin: PAGE };
    for (const own of [headers, { origin: PAGE }]) {
      const answer = await fetch(`${upload.endpoint}/${upload.objectKey}`, {
        method: "PUT",
        headers: own,
        body: "x",
      });
      expect(answer.headers.get("access-control-allow-origin")).toBe(PAGE);
      expect(answer.headers.get("access-control-expose-headers")).toMatch(
        /^ETag, x-oss-request-id/,
      );
    }
  });

  it("of another origin are refused", async () => {
    const preflight = await fetch(`${upload.endpoint}/${upload.objectKey}`, {
      method: "OPTIONS",
      headers: {
        origin: "https://films.example",
        "access-control-request-method": "PUT",
      },
    });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
    expect(await codeOf(preflight)).toEqual([403, "AccessForbidden"]);
  });
});

describe("ranges", () => {
  it.each([
    ["bytes=2-4", 206, "bytes 2-4/10", "234"],
    ["bytes=7-", 206, "bytes 7-9/10", "789"],
    ["bytes=-3", 206, "bytes 7-9/10", "789"],
    ["bytes=-30", 206, "bytes 0-9/10", "0123456789"],
    ["bytes=8-100", 206, "bytes 8-9/10", "89"],
    ["bytes=4-2", 200, null, "0123456789"],
    ["bytes=0-1,3-4", 200, null, "0123456789"],
    ["lines=1-2", 200, null, "0123456789"],
  ])("%s", async (range, status, contentRange, content) => {
    await send({ body: "0123456789" });
    const url = `${upload.endpoint}/${upload.objectKey}`;
    const response = await fetch(url, { headers: { range } });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-range")).toBe(contentRange);
    expect(await response.text()).toBe(content);
  });

  it("beyond the end are refused", async () => {
    await send({ body: "0123456789" });
    const response = await send({
      method: "GET",
      headers: { range: "bytes=10-" },
    });
    expect(await codeOf(response)).toEqual([416, "InvalidRange"]);
  });
});

describe("what breaks off", () => {
  it("leaves nothing behind, and the upload goes on", async () => {
    const id = await initiate();
    const query = `?partNumber=1&uploadId=${id}`;
    const headers = Object.entries(signedHeaders(upload, { query })).map(
      ([name, value]) => `${name}: ${value}`,
    );
    const { hostname, port } = new URL(emulator.url);
    const socket = connect(Number(port), hostname);
    const head = [
      `PUT /${upload.objectKey}${query} HTTP/1.1`,
      "host: x",
      "content-length: 1000",
      ...headers,
      "",
      "",
    ];
    await new Promise<void>((resolve) => {
      socket.write(`${head.join("\r\n")}half`, () => {
        resolve();
      });
    });
    socket.destroy();
    // The bucket hears of it when it does: each look takes a round trip.
    const hasBroken = (): boolean =>
      emulator.objectRequests.some(({ status }) => status === 0);
    while (!hasBroken()) await send({ method: "HEAD" });
    expect(emulator.store.get(upload.mediaId)?.partsSizeBytes).toBeUndefined();
    const etag = await sendPart(id, 1, "whole");
    expect((await complete(id, listOf([1, etag]))).status).toBe(200);
    expect(emulator.objects.get(upload.objectKey)?.sizeBytes).toBe(5);
  });

  it("is what a cut network does to requests, until it is restored", async () => {
    const control = (cut: boolean): Promise<Response> =>
      fetch(`${emulator.url}/_emulator/network`, {
        method: "POST",
        body: JSON.stringify({ cut }),
      });
    expect((await control(true)).status).toBe(204);
    await expect(send({ body: "x" })).rejects.toThrow("fetch failed");
    expect((await createUpload(emulator)).mediaId).toMatch(/^[0-9a-f]{32}$/);
    await control(false);
    expect((await send({ body: "x" })).status).toBe(200);
  });
});

describe("time", () => {
  it("ends a credential when it says, and unfinished parts after seven days", async () => {
    const clock = new FakeClock(Date.now());
    await emulator.close();
    emulator = await createEmulator({ credentials: [ACCOUNT_KEY], clock });
    const own = emulator;
    const issued = await createUpload(own);
    const ask = (options: ObjectRequestOptions): Promise<Response> =>
      objectRequest(issued, { atMs: clock.now(), ...options });
    const begun = await (
      await ask({ method: "POST", query: "?uploads" })
    ).text();
    const uploadId = /<UploadId>(.*)<\/UploadId>/.exec(begun)![1]!;
    const query = `?partNumber=1&uploadId=${uploadId}`;
    await clock.advance(3_599_999);
    expect((await ask({ query, body: "12345" })).status).toBe(200);
    await clock.advance(1);
    expect(await codeOf(await ask({ query, body: "x" }))).toEqual([
      403,
      "SecurityTokenExpired",
    ]);
    expect(own.store.get(issued.mediaId)?.partsSizeBytes).toBe(5);
    await clock.advance(7 * DAY_MS - 3_600_001);
    expect(own.store.get(issued.mediaId)?.partsSizeBytes).toBe(5);
    await clock.advance(1);
    expect(own.store.get(issued.mediaId)?.partsSizeBytes).toBeUndefined();
    await own.close();
    expect(clock.waiting).toBe(0);
  });
});

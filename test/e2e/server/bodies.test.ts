import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { startServer, type StartedServer } from "../../support/startServer.js";

const limit = 1000;
let server: StartedServer;
beforeAll(async () => {
  server = await startServer({ bodyLimitBytes: limit });
});
afterAll(() => server.close());

const bodyOf = (id: string) =>
  JSON.stringify({
    query: "query($id: ID!) { video(id: $id) { id } }",
    variables: { id },
  });

async function send(
  body: Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly [status: number, answer: unknown]> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: new Uint8Array(body),
  });
  return [response.status, await response.json()];
}

const refusal = (status: number, message: string) => ({
  errors: [
    { message, extensions: { code: "BAD_REQUEST", status, retryable: false } },
  ],
});
const told = { data: { video: { id: "测试" } } };

describe("a packed body", () => {
  const packers = { gzip: gzipSync, br: brotliCompressSync } as const;

  for (const [encoding, pack] of Object.entries(packers)) {
    const headers = { "content-encoding": encoding };

    it(`is unpacked: ${encoding}`, async () => {
      expect(await send(pack(bodyOf("测试")), headers)).toEqual([200, told]);
    });

    it(`is 413 beyond the limit on what comes out: ${encoding}`, async () => {
      const packed = pack(bodyOf("a".repeat(limit)));
      expect(packed.length).toBeLessThan(limit / 2);
      expect(await send(packed, headers)).toEqual([
        413,
        refusal(413, "The body is too large."),
      ]);
    });

    it(`is 400 where it is not what it says: ${encoding}`, async () => {
      expect(await send(Buffer.from(bodyOf("1")), headers)).toEqual([
        400,
        refusal(400, "The request cannot be read."),
      ]);
    });
  }

  it("is 415 in an encoding that is not read, which is named", async () => {
    const packed = deflateSync(bodyOf("1"));
    expect(await send(packed, { "content-encoding": "deflate" })).toEqual([
      415,
      refusal(
        415,
        "The content encoding `deflate` is not read here: `gzip` and `br` are.",
      ),
    ]);
  });
});

describe("a charset", () => {
  for (const charset of ["utf-8", "UTF-8", '"utf-8"', "utf8"])
    it(`is UTF-8: ${charset}`, async () => {
      const headers = {
        "content-type": `application/json; charset=${charset}`,
      };
      const answer = await send(Buffer.from(bodyOf("测试")), headers);
      expect(answer).toEqual([200, told]);
    });

  it("is 415 where it is another, which is named", async () => {
    const headers = { "content-type": "application/json; charset=GBK" };
    expect(await send(Buffer.from(bodyOf("1")), headers)).toEqual([
      415,
      refusal(415, "The charset `GBK` is not read here: UTF-8 is."),
    ]);
  });
});

it("a byte order mark before a body is passed over", async () => {
  const marked = Buffer.concat([
    Buffer.from([0xef, 0xbb, 0xbf]),
    Buffer.from(bodyOf("测试")),
  ]);
  expect(await send(marked)).toEqual([200, told]);
});

it("bytes that are not UTF-8 are 400", async () => {
  // "测" in GBK.
  const [head, tail] = bodyOf("|")
    .split("|")
    .map((text) => Buffer.from(text));
  const body = Buffer.concat([head!, Buffer.from([0xb2, 0xe2]), tail!]);
  expect(await send(body)).toEqual([
    400,
    refusal(400, "The body is not UTF-8."),
  ]);
});

it("an empty operationName in a body counts as left out", async () => {
  const query = "{ __typename }";
  for (const accept of ["application/json", "text/event-stream"]) {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { accept, "content-type": "application/json" },
      body: JSON.stringify({ query, operationName: "" }),
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('{"data":{"__typename":"Query"}}');
  }
});

describe("a parameter of a GET that is there and empty", () => {
  for (const accept of ["application/json", "text/event-stream"])
    for (const name of ["operationName", "variables", "extensions"])
      it(`counts as left out: ${name}, to ${accept}`, async () => {
        const query = encodeURIComponent("{ __typename }");
        const response = await fetch(
          `${server.url}/graphql?${name}=&query=${query}`,
          { headers: { accept, "apollo-require-preflight": "true" } },
        );
        expect(response.status).toBe(200);
        expect(await response.text()).toContain(
          '{"data":{"__typename":"Query"}}',
        );
      });
});

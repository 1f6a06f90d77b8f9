import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  it,
} from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import { documentedErrors } from "../../src/emulator/rpc/errors.js";
import {
  failureOf,
  openapiCore,
  openapiCoreXml,
  popCore,
} from "../support/vendorClients.js";

const pair = {
  accessKeyId: "testAccessKeyId",
  accessKeySecret: "testAccessKeySecret",
};
const create = { Title: "t", FileName: "a.mp4" };
const codes = Object.entries(documentedErrors);
let emulator: Emulator;

beforeAll(async () => {
  emulator = await createEmulator({ credentials: [pair], quotas: "off" });
});
afterEach(() => {
  emulator.faults.clear();
});
afterAll(() => emulator.close());

describe.each([
  ["pop-core", popCore("POST")],
  ["openapi-core", openapiCore("body")],
])("an error on request, as %s reads it", (_, connect) => {
  it.each(codes)("is %s", async (code, { status }) => {
    const call = connect({ url: emulator.url, credentials: pair });
    emulator.faults.add({ kind: "error", code });
    const failure = await failureOf(call("CreateUploadVideo", create));
    expect(failure).toMatchObject({ code, status });
  });
});

describe("an error on request in XML", () => {
  it.each(codes)("is %s to openapi-core", async (code, { status }) => {
    const callForText = openapiCoreXml({
      url: emulator.url,
      credentials: pair,
    });
    emulator.faults.add({ kind: "error", code });
    const failure = await failureOf(callForText("CreateUploadVideo", create));
    expect(failure).toMatchObject({ code, status });
  });
});

describe("throttling on request", () => {
  it("tells openapi-core how many milliseconds to wait", async () => {
    const call = openapiCore("query")({ url: emulator.url, credentials: pair });
    emulator.faults.add({ kind: "throttle", retryAfterMs: 250 });
    const failure = await failureOf(call("CreateUploadVideo", create));
    expect(failure).toMatchObject({
      code: "Throttling.User",
      status: 400,
      retryAfterMs: 250,
    });
  });
});

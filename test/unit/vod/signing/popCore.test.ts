import { Agent } from "node:http";
import PopCore from "@alicloud/pop-core";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { signRequestV1 } from "../../../../src/vod/signing/signRequestV1.js";
import { generatedCall, RUNS, type GeneratedCall } from "./generatedCalls.js";
import { WireRecorder, type RecordedRequest } from "./wireRecorder.js";

const recorder = new WireRecorder();
const agent = new Agent({ keepAlive: true });
let host: string;

beforeAll(async () => {
  host = await recorder.start();
});
afterAll(async () => {
  agent.destroy();
  await recorder.stop();
});

describe("signRequestV1 beside @alicloud/pop-core", () => {
  it("makes the very body that the vendor's package puts on the wire, signature included", async () => {
    const property = fc.asyncProperty(generatedCall, async (call) => {
      const theirs = await sendWithPopCore(call);
      const sent = new URLSearchParams(theirs.body);
      const ours = signRequestV1({
        ...call,
        host,
        nonce: sent.get("SignatureNonce") ?? "",
        dateMs: Date.parse(sent.get("Timestamp") ?? ""),
      });
      expect(ours.body).toBe(theirs.body);
      expect(ours.headers["content-type"]).toBe(theirs.headers["content-type"]);
    });
    await fc.assert(property, RUNS);
  });
});

async function sendWithPopCore(call: GeneratedCall): Promise<RecordedRequest> {
  const client = new PopCore({
    endpoint: `http://${host}`,
    apiVersion: "2017-03-21",
    ...call.credentials,
  });
  await client.request(call.action, call.parameters, { method: "POST", agent });
  return recorder.take();
}

import openapi, { $OpenApiUtil, OpenApiUtil } from "@alicloud/openapi-core";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { signRequestV3 } from "../../../../src/vod/signing/signRequestV3.js";
import { hashPayload, signV3 } from "../../../../src/vod/signing/signV3.js";
import { generatedCall, RUNS, type GeneratedCall } from "./generatedCalls.js";
import { WireRecorder, type RecordedRequest } from "./wireRecorder.js";

const ALGORITHM = "ACS3-HMAC-SHA256";

const recorder = new WireRecorder();
let host: string;

beforeAll(async () => {
  host = await recorder.start();
});
afterAll(() => recorder.stop());

describe("V3 beside @alicloud/openapi-core", () => {
  it("signs the requests that the vendor's package puts on the wire as the package does", async () => {
    const places = fc.constantFrom<Place>("query", "body");
    const property = fc.asyncProperty(
      generatedCall,
      places,
      async (call, place) => {
        const { method, headers, body } = await sendWithOpenapiCore(
          call,
          place,
        );
        const ours = signV3({
          method: method as "POST",
          query: place === "query" ? call.parameters : {},
          headers: headers as Record<string, string>,
          hashedPayload: hashPayload(body),
          credentials: call.credentials,
        });
        expect(ours.authorization).toBe(headers.authorization);
      },
    );
    await fc.assert(property, RUNS);
  });

  it("gives a request of ours the authorization that the package would give it", () => {
    const dateMs = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
    const property = fc.property(generatedCall, dateMs, (call, date) => {
      const ours = signRequestV3({ ...call, host, dateMs: date });
      const { accessKeyId, accessKeySecret } = call.credentials;
      const payload = OpenApiUtil.hash(Buffer.from(ours.body), ALGORITHM);
      const theirs = OpenApiUtil.getAuthorization(
        asTheirs(ours.headers),
        ALGORITHM,
        payload.toString("hex"),
        accessKeyId,
        accessKeySecret,
      );
      expect(ours.headers["authorization"]).toBe(theirs);
      expect(new URLSearchParams(ours.body).size).toBe(
        Object.keys(call.parameters).length,
      );
    });
    fc.assert(property, RUNS);
  });
});

type Place = "query" | "body";
type Request = Parameters<typeof OpenApiUtil.getAuthorization>[0];
type RuntimeOptions = Parameters<openapi.default["callApi"]>[2];

/** The package wants instances of classes that it does not export; plain objects serve as well. */
const noOptions: unknown = {};

/** A form POST as the package sees it when it comes to sign. */
function asTheirs(headers: Readonly<Record<string, string>>): Request {
  const request: unknown = {
    method: "POST",
    pathname: "/",
    query: {},
    headers,
  };
  return request as Request;
}

async function sendWithOpenapiCore(
  call: GeneratedCall,
  place: Place,
): Promise<RecordedRequest> {
  const client = new openapi.default(
    new $OpenApiUtil.Config({
      ...call.credentials,
      endpoint: host,
      protocol: "HTTP",
    }),
  );
  const request = new $OpenApiUtil.OpenApiRequest({
    [place]: call.parameters,
    headers: { "x-acs-signature-nonce": call.nonce },
  });
  await client.callApi(routeOf(call), request, noOptions as RuntimeOptions);
  return recorder.take();
}

function routeOf({ action }: GeneratedCall): $OpenApiUtil.Params {
  return new $OpenApiUtil.Params({
    action,
    version: "2017-03-21",
    protocol: "HTTP",
    pathname: "/",
    method: "POST",
    authType: "AK",
    style: "RPC",
    reqBodyType: "formData",
    bodyType: "json",
  });
}

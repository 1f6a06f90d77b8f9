import { createRequire } from "node:module";
import PopCore from "@alicloud/pop-core";
import { call, type Signer } from "./Signer.js";

/** What the package sends with. */
interface Sender {
  request: (url: string, options: { readonly data: string }) => unknown;
  read: (answer: unknown) => unknown;
}

/**
 * The package signs and sends in one step: here nothing is sent, and everything else is its own. Asking it
 * takes a turn of the event loop's microtasks, which is little beside its work.
 */
export function popCore(): Signer {
  const client = new PopCore({
    endpoint: `https://${call.host}`,
    apiVersion: "2017-03-21",
    ...call.credentials,
  });
  const sent = withoutSending();
  const parameters = {
    ...call.parameters,
    SignatureNonce: call.nonce,
    Timestamp: new Date(call.dateMs).toISOString().replace(".000", ""),
  };
  return {
    name: "@alicloud/pop-core",
    version: "V1",
    async sign() {
      await client.request(call.action, parameters, { method: "POST" });
      return sent();
    },
  };
}

/** @returns what gives the body that would have been sent last */
function withoutSending(): () => string {
  const require = createRequire(import.meta.url);
  const ofPackage = createRequire(require.resolve("@alicloud/pop-core"));
  const httpx = ofPackage("httpx") as Sender;
  let last = "";
  httpx.request = (_url, { data }) => {
    last = data;
    return { req: { getHeaders: () => ({}) }, statusCode: 200, headers: {} };
  };
  httpx.read = () => "{}";
  return () => last;
}

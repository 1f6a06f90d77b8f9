import { OpenApiUtil } from "@alicloud/openapi-core";
import { call, type Signer } from "./Signer.js";

const ALGORITHM = "ACS3-HMAC-SHA256";

type Request = Parameters<typeof OpenApiUtil.getAuthorization>[0];

/** The package's own steps for a form that is signed with V3, in the order in which it takes them. */
export const openapiCore: Signer = {
  name: "@alicloud/openapi-core",
  version: "V3",
  sign() {
    const form = OpenApiUtil.toForm(call.parameters);
    const payload = OpenApiUtil.hash(
      Buffer.from(form, "utf8"),
      ALGORITHM,
    ).toString("hex");
    const { accessKeyId, accessKeySecret } = call.credentials;
    return OpenApiUtil.getAuthorization(
      requestOf(payload),
      ALGORITHM,
      payload,
      accessKeyId,
      accessKeySecret,
    );
  },
};

/** The package wants an instance of a class that it does not export; a plain object serves as well. */
function requestOf(payload: string): Request {
  const request: unknown = {
    method: "POST",
    pathname: "/",
    query: {},
    headers: {
      host: call.host,
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded",
      "x-acs-action": call.action,
      "x-acs-version": "2017-03-21",
      "x-acs-date": new Date(call.dateMs).toISOString().replace(".000", ""),
      "x-acs-signature-nonce": call.nonce,
      "x-acs-content-sha256": payload,
    },
  };
  return request as Request;
}

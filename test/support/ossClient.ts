import OSS from "ali-oss";
import type { Emulator } from "../../src/emulator/createEmulator.js";
import { popCore, type VendorAnswer } from "./vendorClients.js";

/** The pair of emulators that are driven by {@link createUpload}. */
export const ACCOUNT_KEY = {
  accessKeyId: "testAccessKeyId",
  accessKeySecret: "testAccessKeySecret",
};

/** An upload address and its credential, decoded. */
export interface IssuedUpload {
  readonly mediaId: string;
  readonly endpoint: string;
  readonly bucket: string;
  readonly objectKey: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken: string;
}

/** Creates an upload through the emulated API, by default a video's. */
export async function createUpload(
  emulator: Emulator,
  parameters: Readonly<Record<string, string>> = {},
  action = "CreateUploadVideo",
): Promise<IssuedUpload> {
  const call = popCore("POST")({ url: emulator.url, credentials: ACCOUNT_KEY });
  const own =
    action === "CreateUploadVideo" ? { Title: "t", FileName: "a.mp4" } : {};
  return decodeUpload(await call(action, { ...own, ...parameters }));
}

/** Reads what a create or a refresh answers. */
export function decodeUpload(answer: VendorAnswer): IssuedUpload {
  const address = decoded(answer["UploadAddress"]);
  const auth = decoded(answer["UploadAuth"]);
  return {
    mediaId: String(
      answer["VideoId"] ?? answer["ImageId"] ?? answer["MediaId"],
    ),
    endpoint: address["Endpoint"] ?? "",
    bucket: address["Bucket"] ?? "",
    objectKey: address["FileName"] ?? "",
    accessKeyId: auth["AccessKeyId"] ?? "",
    accessKeySecret: auth["AccessKeySecret"] ?? "",
    securityToken: auth["SecurityToken"] ?? "",
  };
}

/** The vendor's client of the object storage, with the credential that was issued. */
export function ossClient(
  { securityToken: stsToken, ...upload }: IssuedUpload,
  options: Partial<OSS.Options> = {},
): OSS {
  const own = { ...upload, stsToken };
  // Without a way to renew the token it warns each time. It asks after five minutes, which no test lasts.
  const refreshSTSToken = (): Promise<typeof own> => Promise.resolve(own);
  return new OSS({ ...own, refreshSTSToken, ...options });
}

function decoded(value: unknown): Readonly<Record<string, string>> {
  const json = Buffer.from(String(value), "base64").toString();
  return JSON.parse(json) as Record<string, string>;
}

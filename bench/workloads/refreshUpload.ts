import type { Shot, Workload } from "../load/Workload.js";
import { videoId } from "./videoId.js";

const QUERY = `mutation Refresh($id: ID!) {
  refreshUpload(videoId: $id) {
    requestId videoId uploadAddress uploadAuth expiresInSeconds
    location { endpoint bucket objectKey }
  }
}`;

/** A new credential for one video, with what a frontend asks for. */
export const refreshUpload: Workload = {
  graphql: (n) => ({
    path: "",
    body: JSON.stringify({ query: QUERY, variables: { id: videoId(n) } }),
    isRight: (answer) => {
      const { data } = answer as GraphQLAnswer;
      const { location, ...grant } = data.refreshUpload;
      return (
        new URL(location.endpoint).host === "oss-cn-shanghai.aliyuncs.com" &&
        location.bucket === "outin-bench" &&
        location.objectKey === objectKeyOf(n) &&
        isGrant(n, grant)
      );
    },
  }),
  calls: (n) => ({
    path: "RefreshUploadVideo",
    body: JSON.stringify({ VideoId: videoId(n) }),
    isRight: (answer) => isVendorsGrant(n, answer),
  }),
};

/** The same asked of the stand-in directly: what everybody's latency begins with. */
export function refreshUploadDirectly(n: number): Shot {
  return {
    path: "?Action=RefreshUploadVideo",
    body: `VideoId=${videoId(n)}`,
    isRight: (answer) => isVendorsGrant(n, answer),
  };
}

interface Grant {
  readonly videoId: string;
  readonly uploadAddress: string;
  readonly uploadAuth: string;
}

type Location = Readonly<Record<"endpoint" | "bucket" | "objectKey", string>>;

interface GraphQLAnswer {
  readonly data: { readonly refreshUpload: Grant & { location: Location } };
}

function isVendorsGrant(n: number, answer: unknown): boolean {
  const { VideoId, UploadAddress, UploadAuth } = answer as Readonly<
    Record<"VideoId" | "UploadAddress" | "UploadAuth", string>
  >;
  return isGrant(n, {
    videoId: VideoId,
    uploadAddress: UploadAddress,
    uploadAuth: UploadAuth,
  });
}

function isGrant(n: number, grant: Grant): boolean {
  return (
    grant.videoId === videoId(n) &&
    decode(grant.uploadAddress)["FileName"] === objectKeyOf(n) &&
    decode(grant.uploadAuth)["AccessKeyId"] === `STS.NU${videoId(n).slice(-24)}`
  );
}

function objectKeyOf(n: number): string {
  return `sv/${videoId(n)}/${videoId(n)}.mp4`;
}

function decode(text: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(text, "base64").toString()) as Readonly<
    Record<string, unknown>
  >;
}
